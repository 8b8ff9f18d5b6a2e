package affect4j.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.zip.CRC32;

/** PNG: a signature and chunks of length, name, data and checksum. W3C, PNG 1.2. */
final class PngFile {
  private static final int SIGNATURE = 8;
  private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "IDAT", "IEND");

  private PngFile() {}

  /**
   * Walks over the chunks to the last. Kept is what the decoder needs: no profiles, no texts, no
   * transparency, no further frames, nothing behind the end.
   */
  static Coded parse(byte[] bytes) throws IOException {
    ByteBuffer file = ByteBuffer.wrap(bytes);
    ByteArrayOutputStream kept = new ByteArrayOutputStream(bytes.length);
    kept.write(bytes, 0, SIGNATURE);
    Orientation turn = Orientation.TOP_LEFT;
    String name = "";
    for (int at = SIGNATURE; !name.equals("IEND"); ) {
      int length = file.getInt(at);
      Objects.checkFromIndexSize(at + 8, length, bytes.length - 4);
      int end = at + 12 + length;
      int checksum = file.getInt(end - 4);
      name = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
      if (at == SIGNATURE && !name.equals("IHDR")) {
        throw new IOException("PNG that begins with its header wanted, got another chunk first");
      }
      if (name.equals("eXIf")) {
        turn = Ifd.orientation(file.slice(at + 8, length));
      }
      if (NEEDED.contains(name)) {
        check(name, bytes, at + 4, end - 4, checksum);
        kept.write(bytes, at, end - at);
      }
      at = end;
    }
    return new Coded(file.getInt(16), file.getInt(20), turn, ByteBuffer.wrap(kept.toByteArray()));
  }

  private static void check(String name, byte[] bytes, int from, int to, int checksum)
      throws IOException {
    CRC32 crc = new CRC32();
    crc.update(bytes, from, to - from);
    if ((int) crc.getValue() != checksum) {
      throw new IOException("damaged PNG: the checksum of its chunk " + name + " does not match");
    }
  }
}
