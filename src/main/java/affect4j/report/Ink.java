package affect4j.report;

import affect4j.image.Rgb;
import java.util.List;

/** The colours of the drawings. */
final class Ink {
  static final Rgb PAPER = new Rgb(228, 228, 228);
  static final Rgb CARD = Rgb.WHITE;
  static final Rgb TEXT = new Rgb(20, 20, 20);
  static final Rgb FAINT = new Rgb(120, 120, 120);
  static final Rgb TRACK = new Rgb(232, 232, 232);
  static final Rgb PRESENT = new Rgb(0, 114, 178);
  static final Rgb ABSENT = new Rgb(178, 178, 178);

  /** Told apart by colour-blind eyes as well. Okabe and Ito 2008, jfly.uni-koeln.de/color. */
  private static final List<Rgb> FACES =
      List.of(
          new Rgb(230, 159, 0),
          new Rgb(86, 180, 233),
          new Rgb(0, 158, 115),
          new Rgb(240, 228, 66),
          new Rgb(213, 94, 0),
          new Rgb(204, 121, 167),
          new Rgb(0, 114, 178));

  private Ink() {}

  /** The colour of the face with this number; after seven they begin again. */
  static Rgb ofFace(int id) {
    return FACES.get(id % FACES.size());
  }

  /** Black or white, whichever is easier to read on {@code ground}. */
  static Rgb on(Rgb ground) {
    double luma = 0.299 * ground.red() + 0.587 * ground.green() + 0.114 * ground.blue();
    return luma > 140 ? Rgb.BLACK : Rgb.WHITE;
  }
}
