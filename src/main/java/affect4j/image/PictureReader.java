package affect4j.image;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR_RGB;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Reads JPEG, PNG, WebP, BMP and TIFF as upright 8-bit RGB.
 *
 * @param maxPixels the largest width times height that is decoded; larger ones are refused before
 *     memory is asked for
 */
public record PictureReader(long maxPixels) {
  /** Enough for a panorama of 20,000 x 10,000 pixels. */
  public static final long DEFAULT_MAX_PIXELS = 200_000_000;

  private static final long MOST = (Integer.MAX_VALUE - 8) / 3;

  public PictureReader {
    if (maxPixels < 1 || maxPixels > MOST) {
      throw new IllegalArgumentException(
          "the limit of pixels must be in [1, " + MOST + "], got " + maxPixels);
    }
  }

  /** A reader with the limit {@link #DEFAULT_MAX_PIXELS}. */
  public PictureReader() {
    this(DEFAULT_MAX_PIXELS);
  }

  /** Reads the picture in {@code file}. */
  public Picture read(Path file) throws IOException {
    return read(file.toString(), Files.readAllBytes(file));
  }

  /**
   * Reads the picture in {@code bytes}.
   *
   * @param name what to call it when it cannot be read
   */
  public Picture read(String name, byte[] bytes) throws IOException {
    try (PointerScope scope = new PointerScope()) {
      Mat coded = new Mat(1, bytes.length, opencv_core.CV_8UC1, new BytePointer(bytes));
      Mat mat = opencv_imgcodecs.imdecode(coded, IMREAD_COLOR_RGB);
      if (mat.empty()) {
        throw new IOException(name + ": cannot be decoded");
      }
      return OpenCv.picture(mat);
    }
  }
}
