package affect4j.train.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SettingsHelpTest {
  private static Stream<TrainSettings> all(Preset preset) {
    return Stream.of(
        EmmaSettings.of(preset),
        CotexSettings.of(preset),
        DanSettings.of(preset),
        VitSettings.of(preset),
        MaeSettings.of(preset),
        LandmarkSettings.of(preset),
        DetectorSettings.of(preset),
        BaselineSettings.of(Baseline.RESNET50, preset));
  }

  @Test
  void eachSettingIsExplainedAndNothingElse() {
    Set<String> paths =
        Stream.of(Preset.values())
            .flatMap(SettingsHelpTest::all)
            .flatMap(settings -> ConfigFile.list(settings).stream())
            .map(line -> line.substring(0, line.indexOf(':')))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(paths, new TreeSet<>(SettingsHelp.meanings().stringPropertyNames()));
  }

  @Test
  void aLineHoldsPathDefaultAndMeaning() {
    assertTrue(
        SettingsHelp.list(MaeSettings.of(Preset.PAPER))
            .contains("vit.patch: 16                               # side of a patch, in pixels"));
  }
}
