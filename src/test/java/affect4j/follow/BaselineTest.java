package affect4j.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.infer.Reading;
import affect4j.label.ActionUnit;
import affect4j.label.Expression;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BaselineTest {
  private static List<Reading> all(double seconds, Reading... readings) {
    Baseline baseline = new Baseline(seconds);
    List<Reading> out = new ArrayList<>();
    for (Reading reading : readings) {
      out.addAll(baseline.next(reading));
    }
    out.addAll(baseline.rest());
    return out;
  }

  @Test
  void theMeanOfTheFirstSecondsIsTakenAway() {
    List<Reading> out =
        all(1, Frames.of(2, 0, 1), Frames.of(3, 0, 2), Frames.of(4, 0, 6), Frames.of(5, 0, 1.5));
    assertEquals(List.of(-0.5, 0.5, 4.5, 0.0), Frames.numbers(out, Frames::valence));
    assertEquals(4.5, Frames.scores(out.get(2)).arousal());
    assertEquals(4.5, Frames.scores(out.get(2)).logit(Expression.FEAR));
    assertEquals(4.5, Frames.scores(out.get(2)).logit(ActionUnit.AU01));
    assertEquals(0.5, Frames.scores(out.get(3)).probability(ActionUnit.AU01));
  }

  @Test
  void eachPersonHasTheirOwnAndTheOrderStays() {
    List<Reading> out =
        all(
            1,
            Frames.of(0, 0, 1),
            Frames.empty(0.5),
            Frames.of(2, 0, 3),
            Frames.of(2, 1, 10),
            Frames.of(2.5, 0, 4),
            Frames.of(9, 1, 12));
    assertTrue(out.get(1).seen().isEmpty());
    List<Reading> seen = out.stream().filter(reading -> reading.seen().isPresent()).toList();
    assertEquals(List.of(0.0, 2.0, 0.0, 3.0, 2.0), Frames.numbers(seen, Frames::valence));
  }

  @Test
  void whoLeavesEarlyIsSetAgainstWhatThereIs() {
    List<Reading> out = all(5, Frames.of(0, 0, 1), Frames.of(1, 0, 3));
    assertEquals(List.of(-1.0, 1.0), Frames.numbers(out, Frames::valence));
  }

  @Test
  void anotherFileBeginsAnew() {
    List<Reading> out = all(1, Frames.of(0, 0, 1), Frames.of("w.mp4", 0, 0, 9));
    assertEquals(List.of(0.0, 0.0), Frames.numbers(out, Frames::valence));
  }

  @Test
  void readingsWaitNoLongerThanTheSecondsOfWhoeverComes() {
    Baseline baseline = new Baseline(1);
    int out = 0;
    for (int i = 0; i < 5000; i++) {
      out += baseline.next(Frames.of(i / 10.0, i / 50, 1)).size();
      assertTrue(i + 1 - out <= 12, "waiting at " + i);
    }
  }

  @Test
  void nonsenseIsRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> new Baseline(Double.NaN));
    assertEquals("a baseline must be taken over seconds from 0 on, got NaN", e.getMessage());
  }
}
