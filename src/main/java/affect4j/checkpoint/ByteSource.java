package affect4j.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Bytes that may be more than a buffer can hold; what is taken from them is not copied. */
interface ByteSource {
  /** The longest slice. */
  long LONGEST = Integer.MAX_VALUE;

  long length();

  /** A read-only view of {@code length} bytes from {@code offset}. */
  ByteBuffer slice(long offset, long length) throws IOException;

  /** The part of {@code length} bytes from {@code offset}. */
  default ByteSource part(long offset, long length) throws IOException {
    if (offset < 0 || length < 0 || offset > length() - length) {
      throw new IOException(
          "is cut off: " + (offset + length) + " bytes wanted, " + length() + " there");
    }
    ByteSource whole = this;
    return new ByteSource() {
      @Override
      public long length() {
        return length;
      }

      @Override
      public ByteBuffer slice(long start, long count) throws IOException {
        return whole.slice(offset + start, count);
      }
    };
  }

  /** The bytes of {@code memory}. */
  static ByteSource of(ByteBuffer memory) {
    return new ByteSource() {
      @Override
      public long length() {
        return memory.remaining();
      }

      @Override
      public ByteBuffer slice(long start, long count) {
        return memory.slice((int) start, (int) count).asReadOnlyBuffer();
      }
    };
  }
}
