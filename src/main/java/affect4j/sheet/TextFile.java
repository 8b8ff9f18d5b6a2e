package affect4j.sheet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a file that must be text in UTF-8. */
final class TextFile {
  private static final long LARGEST = 1L << 30;

  private TextFile() {}

  /** Reads {@code path}, of at most a gigabyte. */
  static byte[] read(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      String got = Files.isDirectory(path) ? "a folder" : "nothing";
      throw new IOException(path + ": a file of predictions or labels was wanted, got " + got);
    }
    if (Files.size(path) > LARGEST) {
      throw new IOException(path + ": at most " + LARGEST + " bytes wanted");
    }
    byte[] text = Files.readAllBytes(path);
    if (!isAscii(text)) {
      refuseOtherThanText(path, text);
    }
    return text;
  }

  private static boolean isAscii(byte[] text) {
    for (byte each : text) {
      if (each < 0) {
        return false;
      }
    }
    return true;
  }

  private static void refuseOtherThanText(Path path, byte[] text) throws IOException {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
    } catch (CharacterCodingException e) {
      throw new IOException(path + ": text in UTF-8 was wanted", e);
    }
  }
}
