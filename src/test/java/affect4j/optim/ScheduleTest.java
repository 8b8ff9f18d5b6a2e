package affect4j.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import affect4j.golden.Golden;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ScheduleTest {
  private static final JsonNode WANTED = Golden.json("losses_metrics_schedules.json");

  private static void follows(String name, Schedule schedule) {
    JsonNode values = WANTED.get(name).get("values");
    values.forEachEntry(
        (progress, rate) -> {
          double wanted = rate.asDouble();
          double said = schedule.at(Double.parseDouble(progress));
          assertEquals(wanted, said, 1e-12 * wanted, name + " at " + progress);
        });
  }

  @Test
  void emmasCosineIsTheReferencesEvenPastItsEnd() {
    follows("lr_emma", new Cosine(7.8125e-4, 1e-6, 5, 30));
  }

  @Test
  void cotexsCosineIsTheReferences() {
    follows("lr_cotex", new Cosine(5e-4, 1e-6, 5, 6));
  }

  @Test
  void withoutWarmupTheCosineStartsAtItsPeak() {
    Schedule cosine = new Cosine(2, 1, 0, 10);
    assertEquals(2, cosine.at(0));
    assertEquals(1.5, cosine.at(5), 1e-12);
    assertEquals(1, cosine.at(10));
  }

  @Test
  void stepsFallWhenAnEpochBegins() {
    Schedule affectNet = StepDecay.affectNet(1e-4);
    assertEquals(1e-4, affectNet.at(0.999));
    assertEquals(0.6e-4, affectNet.at(1), 1e-18);
    assertEquals(0.36e-4, affectNet.at(2.5), 1e-18);
    Schedule rafDb = StepDecay.rafDb(0.1);
    assertEquals(0.1, rafDb.at(9.99));
    assertEquals(0.01, rafDb.at(10), 1e-15);
    assertEquals(0.001, rafDb.at(29), 1e-15);
    assertEquals(0.5, new Constant(0.5).at(17));
  }

  @Test
  void progressIsCountedAsEachProgramCountsIt() {
    assertEquals(2.25, Progress.standard().before(2, 1, 4));
    assertEquals(3.25, Progress.emmaReleased().before(2, 1, 4));
    assertEquals(2.5, Progress.cotexReleased().before(2, 1, 4));
    assertEquals(6, Progress.cotexReleased().before(5, 3, 4));
  }

  @Test
  void nonsenseIsRefused() {
    assertRefused("peak must be above 0, got 0.0", () -> new Cosine(0, 0, 1, 2));
    assertRefused("floor must be in [0, 1.0], got 2.0", () -> new Cosine(1, 2, 1, 2));
    assertRefused(
        "warmup must be in [0, 5.0), the length of the run; got 5.0", () -> new Cosine(1, 0, 5, 5));
    assertRefused("start must be above 0, got -1.0", () -> new StepDecay(-1, 0.5, 1));
    assertRefused("factor must be in (0, 1], got 1.5", () -> new StepDecay(1, 1.5, 1));
    assertRefused("every must be 1 epoch or more, got 0", () -> new StepDecay(1, 0.5, 0));
    assertRefused("rate must be above 0, got NaN", () -> new Constant(Double.NaN));
    assertRefused("base and ahead must be 0 or 1, got 2 and 0", () -> new Progress(2, 0));
    assertRefused("no batch 4 of 4 in epoch 0", () -> Progress.standard().before(0, 4, 4));
  }

  private static void assertRefused(String message, Runnable body) {
    var e = assertThrows(IllegalArgumentException.class, body::run);
    assertEquals(message, e.getMessage());
  }
}
