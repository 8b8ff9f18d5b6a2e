package affect4j.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class UpkeepTest {
  private static final long GIB = 1L << 30;

  private long held = 2 * GIB;
  private int given;

  private void steps(Upkeep upkeep, int count) {
    for (int i = 0; i < count; i++) {
      upkeep.afterStep();
    }
  }

  @Test
  void memoryIsGivenBackWhenThereIsHalfAsMuchMoreAndSome() {
    Upkeep upkeep =
        new Upkeep(
            () -> held,
            () -> {
              given++;
              held = 3 * GIB;
            });
    steps(upkeep, 50);
    held = 4 * GIB;
    steps(upkeep, 500);
    assertEquals(0, given);
    held = 4 * GIB + 1;
    steps(upkeep, 49);
    assertEquals(0, given, "it looks at every fiftieth step");
    steps(upkeep, 1);
    assertEquals(1, given);
    held = 5 * GIB;
    steps(upkeep, 500);
    assertEquals(1, given, "from then on 3 GiB are usual");
    held = 6 * GIB;
    steps(upkeep, 50);
    assertEquals(2, given);
  }
}
