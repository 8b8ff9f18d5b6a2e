package affect4j.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.face.Box;
import affect4j.image.Canvas;
import affect4j.image.Picture;
import affect4j.image.Rgb;
import affect4j.infer.Reading.Seen;
import affect4j.infer.Scores;
import affect4j.label.ActionUnit;
import affect4j.label.Thresholds;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FaceCardTest {
  private static final Rgb TABLE = new Rgb(255, 0, 255);
  private static final int HALF_BAR = 55 * 11;
  private static final int UNDER_THE_TICK = 11;

  @Test
  void nothingIsDrawnOutsideOfTheCard() {
    for (int size : new int[] {10, 11, 17, 44}) {
      FaceCard card = new FaceCard(size);
      Canvas canvas = Canvas.of(card.width() + 200, card.height() + 200, TABLE);
      card.draw(canvas, 100, 100, seen(-8.88, Samples.units(9)));
      assertEquals(
          (card.width() + 200L) * (card.height() + 200L) - (long) card.width() * card.height(),
          FaceSketchTest.pixels(canvas.picture(), TABLE),
          "letters of " + size + " pixels");
    }
  }

  @Test
  void valenceGrowsFromTheMiddleToItsSide() {
    assertEquals(0, blue(0));
    assertEquals(HALF_BAR, blue(1) + UNDER_THE_TICK);
    assertEquals(28 * 11, blue(0.5) + UNDER_THE_TICK);
    assertTrue(leftmost(drawn(0.5, -9)) > leftmost(drawn(-0.5, -9)) + 20);
  }

  @Test
  void aValenceBeyondOneFillsTheBarAndNoMore() {
    assertEquals(blue(1), blue(1.3));
  }

  @Test
  void unitsAreBlueAboveTheirThresholdOnly() {
    Map<ActionUnit, Double> units = Samples.units(-9);
    units.put(ActionUnit.AU12, 0.01);
    assertTrue(FaceSketchTest.pixels(drawn(0, units), Ink.PRESENT) > 500);
    units.put(ActionUnit.AU12, -0.01);
    assertEquals(0, FaceSketchTest.pixels(drawn(0, units), Ink.PRESENT));
    assertTrue(FaceSketchTest.pixels(drawn(0, units), Ink.ABSENT) > 500);
  }

  private static long blue(double valence) {
    return FaceSketchTest.pixels(drawn(valence, -9), Ink.PRESENT);
  }

  private static int leftmost(Picture picture) {
    for (int x = 0; x < picture.width(); x++) {
      if (FaceSketchTest.pixels(picture.crop(x, 0, 1, picture.height()), Ink.PRESENT) > 0) {
        return x;
      }
    }
    return picture.width();
  }

  private static Picture drawn(double valence, double logit) {
    return drawn(valence, Samples.units(logit));
  }

  private static Picture drawn(double valence, Map<ActionUnit, Double> units) {
    FaceCard card = new FaceCard(10);
    Canvas canvas = Canvas.of(card.width(), card.height(), TABLE);
    card.draw(canvas, 0, 0, seen(valence, units));
    return canvas.picture();
  }

  private static Seen seen(double valence, Map<ActionUnit, Double> units) {
    Scores scores = new Scores(valence, 0, Samples.indifferent(), units, Thresholds.half());
    return Samples.seen(0, new Box(0, 0, 1, 1), scores);
  }
}
