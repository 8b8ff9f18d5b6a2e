package affect4j.image;

import java.io.IOException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The kinds of picture files that can be read, told by their first bytes and not by their names.
 */
enum Format {
  JPEG("JPEG", "ffd8ff"),
  PNG("PNG", "89504e470d0a1a0a"),
  WEBP("WebP", "52494646.{8}57454250"),
  BMP("BMP", "424d"),
  TIFF("TIFF", "49492a00|4d4d002a");

  /** How many bytes from the beginning of a file tell what it is. */
  static final int TELLING = 64;

  private final String label;
  private final Pattern beginning;

  Format(String label, String beginning) {
    this.label = label;
    this.beginning = Pattern.compile(beginning);
  }

  /**
   * The format of a file that begins with {@code bytes}.
   *
   * @throws IOException which says what it is instead
   */
  static Format of(byte[] bytes) throws IOException {
    String hex = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, TELLING));
    for (Format each : values()) {
      if (each.beginning.matcher(hex).lookingAt()) {
        return each;
      }
    }
    throw new IOException("JPEG, PNG, WebP, BMP or TIFF wanted, got " + Stranger.name(hex));
  }

  /** Looks a whole file of this format over, without decoding it. */
  Coded parse(byte[] bytes) throws IOException {
    try {
      return switch (this) {
        case JPEG -> JpegFile.parse(bytes);
        case PNG -> PngFile.parse(bytes);
        case WEBP -> WebpFile.parse(bytes);
        case BMP -> BmpFile.parse(bytes);
        case TIFF -> TiffFile.parse(bytes);
      };
    } catch (IndexOutOfBoundsException e) {
      throw new IOException(
          "truncated " + label + ": more than its " + bytes.length + " bytes wanted", e);
    }
  }

  /** What people call it. */
  String label() {
    return label;
  }
}
