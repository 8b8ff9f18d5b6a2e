package affect4j.train.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.train.task.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecipesTest {
  private static final Path EXPERIMENTS = Path.of("experiments");
  private static final Pattern COMMAND =
      Pattern.compile("# \\./affect4j (pretrain|train (\\w+)) --config (\\S+) .*");

  @Test
  void thePapersTable3IsTheDefault() {
    EmmaSettings emma = EmmaSettings.of(Preset.PAPER);
    assertEquals(7.8125e-4, emma.schedule().peak(100 * emma.update().accumulate()), 1e-12);
    assertEquals(
        List.of(30, 5.0, 0.05, 0.05, 0.65, 4, 0.1, 100),
        List.of(
            emma.epochs(),
            emma.schedule().warmup(),
            emma.update().weightDecay(),
            emma.update().clip(),
            emma.update().layerDecay(),
            emma.update().accumulate(),
            emma.vit().dropPath(),
            emma.data().batch()));
    CotexSettings cotex = CotexSettings.of(Preset.PAPER);
    assertEquals(
        List.of(6, 5.0, 0.15, 0.05, 0.65, 4, 0.1, 1024, 5e-4),
        List.of(
            cotex.epochs(),
            cotex.schedule().warmup(),
            cotex.update().weightDecay(),
            cotex.update().clip(),
            cotex.update().layerDecay(),
            cotex.update().accumulate(),
            cotex.vit().dropPath(),
            cotex.batch(),
            cotex.schedule().peak(cotex.batch() * 4)));
  }

  @Test
  void theReleasedCodeCounts19BatchesAt95PercentAndStopsAt4096() throws IOException {
    Map<String, Integer> batches =
        Map.of("0", 64, "0.5", 128, "0.75", 256, "0.85", 384, "0.9", 640, "0.95", 1216);
    for (Map.Entry<String, Integer> each : batches.entrySet()) {
      assertEquals(each.getValue(), released(each.getKey(), "64").batch(), each::getKey);
    }
    assertEquals(4096, released("0.95", "256").batch());
  }

  private static CotexSettings released(String mask, String batch) throws IOException {
    return ConfigFile.read(
        CotexSettings.of(Preset.RELEASED),
        CotexSettings.class,
        Optional.empty(),
        Map.of("mask", mask, "data.batch", batch));
  }

  @Test
  void everyExperimentIsReadAndSaysItsRowItsScoreAndItsCost() throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(EXPERIMENTS)) {
      all.filter(file -> file.toString().endsWith(".yaml")).forEach(files::add);
    }
    assertTrue(files.size() >= 32, () -> files.size() + " experiments");
    for (Path file : files) {
      Matcher command = COMMAND.matcher(Files.readAllLines(file).get(0));
      assertTrue(command.matches(), file::toString);
      assertEquals(file, Path.of(command.group(3)));
      TrainSettings settings = read(network(command), file);
      assertTrue(
          Stream.of(settings.about().row(), settings.about().paper(), settings.about().cost())
              .noneMatch(String::isBlank),
          file::toString);
    }
  }

  private static Network<?, ?> network(Matcher command) {
    return command.group(2) == null ? Network.MAE : Network.supervised(command.group(2));
  }

  private static <S extends TrainSettings> S read(Network<S, ?> network, Path file)
      throws IOException {
    return ConfigFile.read(
        network.defaults().apply(Preset.PAPER), network.type(), Optional.of(file), Map.of());
  }
}
