package affect4j.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.infer.Reading;
import affect4j.label.ActionUnit;
import affect4j.label.Expression;
import affect4j.label.Tuning.Smoothing;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmootherTest {
  private static final double WIDTH = 0.02;
  private static final Window SHORT = new Window(0.1, WIDTH);
  private static final Window LONG = new Window(0.2, WIDTH);
  private static final Windows WINDOWS = new Windows(SHORT, LONG, new Window(0, 1), 0.15);

  private static List<Reading> all(Windows windows, Reading... readings) {
    Smoother smoother = new Smoother(windows);
    List<Reading> out = new ArrayList<>();
    for (Reading reading : readings) {
      out.addAll(smoother.next(reading));
    }
    out.addAll(smoother.rest());
    return out;
  }

  @Test
  void eachNumberIsTheWeightedMeanOverItsOwnReach() {
    List<Reading> out =
        all(
            WINDOWS,
            Frames.of(0, 0, 1),
            Frames.of(0.1, 0, 2),
            Frames.of(0.2, 0, 4),
            Frames.of(0.3, 0, 8));
    double near = Math.exp(-0.01 / WIDTH);
    double far = Math.exp(-0.04 / WIDTH);
    assertEquals((1 + near * 2) / (1 + near), Frames.valence(out.get(0)), 1e-12);
    assertEquals((2 + near * (1 + 4)) / (1 + 2 * near), Frames.valence(out.get(1)), 1e-12);
    assertEquals(
        (2 + near * (1 + 4) + far * 8) / (1 + 2 * near + far),
        Frames.scores(out.get(1)).logit(Expression.FEAR),
        1e-12);
    assertEquals(2, Frames.scores(out.get(1)).logit(ActionUnit.AU26));
  }

  @Test
  void trueTimesAreWhatCounts() {
    List<Reading> out =
        all(WINDOWS, Frames.of(0, 0, 0), Frames.of(0.05, 0, 1), Frames.of(0.14, 0, 0));
    double first = Math.exp(-0.0025 / WIDTH);
    double last = Math.exp(-0.0081 / WIDTH);
    assertEquals(1 / (1 + first + last), Frames.valence(out.get(1)), 1e-12);
  }

  @Test
  void nothingIsTakenAcrossAGap() {
    Window wide = new Window(10, 1e6);
    Windows windows = new Windows(wide, wide, wide, 0.15);
    List<Reading> out =
        all(
            windows,
            Frames.of(0, 0, 1),
            Frames.of(0.1, 0, 3),
            Frames.empty(0.2),
            Frames.of(0.3, 0, 10),
            Frames.of(0.4, 0, 20));
    assertEquals(2, Frames.valence(out.get(0)), 1e-4);
    assertEquals(2, Frames.valence(out.get(1)), 1e-4);
    assertTrue(out.get(2).seen().isEmpty());
    assertEquals(15, Frames.valence(out.get(3)), 1e-4);
  }

  @Test
  void peopleAndFilesDoNotMix() {
    List<Reading> out =
        all(
            WINDOWS,
            Frames.of(0, 0, 1),
            Frames.of(0, 1, 5),
            Frames.of(0.1, 0, 1),
            Frames.of(0.1, 1, 5),
            Frames.of("w.mp4", 0, 0, 7),
            Frames.of("w.mp4", 0.1, 0, 7));
    List<Double> values = List.of(1.0, 5.0, 1.0, 5.0, 7.0, 7.0);
    for (int i = 0; i < values.size(); i++) {
      assertEquals(values.get(i), Frames.valence(out.get(i)), 1e-12);
    }
    assertEquals(List.of(0, 1, 0, 1, 0, 0), out.stream().map(r -> r.seen().get().id()).toList());
  }

  @Test
  void readingsWaitNoLongerThanTheLongestReachForHoursToo() {
    Smoother smoother = new Smoother(WINDOWS);
    int out = 0;
    for (int i = 0; i < 200_000; i++) {
      out += smoother.next(Frames.of(i / 10.0, 0, i % 2)).size();
      assertTrue(i + 1 - out <= 4, "waiting at " + i);
      assertTrue(smoother.held() <= 7, "held at " + i);
    }
    assertEquals(200_000, out + smoother.rest().size());
  }

  @Test
  void thresholdsFaceAndFrameStayAsTheyWere() {
    Reading before = Frames.of(0.1, 3, 0.6);
    Reading after = all(WINDOWS, before).get(0);
    assertEquals(before.frame(), after.frame());
    assertEquals(before.seen().get().face(), after.seen().get().face());
    for (ActionUnit unit : ActionUnit.values()) {
      assertEquals(Frames.scores(before).threshold(unit), Frames.scores(after).threshold(unit));
      assertEquals(Frames.scores(before).present(unit), Frames.scores(after).present(unit));
    }
  }

  @Test
  void whatWasFittedInFramesIsTheSameInSeconds() {
    Window window = Window.of(new Smoothing(10, 100), 25);
    assertEquals(0.4, window.reach(), 1e-12);
    assertEquals(Smoothing.weight(3, 100), Smoothing.weight(3 / 25.0, window.width()), 1e-12);
  }

  @Test
  void nonsenseIsRefused() {
    var gap =
        assertThrows(IllegalArgumentException.class, () -> new Windows(SHORT, SHORT, SHORT, 0));
    assertEquals("a gap must be longer than 0 s, got 0.0", gap.getMessage());
    var window = assertThrows(IllegalArgumentException.class, () -> new Window(-1, 1));
    assertEquals(
        "a window wants a reach of at least 0 s and a width above 0 s², got -1.0 and 1.0",
        window.getMessage());
    var back =
        assertThrows(
            IllegalArgumentException.class,
            () -> all(WINDOWS, Frames.of(1, 0, 0), Frames.of(0.5, 0, 0)));
    assertEquals("v.mp4: timestamps must not go back, got 0.5 s after 1.0 s", back.getMessage());
  }
}
