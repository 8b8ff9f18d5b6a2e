package affect4j.report;

import affect4j.image.Canvas;
import affect4j.image.Rgb;
import affect4j.infer.Reading.Seen;
import affect4j.infer.Scores;
import affect4j.label.ActionUnit;
import java.util.Locale;
import java.util.stream.Stream;

/** A card that shows the scores of one face as bars; everything on it grows with its letters. */
final class FaceCard {
  private static final double HEADER = 3;
  private static final double ROW = 1.75;
  private static final double PAD = 1.1;
  private static final double BAR = 11;

  /** Valence, arousal, twelve units, the note, and room between the groups. */
  private static final double ROWS = 16;

  private final double size;
  private final int labels;
  private final int values;

  /**
   * A card.
   *
   * @param size height of its capital letters in pixels
   */
  FaceCard(double size) {
    this.size = size;
    this.labels =
        Stream.of(ActionUnit.values())
            .mapToInt(unit -> Canvas.textWidth(label(unit), size))
            .max()
            .orElse(0);
    this.values = Canvas.textWidth("+0.00", size);
  }

  int width() {
    return labels + px(BAR) + values + px(4 * PAD);
  }

  int height() {
    return px(HEADER + ROWS * ROW + PAD);
  }

  /** Draws {@code seen} with the card's left upper corner at ({@code x}, {@code y}). */
  void draw(Canvas canvas, int x, int y, Seen seen) {
    Scores scores = seen.scores();
    Rgb colour = Ink.ofFace(seen.id());
    canvas.fill(x, y, width(), height(), Ink.CARD);
    canvas.fill(x, y, width(), px(HEADER), colour);
    String title =
        String.format(
            Locale.ROOT,
            "%d  %s %.0f%%",
            seen.id(),
            scores.expression().label(),
            100 * scores.probability(scores.expression()));
    canvas.text(x + px(PAD), y + px(HEADER - 0.9), 1.25 * size, Ink.on(colour), title);

    int left = x + px(PAD);
    int row = y + px(HEADER + 1.3 * ROW);
    signed(canvas, left, row, "valence (-1 to 1)", scores.valence());
    signed(canvas, left, row + px(ROW), "arousal (-1 to 1)", scores.arousal());
    row += px(2.5 * ROW);
    for (ActionUnit unit : ActionUnit.values()) {
      unit(canvas, left, row, unit, scores);
      row += px(ROW);
    }
    canvas.text(left, row, 0.8 * size, Ink.FAINT, "tick: threshold   blue: above it");
  }

  /** A bar from zero in the middle, for a value in [-1, 1]; what lies outside ends at the edge. */
  private void signed(Canvas canvas, int x, int baseline, String label, double value) {
    Area bar = track(canvas, x, baseline);
    int zero = bar.x() + bar.width() / 2;
    int reach = (int) Math.round(Math.min(Math.abs(value), 1) * bar.width() / 2);
    canvas.fill(value < 0 ? zero - reach : zero, bar.y(), reach, bar.height(), Ink.PRESENT);
    tick(canvas, bar, zero);
    words(canvas, x, baseline, label, String.format(Locale.ROOT, "%+.2f", value), Ink.TEXT);
  }

  private void unit(Canvas canvas, int x, int baseline, ActionUnit unit, Scores scores) {
    boolean present = scores.present(unit);
    double probability = scores.probability(unit);
    Area bar = track(canvas, x, baseline);
    int reach = (int) Math.round(probability * bar.width());
    canvas.fill(bar.x(), bar.y(), reach, bar.height(), present ? Ink.PRESENT : Ink.ABSENT);
    tick(canvas, bar, bar.x() + (int) Math.round(scores.threshold(unit) * bar.width()));
    String value = String.format(Locale.ROOT, " %.2f", probability);
    words(canvas, x, baseline, label(unit), value, present ? Ink.TEXT : Ink.FAINT);
  }

  private Area track(Canvas canvas, int x, int baseline) {
    Area bar = new Area(x + labels + px(PAD), baseline - px(1.05), px(BAR), px(1.1));
    canvas.fill(bar.x(), bar.y(), bar.width(), bar.height(), Ink.TRACK);
    return bar;
  }

  private void tick(Canvas canvas, Area bar, int x) {
    int width = Math.max(1, px(0.15));
    canvas.fill(x - width / 2, bar.y() - px(0.2), width, bar.height() + px(0.4), Ink.TEXT);
  }

  private void words(Canvas canvas, int x, int baseline, String label, String value, Rgb colour) {
    canvas.text(x, baseline, size, colour, label);
    canvas.text(x + labels + px(BAR + 2 * PAD), baseline, size, colour, value);
  }

  private static String label(ActionUnit unit) {
    return unit + " " + unit.movement();
  }

  private int px(double letters) {
    return (int) Math.round(letters * size);
  }
}
