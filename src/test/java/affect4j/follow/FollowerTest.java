package affect4j.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import affect4j.infer.Reading;
import affect4j.label.Tuning.Smoothing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FollowerTest {
  private static List<Reading> all(Follower follower, Reading... readings) {
    List<Reading> out = new ArrayList<>();
    for (Reading reading : readings) {
      out.addAll(follower.next(reading));
    }
    out.addAll(follower.rest());
    return out;
  }

  @Test
  void whatComesOutOfTheOneGoesThroughTheOtherToTheLast() {
    Window wide = new Window(0.15, 1e9);
    Follower both = new Smoother(new Windows(wide, wide, wide, 0.5)).then(new Baseline(0));
    List<Reading> out =
        all(
            both,
            Frames.of(0, 0, 1),
            Frames.of(0.1, 0, 3),
            Frames.empty(0.2),
            Frames.of(0.9, 0, 9));
    assertEquals(List.of(1, 2, 3, 10), out.stream().map(Reading::frame).toList());
    assertEquals(0, Frames.valence(out.get(0)), 1e-9);
    assertEquals(0, Frames.valence(out.get(1)), 1e-9);
    assertEquals(7, Frames.valence(out.get(3)), 1e-9);
  }

  @Test
  void whatStillWaitsInEitherComesOutAtTheEnd() {
    Follower both = new Smoother(Windows.usual()).then(new Baseline(5));
    List<Reading> out = all(both, Frames.of(0, 0, 1), Frames.of(1, 0, 3), Frames.of(3, 0, 5));
    assertEquals(List.of(-2.0, 0.0, 2.0), Frames.numbers(out, Frames::valence));
  }

  @Test
  void noneChangesNothing() {
    Reading reading = Frames.of(0, 0, 1);
    assertEquals(List.of(reading), all(Follower.none(), reading));
  }

  @Test
  void aGivenNeutralIsTakenFromWhoeverIsSeenAtOnce() {
    Baseline baseline =
        Baseline.against(
            List.of(Frames.scores(Frames.of(0, 0, 1)), Frames.scores(Frames.of(0, 0, 2))));
    assertEquals(-0.5, Frames.valence(baseline.next(Frames.of(0, 0, 1)).get(0)));
    assertEquals(2.5, Frames.valence(baseline.next(Frames.of(0.1, 7, 4)).get(0)));
    assertEquals(List.of(), baseline.rest());
    assertEquals(
        "a baseline wants at least one neutral face, got none",
        assertThrows(IllegalArgumentException.class, () -> Baseline.against(List.of()))
            .getMessage());
  }

  @Test
  void windowsAreThoseOfTheModelAndOfATaskThatGainedNothingNone() {
    Windows fitted = Windows.of(Map.of("va", new Smoothing(15, 900)));
    assertEquals(new Window(0.5, 1), fitted.va());
    assertEquals(0, fitted.expressions().reach());
    assertEquals(0, fitted.units().reach());
    assertEquals(Windows.usual(), Windows.of(Map.of()));
  }
}
