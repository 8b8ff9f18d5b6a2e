package affect4j.image;

import static org.bytedeco.opencv.global.opencv_imgproc.FONT_HERSHEY_SIMPLEX;
import static org.bytedeco.opencv.global.opencv_imgproc.LINE_AA;

import java.util.function.Consumer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * A picture to draw on: rectangles, lines, text and other pictures. Coordinates are pixels from the
 * left upper corner; what falls outside is cut off. For one thread.
 */
public final class Canvas {
  /** Height of a capital letter of the Hershey font at scale one, in pixels. */
  private static final double CAPITAL = 21;

  private final int width;
  private final int height;
  private final byte[] pixels;

  private Canvas(int width, int height, byte[] pixels) {
    this.width = width;
    this.height = height;
    this.pixels = pixels;
  }

  /** An empty canvas in one colour. */
  public static Canvas of(int width, int height, Rgb colour) {
    Canvas canvas = new Canvas(width, height, new byte[Picture.bytes(width, height)]);
    canvas.fill(0, 0, width, height, colour);
    return canvas;
  }

  /** A canvas that shows {@code picture}, which itself stays as it is. */
  public static Canvas on(Picture picture) {
    return new Canvas(picture.width(), picture.height(), picture.pixels().clone());
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** A copy of what was drawn so far. */
  public Picture picture() {
    return new Picture(width, height, pixels.clone());
  }

  /** Fills a rectangle. */
  public void fill(int x, int y, int width, int height, Rgb colour) {
    int left = Math.max(x, 0);
    int right = Math.min(x + width, this.width);
    for (int row = Math.max(y, 0); row < Math.min(y + height, this.height); row++) {
      for (int at = (row * this.width + left) * 3; at < (row * this.width + right) * 3; at += 3) {
        pixels[at] = (byte) colour.red();
        pixels[at + 1] = (byte) colour.green();
        pixels[at + 2] = (byte) colour.blue();
      }
    }
  }

  /** Outlines a rectangle with lines that lie inside of it. */
  public void box(int x, int y, int width, int height, Rgb colour, int thickness) {
    int inside = Math.min(thickness, Math.min(width, height));
    fill(x, y, width, inside, colour);
    fill(x, y + height - inside, width, inside, colour);
    fill(x, y, inside, height, colour);
    fill(x + width - inside, y, inside, height, colour);
  }

  /** Draws a smooth line between two points. */
  public void line(int x1, int y1, int x2, int y2, Rgb colour, int thickness) {
    int left = Math.min(x1, x2) - thickness;
    int top = Math.min(y1, y2) - thickness;
    int right = Math.max(x1, x2) + thickness + 1;
    int bottom = Math.max(y1, y2) + thickness + 1;
    Region region = region(left, top, right, bottom);
    region.draw(
        mat ->
            opencv_imgproc.line(
                mat, region.at(x1, y1), region.at(x2, y2), scalar(colour), thickness, LINE_AA, 0));
  }

  /**
   * Writes one line of ASCII text; other characters show as question marks.
   *
   * @param y the line on which capital letters stand
   * @param size the height of a capital letter in pixels
   */
  public void text(int x, int y, double size, Rgb colour, String text) {
    text(x, y, size, stroke(size), colour, text);
  }

  /**
   * The same in lines of {@code stroke} pixels, at most as wide as a capital letter is high.
   *
   * @throws IllegalArgumentException if they are wider, or none
   */
  public void text(int x, int y, double size, int stroke, Rgb colour, String text) {
    if (stroke < 1 || stroke > Math.max(1, size)) {
      throw new IllegalArgumentException(
          "a stroke of 1 to " + size + " pixels wanted, got " + stroke);
    }
    int reach = (int) Math.ceil(size);
    Region region = region(x - reach, y - 2 * reach, x + textWidth(text, size) + reach, y + reach);
    region.draw(
        mat ->
            opencv_imgproc.putText(
                mat,
                text,
                region.at(x, y),
                FONT_HERSHEY_SIMPLEX,
                size / CAPITAL,
                scalar(colour),
                stroke,
                LINE_AA,
                false));
  }

  /** How many pixels {@code text} takes from left to right. */
  public static int textWidth(String text, double size) {
    try (PointerScope scope = new PointerScope()) {
      Size box =
          opencv_imgproc.getTextSize(
              text, FONT_HERSHEY_SIMPLEX, size / CAPITAL, stroke(size), new int[1]);
      return box.width();
    }
  }

  /** Puts {@code picture} with its left upper corner at ({@code x}, {@code y}). */
  public void paste(Picture picture, int x, int y) {
    int left = Math.max(x, 0);
    int count = Math.min(x + picture.width(), width) - left;
    for (int row = Math.max(y, 0); row < Math.min(y + picture.height(), height); row++) {
      if (count > 0) {
        int from = ((row - y) * picture.width() + left - x) * 3;
        System.arraycopy(picture.pixels(), from, pixels, (row * width + left) * 3, count * 3);
      }
    }
  }

  private static int stroke(double size) {
    return Math.max(1, (int) Math.round(size / 9));
  }

  private static Scalar scalar(Rgb colour) {
    return new Scalar(colour.red(), colour.green(), colour.blue(), 0);
  }

  private Region region(int left, int top, int right, int bottom) {
    int x = Math.max(left, 0);
    int y = Math.max(top, 0);
    return new Region(x, y, Math.min(right, width) - x, Math.min(bottom, height) - y);
  }

  /** The part of the canvas that a native call draws on. */
  private final class Region {
    private final int x;
    private final int y;
    private final int columns;
    private final int rows;

    Region(int x, int y, int columns, int rows) {
      this.x = x;
      this.y = y;
      this.columns = columns;
      this.rows = rows;
    }

    Point at(int px, int py) {
      return new Point(px - x, py - y);
    }

    void draw(Consumer<Mat> pen) {
      if (columns <= 0 || rows <= 0) {
        return;
      }
      Picture part = new Picture(width, height, pixels).crop(x, y, columns, rows);
      try (PointerScope scope = new PointerScope()) {
        Mat mat = OpenCv.mat(part);
        pen.accept(mat);
        paste(OpenCv.picture(mat), x, y);
      }
    }
  }
}
