package affect4j.data;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.commons.io.input.BoundedInputStream;

/** Where the bytes of a picture file lie. */
public sealed interface PictureSource {
  /** The whole file's bytes, as they are coded. */
  byte[] bytes() throws IOException;

  /** The same bytes, one after another; the caller closes it. */
  InputStream stream() throws IOException;

  /** What errors call it. */
  String name();

  /** A file of its own. */
  record OwnFile(Path path) implements PictureSource {
    @Override
    public byte[] bytes() throws IOException {
      return Files.readAllBytes(path);
    }

    @Override
    public InputStream stream() throws IOException {
      return Files.newInputStream(path);
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
    public InputStream stream() throws IOException {
      FileChannel channel = FileChannel.open(archive, StandardOpenOption.READ);
      return BoundedInputStream.builder()
          .setInputStream(Channels.newInputStream(channel.position(offset)))
          .setMaxCount(length)
          .get();
    }

    @Override
    public String name() {
      return archive + "!" + entry;
    }
  }

  /**
   * A part of the picture {@code whole}, in its upright pixels; it may reach beyond the edges. Its
   * bytes are those of the whole.
   */
  record Cut(PictureSource whole, int x, int y, int width, int height) implements PictureSource {
    @Override
    public byte[] bytes() throws IOException {
      return whole.bytes();
    }

    @Override
    public InputStream stream() throws IOException {
      return whole.stream();
    }

    @Override
    public String name() {
      return whole.name();
    }
  }

  /** A picture that {@code list} names and that is not there; a list of a test keeps its row. */
  record Absent(String name, String list) implements PictureSource {
    @Override
    public byte[] bytes() throws IOException {
      throw new FileNotFoundException(name + ": listed in " + list + ", and there is no such file");
    }

    @Override
    public InputStream stream() throws IOException {
      throw new FileNotFoundException(name + ": listed in " + list + ", and there is no such file");
    }
  }
}
