package affect4j.train.task;

import affect4j.image.Canvas;
import affect4j.image.Picture;
import affect4j.image.Rgb;
import affect4j.nn.Ops;
import java.util.function.BiConsumer;
import org.bytedeco.pytorch.Tensor;

/** Sheets of the grey squares of a batch, enlarged, with what a network said drawn on them. */
final class Squares {
  private static final int COLUMNS = 8;
  private static final int ROWS = 4;
  private static final int ZOOM = 2;
  private static final double GREY = 128;
  private static final double CONTRAST = 45;
  private static final Rgb INK = new Rgb(40, 230, 60);
  private static final double FAINT = 0.1;

  private Squares() {}

  /** With points, x and y from the centre over the side, (N, P). */
  static Picture marked(Tensor images, Tensor points) {
    int side = (int) images.size(2);
    float[] at = Ops.floats(points);
    int count = (int) points.size(1);
    return sheet(
        images,
        (canvas, place) -> {
          for (int i = place.number() * count; i < (place.number() + 1) * count; i += 2) {
            int x = place.x() + (int) Math.round((at[i] + 0.5) * side * ZOOM);
            int y = place.y() + (int) Math.round((at[i + 1] + 0.5) * side * ZOOM);
            canvas.fill(x - 1, y - 1, 2, 2, INK);
          }
        });
  }

  /** With a box round each cell, as thick as it is sure, (N, h, w) in [0, 1]. */
  static Picture celled(Tensor images, Tensor cells) {
    int across = (int) cells.size(2);
    int side = (int) images.size(2) * ZOOM / across;
    float[] sure = Ops.floats(cells);
    return sheet(
        images,
        (canvas, place) -> {
          for (int i = 0; i < across * across; i++) {
            float value = sure[place.number() * across * across + i];
            if (value > FAINT) {
              int x = place.x() + i % across * side;
              int y = place.y() + i / across * side;
              canvas.box(x, y, side, side, INK, (int) Math.ceil(4 * value));
            }
          }
        });
  }

  /** Where square {@code number} has its corner on the sheet. */
  private record Place(int number, int x, int y) {}

  private static Picture sheet(Tensor images, BiConsumer<Canvas, Place> pen) {
    int side = (int) images.size(2);
    float[] greys = Ops.floats(images);
    int count = (int) Math.min(COLUMNS * ROWS, images.size(0));
    int rows = (count + COLUMNS - 1) / COLUMNS;
    Canvas canvas = Canvas.of(COLUMNS * side * ZOOM, rows * side * ZOOM, Rgb.BLACK);
    for (int i = 0; i < count; i++) {
      Place place = new Place(i, i % COLUMNS * side * ZOOM, i / COLUMNS * side * ZOOM);
      canvas.paste(enlarged(greys, i * side * side, side), place.x(), place.y());
      pen.accept(canvas, place);
    }
    return canvas.picture();
  }

  private static Picture enlarged(float[] greys, int from, int side) {
    int wide = side * ZOOM;
    byte[] pixels = new byte[3 * wide * wide];
    for (int i = 0; i < wide * wide; i++) {
      float value = greys[from + i / wide / ZOOM * side + i % wide / ZOOM];
      byte level = (byte) Math.max(0, Math.min(255, GREY + CONTRAST * value));
      pixels[3 * i] = level;
      pixels[3 * i + 1] = level;
      pixels[3 * i + 2] = level;
    }
    return new Picture(wide, wide, pixels);
  }
}
