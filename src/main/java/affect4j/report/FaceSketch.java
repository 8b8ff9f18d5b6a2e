package affect4j.report;

import affect4j.image.Canvas;
import affect4j.image.Picture;
import affect4j.infer.Reading.Seen;
import java.util.List;

/**
 * A photo with numbered boxes round its faces, and beside it a card for each with its expression,
 * valence, arousal and action units. Small photos are enlarged and very large ones shrunk, so that
 * all of it can be read.
 */
public final class FaceSketch {
  private static final int SMALLEST_LETTERS = 10;
  private static final int LETTERS_A_SIDE = 90;

  private FaceSketch() {}

  /** Draws {@code faces} on and beside {@code photo}, which itself stays as it is. */
  public static Picture of(Picture photo, List<Seen> faces) {
    View view = View.of(photo);
    int size = letters(view.picture(), faces.size());
    return faces.isEmpty() ? withoutFace(view.picture(), size) : withFaces(view, size, faces);
  }

  private static Picture withFaces(View view, int size, List<Seen> faces) {
    Sheet sheet = Sheet.of(view.picture(), new FaceCard(size), size, faces.size());
    Canvas canvas = Canvas.of(sheet.width(), sheet.height(), Ink.PAPER);
    canvas.paste(new FaceBoxes(view, 1.3 * size).of(faces), 0, 0);
    for (int i = 0; i < faces.size(); i++) {
      sheet.card().draw(canvas, sheet.x(i), sheet.y(i), faces.get(i));
    }
    return canvas.picture();
  }

  private static Picture withoutFace(Picture photo, int size) {
    Canvas canvas = Canvas.of(photo.width(), photo.height() + 4 * size, Ink.PAPER);
    canvas.paste(photo, 0, 0);
    canvas.text(size, photo.height() + 5 * size / 2, size, Ink.TEXT, "no face found");
    return canvas.picture();
  }

  /** As large as goes with the photo, unless the cards of many faces would be wider than it. */
  static int letters(Picture photo, int faces) {
    int side = Math.max(photo.width(), photo.height());
    int size = Math.min(side / LETTERS_A_SIDE, photo.height() / 33);
    while (size > SMALLEST_LETTERS
        && Sheet.of(photo, new FaceCard(size), size, Math.max(faces, 1)).width()
            > 2 * photo.width()) {
      size--;
    }
    return Math.max(size, SMALLEST_LETTERS);
  }
}
