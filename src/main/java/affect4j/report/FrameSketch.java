package affect4j.report;

import affect4j.image.Canvas;
import affect4j.image.Picture;
import affect4j.infer.Reading.Seen;
import java.util.Comparator;
import java.util.List;

/**
 * As {@link FaceSketch}, for the frames of a video: all of one size. Every face has its box, and of
 * those with the lowest numbers as many have a card as there are places.
 */
public final class FrameSketch {
  private final Sheet sheet;
  private final int letters;
  private final int places;

  /**
   * For frames of the size of {@code first}.
   *
   * @param places cards, at least 1
   */
  public FrameSketch(Picture first, int places) {
    if (places < 1) {
      throw new IllegalArgumentException("at least 1 place for a card wanted, got " + places);
    }
    Picture view = View.of(first).picture();
    this.letters = FaceSketch.letters(view, places);
    this.sheet = Sheet.of(view, new FaceCard(letters), letters, places);
    this.places = places;
  }

  /** Draws {@code faces} on and beside {@code frame}, which itself stays as it is. */
  public Picture of(Picture frame, List<Seen> faces) {
    View view = View.of(frame);
    Canvas canvas = Canvas.of(sheet.width(), sheet.height(), Ink.PAPER);
    canvas.paste(new FaceBoxes(view, 1.3 * letters).of(faces), 0, 0);
    List<Seen> shown =
        faces.stream().sorted(Comparator.comparingInt(Seen::id)).limit(places).toList();
    for (int i = 0; i < shown.size(); i++) {
      sheet.card().draw(canvas, sheet.x(i), sheet.y(i), shown.get(i));
    }
    return canvas.picture();
  }
}
