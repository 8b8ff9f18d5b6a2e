package affect4j.checkpoint.pickle;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes pickles instruction by instruction, also such as Python never would. */
public final class PickleBytes {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** Instructions and their arguments as they are: {@code op(']')}, {@code op('K', 3)}. */
  public PickleBytes op(int... bytes) {
    for (int b : bytes) {
      out.write(b);
    }
    return this;
  }

  public PickleBytes text(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    return op('X').int32(bytes.length).raw(bytes);
  }

  public PickleBytes number(int value) {
    return op('J').int32(value);
  }

  public PickleBytes number(long value) {
    return op(0x8a, 8).raw(little(8).putLong(value).array());
  }

  public PickleBytes global(String module, String name) {
    return op('c').raw((module + "\n" + name + "\n").getBytes(StandardCharsets.UTF_8));
  }

  public PickleBytes int32(int value) {
    return raw(little(4).putInt(value).array());
  }

  public PickleBytes int64(long value) {
    return raw(little(8).putLong(value).array());
  }

  public PickleBytes raw(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  public PickleBytes times(int count, PickleBytes part) {
    byte[] bytes = part.bytes();
    for (int i = 0; i < count; i++) {
      raw(bytes);
    }
    return this;
  }

  public byte[] bytes() {
    return out.toByteArray();
  }

  /** The whole pickle: the bytes and the instruction to stop. */
  public byte[] done() {
    return op('.').bytes();
  }

  private static ByteBuffer little(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
