package affect4j.reproduce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScaleTest {
  private static final String DATA = "data: {MTL: {train: [a]}, LSD: {train: [b]}}\n";

  @TempDir Path folder;

  private String refusal(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("mine.yaml"), yaml);
    var e = assertThrows(IOException.class, () -> Scale.open(file.toString()));
    return String.valueOf(e.getMessage()).replace(folder.toString(), "DIR");
  }

  @Test
  void theFullScaleReplacesNothingAndTheSmallOneAllThatRowsStartFrom() throws IOException {
    Scale full = Scale.open("full");
    Scale small = Scale.open("small");
    assertTrue(full.full());
    assertFalse(small.full());
    assertTrue(full.settings().isEmpty());
    assertTrue(full.weights().isEmpty());
    for (PaperTable.Run run : PaperTable.allRuns()) {
      List<String> lines =
          Experiments.text(run.config()).map(text -> text.lines().toList()).orElse(List.of());
      for (String line : lines) {
        Weights.namedIn(line).forEach(file -> assertTrue(small.replaces(file), file));
      }
    }
    assertTrue(small.standIn("mae_celeba.safetensors").isPresent());
    assertTrue(small.standIn("mae_pretrain_vit_base.pth").isEmpty());
  }

  @Test
  void batchesOfTheSmallScaleAreInThePapersProportion() throws IOException {
    Planner small = new Planner(Scale.open("small"), folder, folder, "cpu");
    Planner full = new Planner(Scale.open("full"), folder, folder, "cpu");
    int seen = 0;
    for (PaperTable.Row row : PaperTable.named("table6").rows().subList(1, 9)) {
      PaperTable.Run run = row.runs().get(0);
      assertEquals(
          full.run(run, PaperTable.Task.LSD, 1).settings().batch(),
          16 * small.run(run, PaperTable.Task.LSD, 1).settings().batch(),
          run.config());
      seen++;
    }
    assertEquals(8, seen);
  }

  @Test
  void whatNoTableHasIsRefusedByName() throws IOException {
    assertEquals(
        "DIR/mine.yaml: settings: no network or row of any table is called \"ema\"",
        refusal(DATA + "settings: {ema: {schedule: {epochs: 1}}}\n"));
    assertEquals(
        "DIR/mine.yaml: weights: no weights of any table is called \"mae_celeb\"",
        refusal(DATA + "weights: {mae_celeb: NOTHING}\n"));
    assertEquals(
        "DIR/mine.yaml: data.LSD.train: data sets wanted", refusal("data: {MTL: {train: [a]}}\n"));
    assertTrue(refusal(DATA + "seeds: 3\n").startsWith("DIR/mine.yaml: "));
    assertTrue(
        refusal(DATA + "weights: {mae_celeba.safetensors: {netwrk: mae}}\n")
            .startsWith("mine.yaml: weights.mae_celeba.safetensors: netwrk: "));
    assertTrue(refusal("data: [\n").startsWith("DIR/mine.yaml: not YAML: "));
    var none = assertThrows(IOException.class, () -> Scale.open("tiny"));
    assertEquals("tiny: no such scale; there are full, small, and files", none.getMessage());
  }

  @Test
  void aFileThatIsCalledFullIsNotThePapersScale() throws IOException {
    Path file = Files.writeString(folder.resolve("full.yaml"), DATA + "about: mine\n");
    assertFalse(Scale.open(file.toString()).full());
  }
}
