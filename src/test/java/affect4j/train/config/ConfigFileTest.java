package affect4j.train.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {
  @TempDir Path folder;

  private EmmaSettings read(String yaml, Map<String, String> set) throws IOException {
    Path file = folder.resolve("a.yaml");
    Files.writeString(file, yaml);
    return ConfigFile.read(
        EmmaSettings.of(Preset.PAPER), EmmaSettings.class, Optional.of(file), set);
  }

  private String refusal(String yaml, Map<String, String> set) {
    IOException e = assertThrows(IOException.class, () -> read(yaml, set));
    return String.valueOf(e.getMessage()).replace(folder.toString(), "DIR");
  }

  @Test
  void singleSettingsWinOverTheFileAndTheFileOverTheDefaults() throws IOException {
    EmmaSettings read =
        read("schedule:\n  epochs: 7\n  lr: 1.0e-3\n", Map.of("schedule.epochs", "9"));
    assertEquals(9, read.schedule().epochs());
    assertEquals(1e-3, read.schedule().lr());
    assertEquals(5, read.schedule().warmup());
  }

  @Test
  void whatIsWrittenIsReadBackTheSame() throws IOException {
    for (Preset preset : Preset.values()) {
      EmmaSettings settings = EmmaSettings.of(preset);
      assertEquals(settings, read(ConfigFile.yaml(settings), Map.of()));
    }
  }

  @Test
  void aSettingThatThereIsNotIsNamedWithThoseThatThereAre() {
    assertEquals(
        "DIR/a.yaml: no setting \"schedule.epoch\"; there are schedule.epochs, schedule.warmup,"
            + " schedule.lr, schedule.scaling, schedule.floor, schedule.epochBase, schedule.ahead",
        refusal("schedule:\n  epoch: 3\n", Map.of()));
    assertTrue(
        refusal("schedule:\n  epochs: 3\n", Map.of("clip", "1"))
            .startsWith("--set: no setting \"clip\"; there are about, run, data,"));
  }

  @Test
  void nonsenseIsRefusedInTheWordsOfItsRecord() {
    assertEquals(
        "DIR/a.yaml: schedule: schedule.warmup must be in [0, 3), the number of epochs; got 5.0",
        refusal("schedule:\n  epochs: 3\n", Map.of()));
    assertEquals(
        "DIR/a.yaml: va.gradient: one of [STOPPED, FLOWING] wanted, got SOMETIMES",
        refusal("va:\n  gradient: SOMETIMES\n", Map.of()));
    assertTrue(refusal("schedule: [\n", Map.of()).startsWith("DIR/a.yaml: not YAML: "));
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    Path none = folder.resolve("none.yaml");
    String said =
        String.valueOf(
            assertThrows(
                    IOException.class,
                    () ->
                        ConfigFile.read(
                            MaeSettings.of(Preset.PAPER),
                            MaeSettings.class,
                            Optional.of(none),
                            Map.of()))
                .getMessage());
    assertEquals(none + ": no such configuration", said);
  }

  @Test
  void everySettingIsListedWithItsDefault() {
    List<String> lines = ConfigFile.list(EmmaSettings.of(Preset.RELEASED));
    assertTrue(lines.contains("schedule.epochs: 30"), lines::toString);
    assertTrue(lines.contains("update.scope: \"JOINT\""), lines::toString);
    assertTrue(lines.contains("vit.weights: none"), lines::toString);
  }

  @Test
  void anEmptySectionChangesNothingAndNullIsNoValue() throws IOException {
    assertEquals(EmmaSettings.of(Preset.PAPER), read("schedule:\n#  epochs: 3\n", Map.of()));
    for (String set : List.of("data", "data.order", "run.precision")) {
      String said = refusal("{}\n", Map.of(set, "null"));
      assertTrue(said.startsWith("DIR/a.yaml, --set: "), said);
    }
    assertEquals(Optional.empty(), read("vit:\n  weights: null\n", Map.of()).vit().weights());
  }
}
