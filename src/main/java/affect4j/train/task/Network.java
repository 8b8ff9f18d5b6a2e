package affect4j.train.task;

import affect4j.batch.Batch;
import affect4j.train.Faces;
import affect4j.train.Feed;
import affect4j.train.LoaderFeed;
import affect4j.train.Start;
import affect4j.train.Task;
import affect4j.train.config.AffectSettings;
import affect4j.train.config.Baseline;
import affect4j.train.config.BaselineSettings;
import affect4j.train.config.CotexSettings;
import affect4j.train.config.DanSettings;
import affect4j.train.config.DetectorSettings;
import affect4j.train.config.EmmaSettings;
import affect4j.train.config.LandmarkSettings;
import affect4j.train.config.MaeSettings;
import affect4j.train.config.Preset;
import affect4j.train.config.TrainSettings;
import affect4j.train.config.VitSettings;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A network that can be trained.
 *
 * @param name what users call it
 * @param type of its settings
 * @param defaults of those, by whose word counts
 * @param maker makes the network and all that teaches it
 * @param feeder makes the batches that it learns from
 * @param <S> its settings
 * @param <B> its batches
 */
public record Network<S extends TrainSettings, B>(
    String name,
    Class<S> type,
    Function<Preset, S> defaults,
    Maker<S, B> maker,
    Feeder<S, B> feeder) {
  /** A masked autoencoder. */
  public static final Network<MaeSettings, Batch> MAE =
      affect("mae", MaeSettings.class, MaeSettings::of, MaeTask::new);

  private static final List<Network<? extends AffectSettings, Batch>> AFFECT =
      List.of(
          affect("emma", EmmaSettings.class, EmmaSettings::of, EmmaTask::of),
          affect("cotex", CotexSettings.class, CotexSettings::of, CotexTask::new),
          affect("dan", DanSettings.class, DanSettings::of, DanTask::new),
          affect("vit", VitSettings.class, VitSettings::of, VitTask::of));

  private static final List<Network<BaselineSettings, Batch>> BASELINES =
      Stream.of(Baseline.values()).map(Network::baseline).toList();

  private static final List<Network<?, ?>> FINDING =
      List.of(
          new Network<>(
              "landmarks",
              LandmarkSettings.class,
              LandmarkSettings::of,
              LandmarkTask::new,
              Finding::marks),
          new Network<>(
              "detector",
              DetectorSettings.class,
              DetectorSettings::of,
              DetectorTask::new,
              Finding::scenes));

  private static <S extends AffectSettings> Network<S, Batch> affect(
      String name, Class<S> type, Function<Preset, S> defaults, Maker<S, Batch> maker) {
    return new Network<>(name, type, defaults, maker, LoaderFeed::faces);
  }

  private static Network<BaselineSettings, Batch> baseline(Baseline each) {
    return affect(
        each.word(),
        BaselineSettings.class,
        preset -> BaselineSettings.of(each, preset),
        (settings, start) -> BaselineTask.of(each, settings, start));
  }

  /** Makes a network and all that teaches it. */
  @FunctionalInterface
  public interface Maker<S, B> {
    /** From {@code settings} and what there is at the {@code start}. */
    Task<B> make(S settings, Start start) throws IOException;
  }

  /** Makes the batches that a network learns from. */
  @FunctionalInterface
  public interface Feeder<S, B> {
    /** Of {@code faces}, as {@code settings} ask. */
    Feed<B> feed(Faces faces, S settings) throws IOException;
  }

  /** What users call those that learn from labels. */
  public static List<String> names() {
    return supervised().<String>map(Network::name).toList();
  }

  /** The one that users call {@code name} and that learns from labels. */
  public static Network<?, ?> supervised(String name) {
    return named(name, supervised());
  }

  /** The one that users call {@code name} and that learns to read faces. */
  public static Network<? extends AffectSettings, Batch> affect(String name) {
    return named(name, reading());
  }

  private static Stream<Network<?, ?>> supervised() {
    return Stream.concat(reading(), FINDING.stream());
  }

  private static Stream<Network<? extends AffectSettings, Batch>> reading() {
    return Stream.concat(AFFECT.stream(), BASELINES.stream());
  }

  private static <N extends Network<?, ?>> N named(String name, Stream<N> networks) {
    return networks
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no network \""
                        + name
                        + "\" to train; there are "
                        + String.join(", ", names())));
  }
}
