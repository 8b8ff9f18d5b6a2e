package affect4j.train;

import affect4j.batch.Batch;
import affect4j.train.config.AffectSettings;
import affect4j.train.config.Baseline;
import affect4j.train.config.ConfigFile;
import affect4j.train.config.Preset;
import affect4j.train.config.RunSettings;
import affect4j.train.task.Network;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A network of each kind so small that it is trained in a moment, on noise. */
record TinyCase<S extends AffectSettings>(Network<S, Batch> network, S settings) {
  static final int EPOCHS = 3;
  private static final Map<String, String> SCHEDULE =
      Map.of("schedule.epochs", Integer.toString(EPOCHS), "schedule.warmup", "1");
  static final int BATCHES = 7; // No multiple of the accumulation: some are left over.

  static Network<? extends AffectSettings, Batch> network(String name) {
    return name.equals("mae") ? Network.MAE : Network.affect(name);
  }

  static <S extends AffectSettings> TinyCase<S> of(Network<S, Batch> network, Preset preset)
      throws IOException {
    return of(network, preset, Map.of());
  }

  /** The same with {@code besides} over it. */
  static <S extends AffectSettings> TinyCase<S> of(
      Network<S, Batch> network, Preset preset, Map<String, String> besides) throws IOException {
    Map<String, String> set = new HashMap<>();
    set.put("run.saveMinutes", "0");
    set.put("run.keep", "2");
    set.putAll(
        switch (network.name()) {
          case "mae" ->
              encoder(Map.of("decoder.dim", "16", "decoder.depth", "1", "decoder.heads", "2"));
          case "emma" -> encoder(Map.of("dan.width", "8", "dan.heads", "2"));
          case "cotex" -> encoder(Map.of("mask", "0.5"));
          case "vit" -> encoder(Map.of());
          case "dan" ->
              Map.of(
                  "image",
                  "32",
                  "width",
                  "8",
                  "heads",
                  "2",
                  "descent.epochs",
                  Integer.toString(EPOCHS));
          default -> baseline(Baseline.valueOf(network.name().toUpperCase(Locale.ROOT)));
        });
    set.putAll(besides);
    S settings =
        ConfigFile.read(network.defaults().apply(preset), network.type(), Optional.empty(), set);
    return new TinyCase<>(network, settings);
  }

  private static Map<String, String> encoder(Map<String, String> besides) {
    Map<String, String> set = new HashMap<>(besides);
    set.put("vit.image", "32");
    set.put("vit.patch", "8");
    set.put("vit.dim", "32");
    set.put("vit.depth", "2");
    set.put("vit.heads", "2");
    set.put("update.accumulate", "2");
    set.putAll(SCHEDULE);
    return set;
  }

  private static Map<String, String> baseline(Baseline kind) {
    Map<String, String> set = new HashMap<>(SCHEDULE);
    boolean inception = kind == Baseline.INCEPTION_V3 || kind == Baseline.EMOTIONNET;
    set.put("image", inception ? "96" : "64"); // Inception sees nothing in fewer than 75.
    set.put("width", kind.transformer() ? "32" : inception ? "2" : "8");
    set.put("update.accumulate", "2");
    return set;
  }

  Task<Batch> task() throws IOException {
    return network.maker().make(settings, new Start(new Initial(), List.of()));
  }

  Feed<Batch> feed() {
    return new DrawnFeed(BATCHES, settings.side(), settings.classes().classes().size());
  }

  RunSettings run(double saveMinutes) {
    RunSettings run = settings.run();
    return new RunSettings(
        run.seed(),
        run.threads(),
        run.workers(),
        run.device(),
        run.precision(),
        saveMinutes,
        run.keep(),
        run.average());
  }
}
