package affect4j.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** JPEG: segments behind markers, and the coded picture between them. ITU-T T.81, annex B. */
final class JpegFile {
  private static final int APP0 = 0xe0;
  private static final int EXIF = 0xe1;
  private static final int ADOBE = 0xee;
  private static final int START = 0xd8;
  private static final int END = 0xd9;
  private static final int SCAN = 0xda;
  private static final byte[] EXIF_NAME = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

  private final byte[] bytes;
  private final ByteArrayOutputStream kept;
  private int width;
  private int height;
  private Orientation turn = Orientation.TOP_LEFT;
  private boolean scanned;

  private JpegFile(byte[] bytes) {
    this.bytes = bytes;
    kept = new ByteArrayOutputStream(bytes.length);
  }

  /**
   * Walks over the markers to that of the end. Kept is what the decoder needs: no thumbnails, no
   * profiles, no comments, nothing between the segments and nothing behind the end.
   */
  static Coded parse(byte[] bytes) throws IOException {
    JpegFile jpeg = new JpegFile(bytes);
    jpeg.kept.write(bytes, 0, 2);
    jpeg.walk();
    if (jpeg.width == 0 || jpeg.height == 0 || !jpeg.scanned) {
      throw new IOException("JPEG without a picture in it");
    }
    return new Coded(jpeg.width, jpeg.height, jpeg.turn, ByteBuffer.wrap(jpeg.kept.toByteArray()));
  }

  private void walk() throws IOException {
    int at = 2;
    while (true) {
      while (u8(at) != 0xff || u8(at + 1) == 0 || u8(at + 1) == 0xff) {
        at++;
      }
      int marker = u8(at + 1);
      if (marker == END) {
        kept.write(bytes, at, 2);
        return;
      }
      boolean alone = marker <= 1 || restart(marker) || marker == START;
      at = alone ? at + 2 : segment(marker, at);
    }
  }

  /** Reads the segment whose marker is at {@code start}, and returns where it ends. */
  private int segment(int marker, int start) throws IOException {
    int end = start + 2 + Math.max(2, u16(start + 2));
    u8(end - 1);
    if (marker == EXIF) {
      exif(start + 4, end);
    } else if (frame(marker)) {
      if (u8(start + 4) != 8) {
        throw new IOException("JPEG of 8 bits a colour wanted, got one of " + u8(start + 4));
      }
      height = u16(start + 5);
      width = u16(start + 7);
    } else if (marker == SCAN) {
      scanned = true;
      while (u8(end) != 0xff || u8(end + 1) == 0 || restart(u8(end + 1)) || u8(end + 1) == 0xff) {
        end++;
      }
    }
    if (marker <= APP0 || marker == ADOBE) {
      kept.write(bytes, start, end - start);
    }
    return end;
  }

  private static boolean restart(int marker) {
    return marker >= 0xd0 && marker <= 0xd7;
  }

  private static boolean frame(int marker) {
    return marker == 0xc0 || (marker > 0xc0 && marker <= 0xcf && marker % 4 != 0);
  }

  private void exif(int start, int end) {
    int data = start + EXIF_NAME.length;
    if (data < end
        && Arrays.equals(bytes, start, data, EXIF_NAME, 0, EXIF_NAME.length)
        && turn == Orientation.TOP_LEFT) {
      turn = Ifd.orientation(ByteBuffer.wrap(bytes, data, end - data).slice());
    }
  }

  private int u8(int at) {
    return bytes[at] & 0xff;
  }

  private int u16(int at) {
    return u8(at) << 8 | u8(at + 1);
  }
}
