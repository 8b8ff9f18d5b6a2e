package affect4j.train.task;

import affect4j.nn.Engine;
import affect4j.nn.Entry;
import affect4j.train.Diverged;
import affect4j.train.Faces;
import affect4j.train.Feed;
import affect4j.train.Initial;
import affect4j.train.Manifest;
import affect4j.train.Placing;
import affect4j.train.RunFolder;
import affect4j.train.Start;
import affect4j.train.Task;
import affect4j.train.Trainer;
import affect4j.train.Watcher;
import affect4j.train.config.ConfigFile;
import affect4j.train.config.Preset;
import affect4j.train.config.TrainSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A network, its faces and a folder, brought together.
 *
 * @param <S> the network's settings
 */
public final class Training<S extends TrainSettings> implements AutoCloseable {
  private final S settings;
  private final Faces faces;
  private final Initial initial;
  private final Task<?> task;
  private final Trainer<?> trainer;

  private Training(S settings, Faces faces, Initial initial, Task<?> task, Trainer<?> trainer) {
    this.settings = settings;
    this.faces = faces;
    this.initial = initial;
    this.task = task;
    this.trainer = trainer;
  }

  private static <S extends TrainSettings, B> Training<S> of(
      Network<S, B> network, S settings, RunFolder folder, Watcher watcher, Initial initial)
      throws IOException {
    Engine.device(settings.run().device()); // Refused before faces are read.
    Engine.threads(settings.run().threads());
    Faces faces = Faces.open(settings.data());
    Task<B> task = network.maker().make(settings, new Start(initial, faces.train()));
    Placing.on(Engine.device(settings.run().device()), task);
    Feed<B> feed = network.feeder().feed(faces, settings);
    Trainer<B> trainer =
        new Trainer<>(task, feed, folder, settings.run(), settings.epochs(), watcher);
    faces.notes().forEach(watcher::note);
    initial.notes().forEach(watcher::note);
    return new Training<>(settings, faces, initial, task, trainer);
  }

  /**
   * Makes all that a new run needs and writes down what it is.
   *
   * @param command that asked for it
   * @param version of affect4j
   * @param preset whose defaults the settings began with
   */
  public static <S extends TrainSettings> Training<S> begin(
      Network<S, ?> network,
      S settings,
      RunFolder folder,
      Watcher watcher,
      List<String> command,
      Map<String, String> version,
      Preset preset)
      throws IOException {
    Training<S> training = of(network, settings, folder, watcher, new Initial());
    new Manifest(
            command,
            version,
            preset.name(),
            settings.run().seed(),
            Manifest.machine(settings.run().threads()),
            Manifest.versions(),
            training.faces.manifest(),
            training.initial.digests(),
            training.initial.notes(),
            List.of(Manifest.now()),
            training.task.criterion())
        .write(folder);
    RunFolder.write(RunFolder.config(folder.path()), ConfigFile.yaml(settings));
    return training;
  }

  /**
   * Goes on where the run in {@code folder} was last saved.
   *
   * @param version of affect4j
   */
  public static <S extends TrainSettings> Training<S> resume(
      Network<S, ?> network, RunFolder folder, Watcher watcher, Map<String, String> version)
      throws IOException {
    Path config = RunFolder.config(folder.path());
    S settings =
        ConfigFile.read(
            network.defaults().apply(Preset.PAPER), network.type(), Optional.of(config), Map.of());
    boolean saved = Files.exists(folder.state());
    Initial initial = saved ? Initial.later() : new Initial();
    Training<S> training = of(network, settings, folder, watcher, initial);
    if (!Manifest.read(folder.path()).data().equals(training.faces.manifest())) {
      watcher.note(
          "the data are others than when the run began: it does not end as it would have ended");
    }
    training.trainer.resume();
    for (String change : Manifest.resumed(folder, version, settings.run().threads())) {
      watcher.note("it goes on with " + change + ": bits may differ");
    }
    return training;
  }

  /** As {@link Trainer#run}. */
  public boolean run(BooleanSupplier stop) throws IOException, Diverged {
    return trainer.run(stop);
  }

  /** How many numbers its networks are made of, those that stay as they are too. */
  public long parameters() {
    return task.nets().values().stream()
        .flatMap(net -> Entry.of(net).stream())
        .filter(entry -> entry.kind() == Entry.Kind.PARAM)
        .mapToLong(entry -> entry.tensor().numel())
        .sum();
  }

  /** What it was told. */
  public S settings() {
    return settings;
  }

  @Override
  public void close() {
    task.close();
  }
}
