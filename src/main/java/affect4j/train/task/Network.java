package affect4j.train.task;

import affect4j.label.ExpressionSet;
import affect4j.train.Initial;
import affect4j.train.Task;
import affect4j.train.config.CotexSettings;
import affect4j.train.config.DanSettings;
import affect4j.train.config.EmmaSettings;
import affect4j.train.config.MaeSettings;
import affect4j.train.config.Preset;
import affect4j.train.config.TrainSettings;
import affect4j.train.config.VitSettings;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/**
 * A network that can be trained.
 *
 * @param name what users call it
 * @param type of its settings
 * @param defaults of those, by whose word counts
 * @param maker makes the network and all that teaches it
 * @param classes the expressions that it tells apart
 * @param <S> its settings
 */
public record Network<S extends TrainSettings>(
    String name,
    Class<S> type,
    Function<Preset, S> defaults,
    Maker<S> maker,
    Function<S, ExpressionSet> classes) {
  /** A masked autoencoder. */
  public static final Network<MaeSettings> MAE =
      new Network<>(
          "mae", MaeSettings.class, MaeSettings::of, MaeTask::new, s -> ExpressionSet.AFF_WILD2);

  private static final List<Network<?>> SUPERVISED =
      List.of(
          new Network<>(
              "emma",
              EmmaSettings.class,
              EmmaSettings::of,
              EmmaTask::new,
              s -> ExpressionSet.AFF_WILD2),
          new Network<>(
              "cotex",
              CotexSettings.class,
              CotexSettings::of,
              CotexTask::new,
              CotexSettings::classes),
          new Network<>(
              "dan", DanSettings.class, DanSettings::of, DanTask::new, DanSettings::classes),
          new Network<>(
              "vit", VitSettings.class, VitSettings::of, VitTask::new, VitSettings::classes));

  /** Makes a network and all that teaches it. */
  @FunctionalInterface
  public interface Maker<S> {
    /** From {@code settings}; {@code initial} reads the files it starts from. */
    Task make(S settings, Initial initial) throws IOException;
  }

  /** What users call those that learn from labels. */
  public static List<String> names() {
    return SUPERVISED.stream().<String>map(Network::name).toList();
  }

  /** The one that users call {@code name} and that learns from labels. */
  public static Network<?> supervised(String name) {
    return SUPERVISED.stream()
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
