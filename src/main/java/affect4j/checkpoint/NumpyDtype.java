package affect4j.checkpoint;

import affect4j.checkpoint.pickle.Buildable;
import affect4j.checkpoint.pickle.Sequence;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;

/** NumPy's description of an element, by its code: {@code f8}, {@code i4}, {@code U12}. */
final class NumpyDtype implements Buildable {
  private static final Map<String, Dtype> KNOWN =
      Map.ofEntries(
          Map.entry("f8", Dtype.F64),
          Map.entry("f4", Dtype.F32),
          Map.entry("f2", Dtype.F16),
          Map.entry("i8", Dtype.I64),
          Map.entry("i4", Dtype.I32),
          Map.entry("i2", Dtype.I16),
          Map.entry("i1", Dtype.I8),
          Map.entry("u8", Dtype.U64),
          Map.entry("u4", Dtype.U32),
          Map.entry("u2", Dtype.U16),
          Map.entry("u1", Dtype.U8),
          Map.entry("b1", Dtype.BOOL));

  private final String code;
  private ByteOrder order = ByteOrder.LITTLE_ENDIAN;

  NumpyDtype(String code) {
    this.code = code;
  }

  Optional<Dtype> dtype() {
    return Optional.ofNullable(KNOWN.get(code));
  }

  ByteOrder order() {
    return order;
  }

  /** Takes (version, byte order, ...); the rest is for kinds that are not read. */
  @Override
  public void build(Object state) {
    if (state instanceof Sequence fields
        && fields.items().size() > 1
        && ">".equals(fields.items().get(1))) {
      order = ByteOrder.BIG_ENDIAN;
    }
  }

  /** The single value in {@code contents}: a number, a truth value or text. */
  Object scalar(Object contents) throws IOException {
    byte[] bytes = NumpyArray.bytes(contents);
    if (code.startsWith("U")) {
      String charset = order == ByteOrder.BIG_ENDIAN ? "UTF-32BE" : "UTF-32LE";
      return new String(bytes, Charset.forName(charset)).replace("\0", "");
    }
    if (dtype().isEmpty()) {
      return new Inert("numpy " + code);
    }
    Dtype dtype = dtype().get();
    if (bytes.length != dtype.bytes()) {
      throw new IOException("a NumPy " + code + " cannot have " + bytes.length + " bytes");
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(order);
    double value = Elements.get(dtype, buffer, 0);
    return switch (dtype) {
      case BOOL -> value != 0;
      case I64 -> buffer.getLong(0);
      case U64 -> new BigInteger(Long.toUnsignedString(buffer.getLong(0)));
      default -> dtype.floating() ? value : (Object) (long) value;
    };
  }

  @Override
  public String toString() {
    return dtype().map(Dtype::label).orElse(code);
  }
}
