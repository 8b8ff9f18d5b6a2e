package affect4j.eval;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {
  private static ConfusionMatrix of(int classes, int[] said, int[] truth) {
    ConfusionMatrix confusion = new ConfusionMatrix(classes);
    for (int i = 0; i < said.length; i++) {
      confusion.add(said[i], truth[i]);
    }
    return confusion;
  }

  private static double[] f1s(ConfusionMatrix confusion) {
    return IntStream.range(0, confusion.classes())
        .mapToDouble(c -> confusion.against(c).f1())
        .toArray();
  }

  /** Labels of sets of classes: one column of ones and zeros each. */
  private static double[] f1s(int[][] said, int[][] truth) {
    double[] f1s = new double[said[0].length];
    for (int column = 0; column < f1s.length; column++) {
      boolean[] x = new boolean[said.length];
      boolean[] y = new boolean[said.length];
      for (int row = 0; row < said.length; row++) {
        x[row] = said[row][column] == 1;
        y[row] = truth[row][column] == 1;
      }
      f1s[column] = BinaryCounts.of(x, y).f1();
    }
    return f1s;
  }

  @Test
  void scikitLearnsThreeClasses() {
    // The doctest of sklearn.metrics.f1_score.
    int[] truth = {0, 1, 2, 0, 1, 2};
    ConfusionMatrix confusion = of(3, new int[] {0, 2, 1, 0, 0, 1}, truth);
    assertArrayEquals(new double[] {0.8, 0, 0}, f1s(confusion), 1e-15);
    assertEquals(0.8 / 3, confusion.macroF1(), 1e-15);
    assertEquals(2.0 / 6, confusion.accuracy(), 1e-15); // of one label each, micro F1 is accuracy
  }

  @Test
  void scikitLearnsEmptyClassIsZeroByDefault() {
    // f1_score's doctest of zero_division, whose default is 0.
    assertEquals(0, BinaryCounts.of(new boolean[6], new boolean[6]).f1());
    assertEquals(1, BinaryCounts.of(new boolean[6], new boolean[6]).accuracy());
  }

  @Test
  void scikitLearnsSetsOfLabels() {
    int[][] truth = {{0, 0, 0}, {1, 1, 1}, {0, 1, 1}};
    int[][] said = {{0, 0, 0}, {1, 1, 1}, {1, 1, 0}};
    assertArrayEquals(new double[] {2.0 / 3, 1, 2.0 / 3}, f1s(said, truth), 1e-15);
  }

  @Test
  void torchmetricsClasses() {
    // The doctests of BinaryF1Score and MulticlassF1Score.
    ConfusionMatrix binary = of(2, new int[] {0, 0, 1, 1, 0, 1}, new int[] {0, 1, 0, 1, 0, 1});
    assertEquals(0.6667, binary.against(1).f1(), 5e-5);
    ConfusionMatrix three = of(3, new int[] {2, 1, 0, 1}, new int[] {2, 1, 0, 0});
    assertEquals(0.7778, three.macroF1(), 5e-5);
    assertArrayEquals(new double[] {0.6667, 0.6667, 1}, f1s(three), 5e-5);
  }

  @Test
  void torchmetricsSetsOfLabels() {
    // The doctest of MultilabelF1Score.
    double[] f1s = f1s(new int[][] {{0, 0, 1}, {1, 0, 1}}, new int[][] {{0, 1, 0}, {1, 0, 1}});
    assertArrayEquals(new double[] {1, 0, 0.6667}, f1s, 5e-5);
  }

  @Test
  void aClassThatNeverOccursHalvesTheF1AndNotTheMacroAccuracy() {
    ConfusionMatrix confusion = of(2, new int[] {0, 0}, new int[] {0, 0});
    assertEquals(0.5, confusion.macroF1());
    assertEquals(1, confusion.macroAccuracy());
  }

  @Test
  void macroAccuracyWeighsEachClassAlike() {
    ConfusionMatrix confusion = of(2, new int[] {0, 0, 0, 0}, new int[] {0, 0, 0, 1});
    assertEquals(0.75, confusion.accuracy());
    assertEquals(0.5, confusion.macroAccuracy());
    assertEquals(1, confusion.of(0, 1));
    assertEquals(0, confusion.of(1, 0));
  }

  @Test
  void aClassAgainstAllOthersCountsEverything() {
    ConfusionMatrix confusion = of(3, new int[] {0, 1, 1, 2, 1}, new int[] {0, 1, 2, 2, 0});
    assertEquals(new BinaryCounts(1, 2, 0, 2), confusion.against(1));
    assertEquals(5, confusion.against(1).count());
  }

  @Test
  void nothingSeenScoresZero() {
    ConfusionMatrix empty = new ConfusionMatrix(8);
    assertEquals(0, empty.macroF1() + empty.accuracy() + empty.macroAccuracy());
  }

  @Test
  void classesThatAreNotThereAreRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> new ConfusionMatrix(8).add(0, -1));
    assertEquals("a class must be in [0, 8), got -1", e.getMessage());
    e = assertThrows(IllegalArgumentException.class, () -> new ConfusionMatrix(8).add(8, 0));
    assertEquals("a class must be in [0, 8), got 8", e.getMessage());
    e = assertThrows(IllegalArgumentException.class, () -> new ConfusionMatrix(1));
    assertEquals("there must be two classes or more, got 1", e.getMessage());
  }
}
