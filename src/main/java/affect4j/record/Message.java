package affect4j.record;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A message in the encoding of Protocol Buffers, written field by field: each is its number and the
 * kind of its value, then the value. https://protobuf.dev/programming-guides/encoding
 */
final class Message {
  private static final int VARINT = 0;
  private static final int EIGHT_BYTES = 1;
  private static final int BYTES = 2;
  private static final int FOUR_BYTES = 5;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** An int64; a negative one takes ten bytes. */
  Message whole(int field, long value) {
    key(field, VARINT);
    varint(value);
    return this;
  }

  Message real(int field, double value) {
    key(field, EIGHT_BYTES);
    out.writeBytes(little(Double.BYTES).putDouble(value).array());
    return this;
  }

  Message real(int field, float value) {
    key(field, FOUR_BYTES);
    out.writeBytes(little(Float.BYTES).putFloat(value).array());
    return this;
  }

  Message text(int field, String value) {
    return bytes(field, value.getBytes(StandardCharsets.UTF_8));
  }

  Message inner(int field, Message value) {
    return bytes(field, value.bytes());
  }

  Message bytes(int field, byte[] value) {
    key(field, BYTES);
    varint(value.length);
    out.writeBytes(value);
    return this;
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  private void key(int field, int kind) {
    varint(((long) field << 3) | kind);
  }

  /** Seven bits to a byte, the lowest first; the eighth bit says that more follow. */
  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.write((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  private static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
