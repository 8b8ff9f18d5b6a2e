package affect4j.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.batch.Batch;
import affect4j.train.config.ConfigFile;
import affect4j.train.config.Preset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResumeTest {

  @TempDir Path folder;

  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** Throws after so many batches, as a process dies: nothing is put away. */
  private static final class Killer extends Silence {
    private int left;

    Killer(int batches) {
      left = batches;
    }

    @Override
    public void learnt(Progress progress) {
      if (--left == 0) {
        throw new Killed();
      }
    }
  }

  /** Trains in {@code path} to the end; dies after {@code batches} of them if that comes first. */
  private static void run(TinyCase<?> it, Path path, boolean resume, double minutes, int batches)
      throws IOException, Diverged {
    try (RunFolder run = resume ? RunFolder.resume(path) : RunFolder.create(path);
        Task<Batch> task = it.task()) {
      RunFolder.write(RunFolder.config(path), ConfigFile.yaml(it.settings()));
      Trainer<Batch> trainer =
          new Trainer<>(
              task, it.feed(), run, it.run(minutes), TinyCase.EPOCHS, new Killer(batches));
      if (resume) {
        trainer.resume();
      }
      assertTrue(trainer.run(() -> false));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "mae,PAPER",
    "emma,PAPER",
    "emma,RELEASED",
    "cotex,PAPER",
    "dan,PAPER",
    "vit,PAPER",
    "clip_vit_b16,PAPER",
    "vggface,PAPER",
    "emotionnet,PAPER",
    "resnet18,PAPER"
  })
  void aRunThatIsKilledAgainAndAgainEndsWithTheSameBits(String name, Preset preset)
      throws Exception {
    goesOn(TinyCase.of(TinyCase.network(name), preset));
  }

  @Test
  void theAverageOfTheWeightsGoesOnToo() throws Exception {
    goesOn(TinyCase.of(TinyCase.network("resnet18"), Preset.PAPER, Map.of("run.average", "0.9")));
  }

  private void goesOn(TinyCase<?> it) throws Exception {
    String name = it.network().name();
    Path whole = folder.resolve("whole/run");
    run(it, whole, false, 1e9, Integer.MAX_VALUE);
    Random random = new Random(name.hashCode());
    Path broken = folder.resolve("broken/run");
    boolean resume = false;
    for (int kills = 0; kills < 4; kills++) {
      boolean again = resume;
      // Saves after each batch, or only at the end of an epoch: what was done since is done again.
      double minutes = kills % 2 == 0 ? 0 : 1e9;
      assertThrows(
          Killed.class,
          () -> run(it, broken, again, minutes, 1 + random.nextInt(TinyCase.BATCHES - 2)));
      resume = true;
    }
    run(it, broken, true, 1e9, Integer.MAX_VALUE);
    assertEquals(bestTwo(whole, it), epochs(whole));
    assertEquals(epochs(whole), epochs(broken));
    List<String> models = new ArrayList<>(epochs(whole));
    models.addAll(List.of("state.safetensors", "last.safetensors", "best.safetensors"));
    for (String file : models) {
      assertArrayEquals(RunFiles.bytes(whole, file), RunFiles.bytes(broken, file), file);
    }
    assertEquals(RunFiles.rows(whole), RunFiles.rows(broken));
    assertTrue(Files.exists(whole.resolve("best.safetensors")));
  }

  /** The kept models of epochs, by name. */
  private static List<String> epochs(Path run) throws IOException {
    try (Stream<Path> files = Files.list(run)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("epoch-"))
          .sorted()
          .toList();
    }
  }

  /** What should be kept, by the scores in the run's table. */
  private static List<String> bestTwo(Path run, TinyCase<?> it) throws IOException {
    List<String> lines = Files.readAllLines(run.resolve("metrics.csv"));
    Task.Criterion criterion = it.task().criterion();
    int column = List.of(lines.get(0).split(",")).indexOf(criterion.metric());
    List<double[]> scores = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = List.of(line.split(",", -1));
      if (!cells.get(column).isEmpty()) {
        scores.add(new double[] {scores.size() + 1, Double.parseDouble(cells.get(column))});
      }
    }
    int sign = criterion.better() == Task.Criterion.Better.HIGHER ? -1 : 1;
    return scores.stream()
        .sorted(Comparator.comparingDouble(each -> sign * each[1]))
        .limit(2)
        .map(each -> String.format(Locale.ROOT, "epoch-%03d.safetensors", (int) each[0]))
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"vit,PAPER"})
  void aRunThatIsAskedToStopSavesAndGoesOn(String name, Preset preset) throws Exception {
    TinyCase<?> it = TinyCase.of(TinyCase.network(name), preset);
    Path whole = folder.resolve("whole/run");
    run(it, whole, false, 1e9, Integer.MAX_VALUE);
    Path stopped = folder.resolve("broken/run");
    int[] asked = {0};
    try (RunFolder run = RunFolder.create(stopped);
        Task<Batch> task = it.task()) {
      RunFolder.write(RunFolder.config(stopped), ConfigFile.yaml(it.settings()));
      Trainer<Batch> trainer =
          new Trainer<>(task, it.feed(), run, it.run(1e9), TinyCase.EPOCHS, new Silence());
      assertFalse(trainer.run(() -> ++asked[0] == 10));
    }
    run(it, stopped, true, 1e9, Integer.MAX_VALUE);
    assertArrayEquals(
        RunFiles.bytes(whole, "state.safetensors"), RunFiles.bytes(stopped, "state.safetensors"));
  }
}
