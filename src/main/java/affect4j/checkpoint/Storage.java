package affect4j.checkpoint;

import affect4j.checkpoint.pickle.Global;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Optional;

/**
 * A run of numbers in a PyTorch file that tensors are views of. The pickle names it first, and its
 * bytes are found afterwards.
 */
final class Storage {
  private static final String SUFFIX = "Storage";
  private static final Map<String, Dtype> DTYPES =
      Map.ofEntries(
          Map.entry("Double", Dtype.F64),
          Map.entry("Float", Dtype.F32),
          Map.entry("Half", Dtype.F16),
          Map.entry("BFloat16", Dtype.BF16),
          Map.entry("Long", Dtype.I64),
          Map.entry("Int", Dtype.I32),
          Map.entry("Short", Dtype.I16),
          Map.entry("Char", Dtype.I8),
          Map.entry("Byte", Dtype.U8),
          Map.entry("Bool", Dtype.BOOL),
          Map.entry("Untyped", Dtype.U8));

  private final String key;
  private final String kind;
  private final long count;
  private Optional<ByteSource> bytes = Optional.empty();
  private ByteOrder order = ByteOrder.LITTLE_ENDIAN;

  /**
   * A storage whose bytes are not known yet.
   *
   * @param type names the kind of its numbers: {@code torch.FloatStorage}
   * @param count in elements
   */
  Storage(String key, Global type, Object count) throws IOException {
    String name = type.name().substring(type.name().lastIndexOf('.') + 1);
    if (!name.endsWith(SUFFIX)) {
      throw new IOException("the pickle refers to a storage of unknown kind " + type.name());
    }
    this.key = key;
    this.kind = name.substring(0, name.length() - SUFFIX.length());
    this.count = TensorSpec.size(count);
  }

  String key() {
    return key;
  }

  /** What PyTorch calls its numbers: {@code Float}, {@code ComplexDouble}. */
  String kind() {
    return kind;
  }

  /** The dtype of its numbers, if they can be read; an untyped storage counts bytes. */
  Optional<Dtype> dtype() {
    return Optional.ofNullable(DTYPES.get(kind));
  }

  long count() {
    return count;
  }

  /** Gives it its bytes; they must be as many as the pickle said. */
  void attach(ByteSource found, ByteOrder orderOfFile) throws IOException {
    if (dtype().isPresent() && count > found.length() / dtype().get().bytes()) {
      throw new IOException(
          "storage "
              + key
              + " should hold "
              + count
              + " numbers, it has "
              + found.length()
              + " bytes");
    }
    bytes = Optional.of(found);
    order = orderOfFile;
  }

  /** The {@code length} bytes from {@code offset}, in the byte order of the file. */
  ByteBuffer slice(long offset, long length) throws IOException {
    ByteSource source =
        bytes.orElseThrow(
            () -> new IOException("lies in storage " + key + ", which is not in the file"));
    if (offset < 0 || length < 0 || offset > source.length() - length) {
      throw new IOException(
          "reaches past its storage "
              + key
              + ": needs "
              + (offset + length)
              + " bytes, there are "
              + source.length());
    }
    return source.slice(offset, length).order(order);
  }
}
