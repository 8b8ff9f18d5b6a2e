package affect4j.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;

/** BMP: a header, a palette and lines of pixels. Microsoft, BITMAPCOREHEADER and later. */
final class BmpFile {
  private static final int CORE = 12;
  private static final int RLE8 = 1;
  private static final int RLE4 = 2;

  private BmpFile() {}

  static Coded parse(byte[] bytes) {
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    boolean core = file.getInt(14) == CORE;
    long width = core ? file.getShort(18) & 0xffff : file.getInt(18);
    long height = core ? file.getShort(20) & 0xffff : Math.abs((long) file.getInt(22));
    int bits = file.getShort(core ? 24 : 28);
    int compression = core ? 0 : file.getInt(30);
    if (compression != RLE8 && compression != RLE4) {
      long end = (file.getInt(10) & 0xffffffffL) + (width * bits + 31) / 32 * 4 * height;
      Objects.checkIndex(end - 1, (long) bytes.length);
    }
    return new Coded(width, height, Orientation.TOP_LEFT, file);
  }
}
