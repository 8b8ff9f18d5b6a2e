package affect4j.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.batch.Batch;
import affect4j.loss.Losses.Term;
import affect4j.nn.Entry;
import affect4j.nn.TensorScope;
import affect4j.train.config.Preset;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.GeneratorOptional;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code loss.expression.*} reaches each network that learns expressions. */
class ExpressionSettingsTest {
  private static Map<String, Double> terms(String network, String smoothing) throws IOException {
    Map<String, String> set = Map.of("loss.expression.smoothing", smoothing);
    TinyCase<?> it = TinyCase.of(TinyCase.network(network), Preset.PAPER, set);
    Map<String, Double> values = new LinkedHashMap<>();
    try (TensorScope scope = TensorScope.open();
        Task<Batch> task = it.task();
        Feed.Batches<Batch> batches = it.feed().train(0, 0)) {
      widen(task);
      task.learn();
      torch.manual_seed(1); // Of masks and what is dropped.
      for (Term term : task.loss(batches.next()).terms()) {
        values.put(term.name(), term.value().item_double());
      }
    }
    return values;
  }

  /**
   * Networks begin with heads that say the same of all classes, where smoothing changes nothing.
   */
  private static void widen(Task<Batch> task) {
    for (Entry entry : Entry.of(task.net())) {
      if (entry.name().endsWith("head.weight")) {
        entry.tensor().detach().normal_(0, 0.5, new GeneratorOptional(torch.make_generator_cpu(1)));
      }
    }
  }

  /** Targets half spread lie half-way to targets wholly spread, and nothing else changes. */
  @ParameterizedTest
  @CsvSource({"vit, expression", "emma, expression", "dan, expression", "cotex, first second"})
  void labelsAreSmoothed(String network, String smoothed) throws IOException {
    List<String> names = List.of(smoothed.split(" ", -1));
    Map<String, Double> none = terms(network, "0");
    Map<String, Double> third = terms(network, "0.3");
    Map<String, Double> more = terms(network, "0.6");
    assertTrue(none.keySet().containsAll(names), none::toString);
    none.forEach(
        (name, value) -> {
          double rise = third.getOrDefault(name, Double.NaN) - value;
          assertEquals(names.contains(name), Math.abs(rise) > 1e-4, name);
          assertEquals(2 * rise, more.getOrDefault(name, Double.NaN) - value, 1e-5, name);
        });
  }

  @ParameterizedTest
  @CsvSource({"vit", "emma", "dan", "cotex"})
  void classesAreWeighedByTheTrainingFaces(String network) throws IOException {
    Map<String, String> set = Map.of("loss.expression.balance", "INVERSE");
    TinyCase<?> it = TinyCase.of(TinyCase.network(network), Preset.PAPER, set);
    var e = assertThrows(IllegalArgumentException.class, it::task); // It has none.
    assertEquals(
        "faces whose expression is known were wanted, to weigh the classes; got none",
        e.getMessage());
  }
}
