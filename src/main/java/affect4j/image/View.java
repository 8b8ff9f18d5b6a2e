package affect4j.image;

import java.nio.FloatBuffer;

/**
 * A picture after resizing, cropping and mirroring that were asked for and not yet done. What is
 * asked for in the end is made in one go, without pixels that nobody sees; every number is what it
 * would be had each step been done by itself. Safe to share between threads as its picture is.
 */
public final class View {
  private final Picture source;
  private final Part box;
  private final Resize resize;
  private final Part window;
  private final boolean mirrored;

  /** A rectangle of pixels. */
  private record Part(int x, int y, int width, int height) {
    boolean holds(int x, int y, int width, int height) {
      return x >= 0 && y >= 0 && x + width <= this.width && y + height <= this.height;
    }
  }

  private View(Picture source, Part box, Resize resize, Part window, boolean mirrored) {
    this.source = source;
    this.box = box;
    this.resize = resize;
    this.window = window;
    this.mirrored = mirrored;
  }

  /** {@code picture} as it is. */
  public static View of(Picture picture) {
    int width = picture.width();
    int height = picture.height();
    Part whole = new Part(0, 0, width, height);
    return new View(picture, whole, new Resize(width, height, Filter.BILINEAR), whole, false);
  }

  /** Pixels from left to right. */
  public int width() {
    return window.width;
  }

  /** Pixels from top to bottom. */
  public int height() {
    return window.height;
  }

  /** This view resized: as {@code to} would resize a picture of it. */
  public View resized(Resize to) {
    if (mirrored || !sameSize()) {
      return of(picture()).resized(to);
    }
    Part seen = new Part(box.x + window.x, box.y + window.y, window.width, window.height);
    return new View(source, seen, to, new Part(0, 0, to.width(), to.height()), false);
  }

  /** The part that begins at ({@code x}, {@code y}); black beyond the edges. */
  public View cropped(int x, int y, int width, int height) {
    if (!new Part(0, 0, window.width, window.height).holds(x, y, width, height)) {
      return of(picture().crop(x, y, width, height));
    }
    int left = mirrored ? window.width - x - width : x;
    Part part = new Part(window.x + left, window.y + y, width, height);
    return new View(source, box, resize, part, mirrored);
  }

  /** Left and right changed over. */
  public View mirrored() {
    return new View(source, box, resize, window, !mirrored);
  }

  /** The pixels of this view; its own picture where nothing was asked for. */
  public Picture picture() {
    Picture picture = part(source, box);
    picture = part(resize.apply(picture), window);
    return mirrored ? mirror(picture) : picture;
  }

  /**
   * Writes this view as (3, height, width) into {@code out} from index {@code offset}: the numbers
   * that {@link Normalize#into} makes of {@link #picture()}.
   */
  public void into(Normalize normalize, FloatBuffer out, int offset) {
    int count = 3 * window.width * window.height;
    if (offset < 0 || out.limit() - offset < count) {
      throw new IllegalArgumentException(
          "room for "
              + count
              + " numbers from index "
              + offset
              + " wanted, got a buffer of "
              + out.limit());
    }
    if (normalize.grey()) {
      normalize.into(picture(), out, offset);
      return;
    }
    if (sameSize()) {
      copy(normalize.values(), out, offset);
      return;
    }
    Axis across = Axis.of(box.width, resize.width(), resize.filter(), window.x, window.width);
    Axis down = Axis.of(box.height, resize.height(), resize.filter(), window.y, window.height);
    new Sampler(source, box.x, box.y, mirrored ? across.reversed() : across, down)
        .into(normalize.values(), out, offset);
  }

  private boolean sameSize() {
    return box.width == resize.width() && box.height == resize.height();
  }

  private void copy(float[][] values, FloatBuffer out, int offset) {
    byte[] pixels = source.pixels();
    float[] line = new float[window.width];
    int last = window.width - 1;
    for (int y = 0; y < window.height; y++) {
      int from = ((box.y + window.y + y) * source.width() + box.x + window.x) * 3;
      for (int colour = 0; colour < values.length; colour++) {
        float[] value = values[colour];
        int at = mirrored ? from + last * 3 + colour : from + colour;
        int step = mirrored ? -3 : 3;
        for (int x = 0; x < line.length; x++) {
          line[x] = value[pixels[at] & 0xff];
          at += step;
        }
        out.put(offset + (colour * window.height + y) * line.length, line);
      }
    }
  }

  private static Picture part(Picture picture, Part part) {
    boolean whole = part.width == picture.width() && part.height == picture.height();
    return whole ? picture : picture.crop(part.x, part.y, part.width, part.height);
  }

  private static Picture mirror(Picture picture) {
    byte[] from = picture.pixels();
    byte[] to = new byte[from.length];
    int width = picture.width();
    for (int line = 0; line < from.length; line += 3 * width) {
      for (int x = 0; x < width; x++) {
        int old = line + 3 * x;
        int now = line + 3 * (width - 1 - x);
        to[now] = from[old];
        to[now + 1] = from[old + 1];
        to[now + 2] = from[old + 2];
      }
    }
    return new Picture(width, picture.height(), to);
  }
}
