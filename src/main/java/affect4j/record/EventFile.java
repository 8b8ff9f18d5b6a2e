package affect4j.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * A file of records in TensorFlow's framing: the length in 8 bytes, its checksum in 4, the data,
 * their checksum in 4, little end first.
 */
final class EventFile implements AutoCloseable {
  private static final int MASK = 0xa282ead8;

  private final Path path;
  private final FileChannel channel;

  private EventFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /** A new file in {@code folder}, which is made where there is none; {@code name} comes first. */
  static EventFile create(Path folder, String name) throws IOException {
    Files.createDirectories(folder);
    int start = 0;
    while (Files.exists(folder.resolve(name + "." + start))) {
      start++; // another start within the same second
    }
    Path path = folder.resolve(name + "." + start);
    return new EventFile(
        path, FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
  }

  /** Appends {@code data} and hands them to the system in one piece. */
  void append(byte[] data) throws IOException {
    ByteBuffer record =
        ByteBuffer.allocate(Long.BYTES + 2 * Integer.BYTES + data.length)
            .order(ByteOrder.LITTLE_ENDIAN);
    record.putLong(data.length);
    record.putInt(masked(record.array(), Long.BYTES));
    record.put(data).putInt(masked(data, data.length)).flip();
    try {
      while (record.hasRemaining()) {
        channel.write(record);
      }
    } catch (IOException e) {
      throw new IOException(path + ": cannot be written: " + e.getMessage(), e);
    }
  }

  /** CRC-32C of the first {@code length} bytes, turned so that no checksum is one of itself. */
  static int masked(byte[] bytes, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, length);
    return Integer.rotateRight((int) crc.getValue(), 15) + MASK;
  }

  Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
