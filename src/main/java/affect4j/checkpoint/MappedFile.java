package affect4j.checkpoint;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * A file in the address space: nothing is read before it is looked at, and nothing goes through the
 * heap. The system frees a mapping when its last slice is forgotten, so slices outlive {@code
 * close()}.
 *
 * <p>A buffer ends at 2 GB. Files are therefore mapped in windows that begin at every GB and are 2
 * GB long: a slice of up to 1 GB always lies in one of them, and a longer one that does not gets a
 * mapping of its own.
 */
final class MappedFile implements ByteSource, Closeable {
  private static final long STEP = 1L << 30;

  private final FileChannel channel;
  private final long length;
  private final Map<Long, MappedByteBuffer> windows = new HashMap<>();

  private MappedFile(FileChannel channel) throws IOException {
    this.channel = channel;
    this.length = channel.size();
  }

  static MappedFile open(Path path) throws IOException {
    return new MappedFile(FileChannel.open(path, StandardOpenOption.READ));
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public ByteBuffer slice(long offset, long count) throws IOException {
    if (offset < 0 || count < 0 || offset > length - count) {
      throw new IOException(
          "is cut off: bytes "
              + offset
              + " to "
              + (offset + count)
              + " wanted, "
              + length
              + " there");
    }
    if (count > LONGEST) {
      throw new IOException("holds a part of " + count + " bytes; the limit is 2 GB");
    }
    long window = offset / STEP;
    int within = (int) (offset % STEP);
    if (within + count > LONGEST) {
      return channel.map(FileChannel.MapMode.READ_ONLY, offset, count);
    }
    MappedByteBuffer map = windows.get(window);
    if (map == null) {
      long start = window * STEP;
      map = channel.map(FileChannel.MapMode.READ_ONLY, start, Math.min(LONGEST, length - start));
      windows.put(window, map);
    }
    return map.slice(within, (int) count);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
