package affect4j.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Where the bytes of a picture file lie. */
public sealed interface PictureSource {
  /** The whole file's bytes, as they are coded. */
  byte[] bytes() throws IOException;

  /** What errors call it. */
  String name();

  /** A file of its own. */
  record OwnFile(Path path) implements PictureSource {
    @Override
    public byte[] bytes() throws IOException {
      return Files.readAllBytes(path);
    }

    @Override
    public String name() {
      return path.toString();
    }
  }

  /** {@code length} bytes from {@code offset} of an archive that holds it as it is. */
  record Within(Path archive, String entry, long offset, int length) implements PictureSource {
    @Override
    public byte[] bytes() throws IOException {
      ByteBuffer bytes = ByteBuffer.allocate(length);
      try (FileChannel channel = FileChannel.open(archive, StandardOpenOption.READ)) {
        while (bytes.hasRemaining()) {
          if (channel.read(bytes, offset + bytes.position()) < 0) {
            throw new IOException(
                name() + ": " + length + " bytes wanted, got " + bytes.position());
          }
        }
      }
      return bytes.array();
    }

    @Override
    public String name() {
      return archive + "!" + entry;
    }
  }
}
