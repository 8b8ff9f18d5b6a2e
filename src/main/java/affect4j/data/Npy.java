package affect4j.data;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A single value in a NumPy file, whatever its type: text or a number, with no dimension or with
 * one of length 1. NumPy Enhancement Proposal 1.
 */
final class Npy {
  private static final String MAGIC = "\u0093NUMPY";
  private static final int VERSION_AT = 6;
  private static final int LENGTH_AT = 8;
  private static final Pattern TYPE = Pattern.compile("'descr': *'([<>|=]?)([a-zA-Z])(\\d+)'");
  private static final Pattern SINGLE = Pattern.compile("'shape': *\\((1,?( *1,?)*)?\\)");

  private Npy() {}

  /** The value as text: {@code 3}, {@code -0.25}. */
  static String value(PictureSource file) throws IOException {
    byte[] bytes = file.bytes();
    try {
      return value(bytes);
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      throw new IOException(file.name() + ": a NumPy file was wanted, and this is cut off", e);
    } catch (IllegalArgumentException e) {
      throw new IOException(file.name() + ": " + e.getMessage(), e);
    }
  }

  private static String value(byte[] bytes) {
    if (!new String(bytes, StandardCharsets.ISO_8859_1).startsWith(MAGIC)) {
      throw new IllegalArgumentException("a NumPy file was wanted");
    }
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    boolean shortLength = bytes[VERSION_AT] == 1;
    int length = shortLength ? Short.toUnsignedInt(in.getShort(LENGTH_AT)) : in.getInt(LENGTH_AT);
    int start = LENGTH_AT + (shortLength ? Short.BYTES : Integer.BYTES);
    String header = new String(bytes, start, length, StandardCharsets.ISO_8859_1);
    Matcher type = TYPE.matcher(header);
    if (!type.find() || !SINGLE.matcher(header).find()) {
      throw new IllegalArgumentException("one number or text was wanted, got " + header.strip());
    }
    in.position(start + length);
    in.order(type.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    return value(in, type.group(2), Integer.parseInt(type.group(3)));
  }

  private static String value(ByteBuffer in, String kind, int size) {
    return switch (kind + size) {
      case "f8" -> Double.toString(in.getDouble());
      case "f4" -> Float.toString(in.getFloat());
      case "i8", "u8" -> Long.toString(in.getLong());
      case "i4", "u4" -> Integer.toString(in.getInt());
      case "i2", "u2" -> Short.toString(in.getShort());
      case "i1", "u1", "b1" -> Byte.toString(in.get());
      default -> text(in, kind, size);
    };
  }

  private static String text(ByteBuffer in, String kind, int size) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < size && (kind.equals("U") || kind.equals("S")); i++) {
      text.appendCodePoint(kind.equals("U") ? in.getInt() : in.get());
    }
    if (text.isEmpty()) {
      throw new IllegalArgumentException("one number or text was wanted, got type " + kind + size);
    }
    return text.toString().replace("\0", "").strip();
  }
}
