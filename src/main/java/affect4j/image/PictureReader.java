package affect4j.image;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR_RGB;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Reads JPEG, PNG, WebP, BMP and TIFF as upright 8-bit RGB: grey and palettes are spelt out, alpha
 * is dropped, of 16 bits the upper eight are kept, and JPEGs in CMYK are taken to be inverted as
 * Adobe writes them. Of several pages or frames the first is read. Damaged and truncated files are
 * refused. Safe to share between threads.
 *
 * @param maxPixels the largest width times height that is decoded; larger pictures are refused
 *     before memory is asked for
 */
public record PictureReader(long maxPixels) {
  /** Enough for a panorama of 20,000 x 10,000 pixels. */
  public static final long DEFAULT_MAX_PIXELS = 200_000_000;

  /** What OpenCV decodes; longer sides make it throw. */
  private static final long LONGEST_SIDE = 1 << 20;

  /** What an array holds. */
  private static final long MOST_PIXELS = (Integer.MAX_VALUE - 8) / 3;

  public PictureReader {
    if (maxPixels < 1 || maxPixels > MOST_PIXELS) {
      throw new IllegalArgumentException(
          "the limit of pixels must be in [1, " + MOST_PIXELS + "], got " + maxPixels);
    }
  }

  /** A reader with the limit {@link #DEFAULT_MAX_PIXELS}. */
  public PictureReader() {
    this(DEFAULT_MAX_PIXELS);
  }

  /**
   * Reads the picture in {@code file}.
   *
   * @throws IOException in one line: the file, what was wanted, and what came
   */
  public Picture read(Path file) throws IOException {
    return open(file).decode();
  }

  /**
   * Looks at the picture in {@code file} without decoding it.
   *
   * @throws IOException as {@link #read(Path)}
   */
  public Undecoded open(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new IOException(file + ": no such file");
    }
    if (Files.isDirectory(file)) {
      throw new IOException(file + ": a picture wanted, got a directory");
    }
    try (InputStream stream = Files.newInputStream(file)) {
      Format.of(stream.readNBytes(Format.TELLING));
    } catch (AccessDeniedException e) {
      throw new IOException(file + ": permission denied", e);
    } catch (IOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
    if (Files.size(file) > Integer.MAX_VALUE - 8) {
      throw new IOException(file + ": at most 2 GiB wanted, got " + Files.size(file) + " bytes");
    }
    return open(file.toString(), Files.readAllBytes(file));
  }

  /** A picture whose size is known, and that can be decoded. */
  public static final class Undecoded {
    private final String name;
    private final Coded coded;
    private final Format format;

    private Undecoded(String name, Coded coded, Format format) {
      this.name = name;
      this.coded = coded;
      this.format = format;
    }

    /** Width times height. */
    public long pixels() {
      return coded.width() * coded.height();
    }

    /** The picture, upright. */
    public Picture decode() throws IOException {
      try {
        return coded.turn().apply(PictureReader.decode(coded, format));
      } catch (IOException e) {
        throw new IOException(name + ": " + e.getMessage(), e);
      }
    }
  }

  /**
   * Reads the picture in {@code bytes}.
   *
   * @param name what errors call it
   */
  public Picture read(String name, byte[] bytes) throws IOException {
    return open(name, bytes).decode();
  }

  private Undecoded open(String name, byte[] bytes) throws IOException {
    try {
      Format format = Format.of(bytes);
      Coded coded = format.parse(bytes);
      check(coded);
      return new Undecoded(name, coded, format);
    } catch (IOException e) {
      throw new IOException(name + ": " + e.getMessage(), e);
    }
  }

  private void check(Coded coded) throws IOException {
    long width = coded.width();
    long height = coded.height();
    if (width < 1 || height < 1 || width > maxPixels / height) {
      throw new IOException("1 to " + maxPixels + " pixels wanted, got " + width + " x " + height);
    }
    if (Math.max(width, height) > LONGEST_SIDE) {
      throw new IOException(
          "sides of at most " + LONGEST_SIDE + " pixels wanted, got " + width + " x " + height);
    }
  }

  private static Picture decode(Coded coded, Format format) throws IOException {
    try (PointerScope scope = new PointerScope()) {
      BytePointer bytes = new BytePointer(coded.bytes());
      Mat file = new Mat(1, coded.bytes().limit(), opencv_core.CV_8UC1, bytes);
      Mat mat = opencv_imgcodecs.imdecode(file, IMREAD_COLOR_RGB | IMREAD_IGNORE_ORIENTATION);
      if (mat.empty() || mat.total() != coded.width() * coded.height()) {
        throw new IOException("damaged " + format.label() + ": it cannot be decoded");
      }
      return OpenCv.picture(mat);
    }
  }
}
