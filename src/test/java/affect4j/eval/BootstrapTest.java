package affect4j.eval;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.label.ExpressionSet;
import affect4j.label.Thresholds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapTest {
  private static final List<String> EACH =
      IntStream.range(0, 400).mapToObj(Integer::toString).toList();

  private static Scoreboard fourHundred() {
    return Crowd.fourHundred().scored(Scoreboard.released());
  }

  /** {@code count} faces, three quarters of them named rightly. */
  private static Scoreboard coins(int count) {
    Scoreboard scores = new Scoreboard(ExpressionSet.LSD, UnitScale.PROBABILITY, Thresholds.half());
    for (int i = 0; i < count; i++) {
      double[] said = new double[6];
      said[i % 4 == 0 ? 1 : 0] = 1;
      scores.add(
          Said.expression(said),
          new Truth(OptionalDouble.empty(), OptionalDouble.empty(), OptionalInt.of(0), Map.of()));
    }
    return scores;
  }

  private static <T> T in(Map<String, T> map, String name) {
    return Objects.requireNonNull(map.get(name), name);
  }

  @Test
  void facesThatAllCountOnceScoreAsTheyAre() {
    int[] once = new int[400];
    Arrays.fill(once, 1);
    assertEquals(fourHundred().byName(), fourHundred().drawn(once).byName());
  }

  @Test
  void facesThatCountTwiceScoreAsIfAddedTwice() {
    Scoreboard twice = Crowd.fourHundred().scored(fourHundred());
    int[] times = new int[400];
    Arrays.fill(times, 2);
    Map<String, Double> drawn = fourHundred().drawn(times).byName();
    twice.byName().forEach((name, value) -> assertEquals(value, in(drawn, name), 1e-12, name));
  }

  @Test
  void facesThatDoNotCountAreAsIfNeverAdded() {
    int[] none = new int[400];
    assertEquals(Map.of(), fourHundred().drawn(none).byName());
  }

  @Test
  void anIntervalHoldsWhatTheNormalDistributionSays() {
    Interval interval =
        in(new Bootstrap(EACH, 2000, 1).intervals(coins(400)), "expression_accuracy");
    double deviation = Math.sqrt(0.75 * 0.25 / 400);
    assertEquals(0.75 - 1.96 * deviation, interval.from(), 0.006);
    assertEquals(0.75 + 1.96 * deviation, interval.to(), 0.006);
  }

  @Test
  void groupsAreDrawnWhole() {
    List<String> eighties = IntStream.range(0, 400).mapToObj(i -> "" + i / 80).toList();
    List<String> eights = IntStream.range(0, 400).mapToObj(i -> "" + i % 8).toList();
    Bootstrap byEighty = new Bootstrap(eighties, 500, 1);
    assertEquals(5, byEighty.groups());
    Interval same = in(byEighty.intervals(coins(400)), "expression_accuracy");
    assertEquals(0.75, same.from(), 1e-12); // each eighty is as good as any other
    assertEquals(0.75, same.to(), 1e-12);
    Interval apart = in(new Bootstrap(eights, 500, 1).intervals(coins(400)), "expression_accuracy");
    assertTrue(apart.from() <= 0.5 && apart.to() == 1, apart.toString()); // two of eight are wrong
  }

  @Test
  void fewGroupsTellNothing() {
    List<String> four = IntStream.range(0, 400).mapToObj(i -> "" + i % 4).toList();
    Bootstrap bootstrap = new Bootstrap(four, 50, 1);
    assertEquals(Map.of(), bootstrap.intervals(fourHundred()));
    Difference unknown = in(bootstrap.differences(coins(400), coins(400)), "p_lsd");
    assertEquals(new Difference(0, Optional.empty(), 0.5), unknown);
    assertTrue(!unknown.clear());
  }

  @Test
  void theSameSeedDrawsTheSame() {
    Bootstrap one = new Bootstrap(EACH, 50, 7);
    assertEquals(one.intervals(fourHundred()), one.intervals(fourHundred()));
    assertEquals(one.intervals(fourHundred()), new Bootstrap(EACH, 50, 7).intervals(fourHundred()));
  }

  @Test
  void aScoreAgainstItselfDiffersByNothing() {
    Map<String, Difference> none =
        new Bootstrap(EACH, 50, 1).differences(fourHundred(), fourHundred());
    assertEquals(new Difference(0, Optional.of(new Interval(0, 0)), 0.5), none.get("p_mtl"));
    assertEquals(fourHundred().byName().keySet(), none.keySet());
  }

  @Test
  void whatHelpsEveryFaceIsClearlyBetter() {
    Crowd worse = Crowd.fourHundred();
    for (double[] units : worse.units()) {
      Arrays.setAll(units, i -> -units[i]);
    }
    Difference f1 =
        in(
            new Bootstrap(EACH, 200, 1)
                .differences(worse.scored(Scoreboard.released()), fourHundred()),
            "units_f1");
    assertTrue(
        f1.clear() && f1.value() > 0 && f1.interval().orElseThrow().from() > 0, f1.toString());
    assertEquals(1, f1.above());
  }

  @Test
  void calibrationIsAsCountedByHand() {
    Reliability reliability = new Reliability(2);
    reliability.add(0.5, true); // the upper end belongs to the bin
    reliability.add(0, false);
    reliability.add(0.75, true);
    reliability.add(1, false);
    reliability.add(0.875, true);
    assertEquals(5, reliability.count());
    assertEquals(
        List.of(
            new Reliability.Bin(0, 0.5, 2, 0.25, 0.5),
            new Reliability.Bin(0.5, 1, 3, 0.875, 2.0 / 3)),
        reliability.bins());
    assertEquals((0.5 + 0.625) / 5, reliability.error(), 1e-15);
  }

  @Test
  void whatIsRightAsOftenAsItSaysIsCalibrated() {
    Reliability reliability = new Reliability(Reliability.BINS);
    Random random = new Random(3);
    for (int i = 0; i < 200_000; i++) {
      double p = random.nextDouble();
      reliability.add(p, random.nextDouble() < p);
    }
    assertEquals(0, reliability.error(), 0.01);
  }

  @Test
  void intervalsReadBetweenDraws() {
    List<Double> values = new ArrayList<>();
    IntStream.rangeClosed(0, 100).forEach(i -> values.add(i / 100.0));
    Collections.sort(values);
    double[] sorted = values.stream().mapToDouble(v -> v).toArray();
    assertArrayEquals(
        new double[] {0.025, 0.975},
        new double[] {Interval.of(sorted).from(), Interval.of(sorted).to()},
        1e-12);
  }
}
