package affect4j.train;

import affect4j.batch.Batch;
import affect4j.train.config.AffectSettings;
import affect4j.train.config.ConfigFile;
import affect4j.train.config.Preset;
import affect4j.train.config.RunSettings;
import affect4j.train.task.Network;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A network of each kind so small that it is trained in a moment, on noise. */
record TinyCase<S extends AffectSettings>(Network<S, Batch> network, S settings) {
  static final int EPOCHS = 3;
  static final int BATCHES = 7; // No multiple of the accumulation: some are left over.

  static Network<? extends AffectSettings, Batch> network(String name) {
    return name.equals("mae") ? Network.MAE : Network.affect(name);
  }

  static <S extends AffectSettings> TinyCase<S> of(Network<S, Batch> network, Preset preset)
      throws IOException {
    Map<String, String> set = new HashMap<>();
    set.put("run.saveMinutes", "0");
    set.put("run.keep", "2");
    boolean encoder = !network.name().equals("dan");
    if (encoder) {
      set.put("vit.image", "32");
      set.put("vit.patch", "8");
      set.put("vit.dim", "32");
      set.put("vit.depth", "2");
      set.put("vit.heads", "2");
      set.put("schedule.epochs", Integer.toString(EPOCHS));
      set.put("schedule.warmup", "1");
      set.put("update.accumulate", "2");
    } else {
      set.put("image", "32");
      set.put("width", "8");
      set.put("heads", "2");
      set.put("descent.epochs", Integer.toString(EPOCHS));
    }
    switch (network.name()) {
      case "emma" -> {
        set.put("dan.width", "8");
        set.put("dan.heads", "2");
      }
      case "mae" -> {
        set.put("decoder.dim", "16");
        set.put("decoder.depth", "1");
        set.put("decoder.heads", "2");
      }
      case "cotex" -> set.put("mask", "0.5");
      default -> {}
    }
    S settings =
        ConfigFile.read(network.defaults().apply(preset), network.type(), Optional.empty(), set);
    return new TinyCase<>(network, settings);
  }

  Task<Batch> task() throws IOException {
    return network.maker().make(settings, new Initial());
  }

  Feed<Batch> feed() {
    return new DrawnFeed(BATCHES, settings.side(), settings.classes().classes().size());
  }

  RunSettings run(double saveMinutes) {
    RunSettings run = settings.run();
    return new RunSettings(
        run.seed(), run.threads(), run.workers(), run.precision(), saveMinutes, run.keep());
  }
}
