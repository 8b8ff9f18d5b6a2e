package affect4j.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.augment.Draw;
import affect4j.data.Labels;
import affect4j.data.PictureSource;
import affect4j.data.Sample;
import affect4j.label.Emotion;
import affect4j.label.ExpressionSet;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderTest {
  @Test
  void shuffledHoldsEachOnceAndInTurnInOrder() {
    int[] all = IntStream.range(0, 1000).toArray();
    assertArrayEquals(all, new Order.InTurn().of(1000, draw(0)));
    int[] shuffled = new Order.Shuffled().of(1000, draw(0));
    assertEquals(1000, Arrays.stream(shuffled).distinct().count());
    long unmoved = IntStream.range(0, 1000).filter(i -> shuffled[i] == i).count();
    assertTrue(unmoved < 7, unmoved + " of 1000 stayed");
    assertFalse(Arrays.equals(shuffled, new Order.Shuffled().of(1000, draw(1))));
  }

  @Test
  void aWeightOfThreeComesThreeTimesAsOftenAndNoneNever() {
    Order order = new Order.Weighted(List.of(0.0, 1.0, 0.0, 3.0, 0.0));
    int[] counts = new int[5];
    for (int epoch = 0; epoch < 2000; epoch++) {
      for (int place : order.of(5, draw(epoch))) {
        counts[place]++;
      }
    }
    assertEquals(0, counts[0] + counts[2] + counts[4]);
    assertEquals(7500, counts[3], 200);
  }

  @Test
  void everyExpressionComesAsOftenHoweverRareItIs() {
    List<Sample> faces =
        IntStream.range(0, 100)
            .mapToObj(i -> i < 90 ? Emotion.HAPPINESS : i < 97 ? Emotion.FEAR : Emotion.OTHER)
            .map(emotion -> face(Labels.of(emotion)))
            .toList();
    Order order = Order.Weighted.byExpression(faces, ExpressionSet.AFFECT_NET_8);
    int rare = 0;
    int foreign = 0;
    for (int epoch = 0; epoch < 100; epoch++) {
      for (int place : order.of(100, draw(epoch))) {
        rare += place >= 90 && place < 97 ? 1 : 0;
        foreign += place >= 97 ? 1 : 0;
      }
    }
    assertEquals(5000, rare, 250);
    assertEquals(0, foreign);
  }

  @Test
  void weightsThatSayNothingAreRefused() {
    var none =
        assertThrows(IllegalArgumentException.class, () -> new Order.Weighted(List.of(0.0, 0.0)));
    assertEquals("a weight above 0 wanted, got none among 2", none.getMessage());
    var negative =
        assertThrows(IllegalArgumentException.class, () -> new Order.Weighted(List.of(-1.0)));
    assertEquals("a weight must be at least 0, got -1.0", negative.getMessage());
    Order two = new Order.Weighted(List.of(1.0, 1.0));
    var count = assertThrows(IllegalArgumentException.class, () -> two.of(3, draw(0)));
    assertEquals("weights for 3 faces wanted, got 2", count.getMessage());
  }

  private static Draw draw(int epoch) {
    return Draw.of(4, epoch, Draw.ORDER);
  }

  private static Sample face(Labels labels) {
    return new Sample("face", new PictureSource.OwnFile(Path.of("face.jpg")), labels, "face");
  }
}
