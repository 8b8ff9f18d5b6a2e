package affect4j.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Set;

/** TIFF: the first page of a file, in strips or tiles. Adobe, TIFF 6.0, 1992. */
final class TiffFile {
  private static final int WIDTH = 256;
  private static final int HEIGHT = 257;
  private static final int BITS = 258;
  private static final int STRIP_OFFSETS = 273;
  private static final int STRIP_BYTES = 279;
  private static final int TILE_OFFSETS = 324;
  private static final int TILE_BYTES = 325;
  private static final int EXTRA_SAMPLES = 338;
  private static final int SAMPLE_FORMAT = 339;

  private static final int STRAIGHT_ALPHA = 2;
  private static final int WHOLE_NUMBERS = 1;

  /** What the decoder needs; it would comment on tags that it does not know. */
  private static final Set<Integer> NEEDED =
      Set.of(
          WIDTH,
          HEIGHT,
          BITS,
          259,
          262,
          266,
          STRIP_OFFSETS,
          Ifd.ORIENTATION,
          277,
          278,
          STRIP_BYTES,
          284,
          292,
          293,
          317,
          320,
          322,
          323,
          TILE_OFFSETS,
          TILE_BYTES,
          332,
          EXTRA_SAMPLES,
          SAMPLE_FORMAT,
          347,
          512,
          513,
          514,
          519,
          520,
          521,
          529,
          530,
          531,
          532);

  private TiffFile() {}

  static Coded parse(byte[] bytes) throws IOException {
    byte[] copy = bytes.clone();
    Ifd ifd = new Ifd(ByteBuffer.wrap(copy));
    long bits = ifd.value(BITS, 1);
    if (bits > 16 || ifd.value(SAMPLE_FORMAT, WHOLE_NUMBERS) != WHOLE_NUMBERS) {
      throw new IOException("TIFF of whole numbers of up to 16 bits wanted, got other samples");
    }
    check(ifd.values(STRIP_OFFSETS), ifd.values(STRIP_BYTES), bytes.length);
    check(ifd.values(TILE_OFFSETS), ifd.values(TILE_BYTES), bytes.length);
    long width = ifd.value(WIDTH, 0);
    long height = ifd.value(HEIGHT, 0);
    if (ifd.value(EXTRA_SAMPLES, 0) == STRAIGHT_ALPHA) {
      // The decoder would multiply the colours with it; of an alpha of no known kind it does not.
      ifd.put(EXTRA_SAMPLES, 0);
    }
    ifd.keep(NEEDED);
    // The decoder turns the picture itself.
    return new Coded(width, height, Orientation.TOP_LEFT, ByteBuffer.wrap(copy));
  }

  private static void check(long[] offsets, long[] counts, int length) {
    for (int i = 0; i < Math.min(offsets.length, counts.length); i++) {
      Objects.checkFromIndexSize(offsets[i], counts[i], (long) length);
    }
  }
}
