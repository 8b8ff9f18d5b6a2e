package affect4j.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/** WebP: chunks in a RIFF file, lossy (VP8), lossless (VP8L) or extended (VP8X). RFC 9649. */
final class WebpFile {
  private static final byte[] EXIF_NAME = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

  private static final int FIRST = 12;

  private WebpFile() {}

  static Coded parse(byte[] bytes) throws IOException {
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int riff = file.getInt(4);
    Objects.checkFromIndexSize(8, riff, bytes.length);
    Orientation turn = Orientation.TOP_LEFT;
    for (int at = FIRST; at < 8 + riff; ) {
      int size = file.getInt(at + 4);
      Objects.checkFromIndexSize(at + 8, size, bytes.length);
      if (name(bytes, at).equals("EXIF")) {
        turn = Ifd.orientation(tiff(file.slice(at + 8, size)));
      }
      at += 8 + size + size % 2;
    }
    return switch (name(bytes, FIRST)) {
      case "VP8 " -> new Coded(u16(file, 26) & 0x3fff, u16(file, 28) & 0x3fff, turn, file);
      case "VP8L" -> {
        int sizes = file.getInt(21);
        yield new Coded((sizes & 0x3fff) + 1, (sizes >> 14 & 0x3fff) + 1, turn, file);
      }
      case "VP8X" -> new Coded(u24(file, 24) + 1, u24(file, 27) + 1, turn, file);
      default -> throw new IOException("WebP without a picture in it");
    };
  }

  /** Some writers put the name that EXIF data have in a JPEG before them. */
  private static ByteBuffer tiff(ByteBuffer exif) {
    byte[] data = new byte[exif.limit()];
    exif.get(data);
    int name = data.length > 6 && Arrays.equals(data, 0, 6, EXIF_NAME, 0, 6) ? 6 : 0;
    return ByteBuffer.wrap(data, name, data.length - name).slice();
  }

  private static String name(byte[] bytes, int at) {
    return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
  }

  private static int u24(ByteBuffer file, int at) {
    return u16(file, at) | (file.get(at + 2) & 0xff) << 16;
  }

  private static int u16(ByteBuffer file, int at) {
    return file.getShort(at) & 0xffff;
  }
}
