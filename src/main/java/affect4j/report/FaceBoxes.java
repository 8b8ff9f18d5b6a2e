package affect4j.report;

import affect4j.image.Canvas;
import affect4j.image.Picture;
import affect4j.image.Rgb;
import affect4j.infer.Reading.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Draws a numbered box round each face, numbers where they cover neither face nor number. */
final class FaceBoxes {
  private final View view;
  private final double size;
  private final List<Area> boxes = new ArrayList<>();
  private final List<Area> numbers = new ArrayList<>();

  /**
   * Boxes for a photo.
   *
   * @param size height of the digits in pixels
   */
  FaceBoxes(View view, double size) {
    this.view = view;
    this.size = size;
  }

  /** The photo with the boxes of {@code faces}. */
  Picture of(List<Seen> faces) {
    Canvas canvas = Canvas.on(view.picture());
    for (Seen seen : faces) {
      Area area = view.area(seen.face().box());
      boxes.add(area);
      int thickness = (int) Math.max(2, Math.round(size / 5));
      canvas.box(area.x(), area.y(), area.width(), area.height(), Ink.ofFace(seen.id()), thickness);
    }
    for (Seen seen : faces) {
      number(canvas, seen);
    }
    return canvas.picture();
  }

  private void number(Canvas canvas, Seen seen) {
    String text = Integer.toString(seen.id());
    int width = (int) (Canvas.textWidth(text, size) + 1.2 * size);
    Area tag = place(view.area(seen.face().box()), width, (int) (2.2 * size));
    numbers.add(tag);
    Rgb colour = Ink.ofFace(seen.id());
    canvas.fill(tag.x(), tag.y(), tag.width(), tag.height(), colour);
    canvas.text(
        tag.x() + (int) (0.6 * size), tag.y() + (int) (1.6 * size), size, Ink.on(colour), text);
  }

  /** Outside a corner of the face where that is free, else in one of its corners. */
  private Area place(Area face, int width, int height) {
    int right = face.x() + face.width() - width;
    int below = face.y() + face.height();
    Stream<Area> outside =
        Stream.of(
                new Area(face.x(), face.y() - height, width, height),
                new Area(right, face.y() - height, width, height),
                new Area(face.x(), below, width, height),
                new Area(right, below, width, height),
                new Area(face.x() - width, face.y(), width, height),
                new Area(face.x() + face.width(), face.y(), width, height))
            .filter(area -> area.within(view.picture().width(), view.picture().height()))
            .filter(area -> boxes.stream().noneMatch(area::overlaps));
    Area corner = new Area(face.x(), face.y(), width, height);
    Stream<Area> inside =
        Stream.of(
            corner,
            new Area(right, face.y(), width, height),
            new Area(face.x(), below - height, width, height),
            new Area(right, below - height, width, height));
    return Stream.concat(outside, inside)
        .filter(area -> numbers.stream().noneMatch(area::overlaps))
        .findFirst()
        .orElse(corner);
  }
}
