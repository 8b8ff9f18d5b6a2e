package affect4j.train.config;

import affect4j.augment.Recipe;
import affect4j.label.ExpressionSet;
import affect4j.train.config.ScheduleSettings.Scaling;
import affect4j.train.config.UpdateSettings.LeftOver;
import affect4j.train.config.UpdateSettings.Scaler;
import affect4j.train.config.UpdateSettings.Scope;
import affect4j.train.config.VitSettings.Tasks;
import affect4j.zoo.Architecture;
import affect4j.zoo.Origin;
import affect4j.zoo.Preprocessing;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * A network that the paper compares itself with, to be fine-tuned. Neither heads nor recipes of
 * those rows are published; ours are a layer of 512 and one of 22 for all tasks, and one layer for
 * expression alone.
 *
 * @param network whose settings these are
 * @param image side of the pictures, in pixels
 * @param width its first width, which all others follow
 * @param weights a file to start from; drawn if absent
 * @param colours how pictures are normalised
 * @param frozen what does not learn
 * @param hidden width of the layer before the last, for all tasks; 0 for none
 * @param tasks what it learns
 * @param classes what is told apart where it learns expression alone
 * @param loss where it learns all tasks
 * @param units where a logit decides that a unit is present, when scoring
 */
public record BaselineSettings(
    About about,
    RunSettings run,
    DataSettings data,
    Baseline network,
    int image,
    int width,
    Optional<String> weights,
    Colours colours,
    Frozen frozen,
    int hidden,
    Tasks tasks,
    ExpressionSet classes,
    MultiTaskLossSettings loss,
    Decision units,
    ScheduleSettings schedule,
    UpdateSettings update)
    implements AffectSettings {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** How pictures are normalised. */
  public enum Colours {
    /** As the network was published. */
    OWN,
    /** As ImageNet. */
    IMAGE_NET
  }

  /** What does not learn. */
  public enum Frozen {
    NOTHING,
    /** All convolutions; layers that see all of a picture do learn. */
    CONVOLUTIONS,
    /** All but the new head: linear evaluation in the strict sense. */
    BACKBONE
  }

  public BaselineSettings {
    Refuse.below("image", image, 1);
    Refuse.below("hidden", hidden, 0);
    network.sizes(width, image); // Refuses what is no size.
    Refuse.unless(
        network != Baseline.EMOTIONNET || tasks == Tasks.ALL,
        "tasks must be ALL: emotionnet has heads of its own for all of them");
    Refuse.unlessOfTasks(classes, tasks);
    Refuse.unless(
        network.transformer() || update.layerDecay() == 1,
        "update.layerDecay must be 1: " + network.word() + " has no transformer's blocks");
  }

  /** Transformers as EMMA is trained; others by AdamW at 1e-4, all layers alike. */
  public static BaselineSettings of(Baseline network, Preset preset) {
    boolean transformer = network.transformer();
    return new BaselineSettings(
        About.NOTHING,
        RunSettings.standard(),
        DataSettings.of(100, Recipe.MTL),
        network,
        network.image(),
        network.width(),
        Optional.empty(),
        Colours.OWN,
        Frozen.NOTHING,
        512,
        Tasks.ALL,
        ExpressionSet.AFF_WILD2,
        MultiTaskLossSettings.of(preset),
        Decision.RELEASED,
        transformer
            ? new ScheduleSettings(30, 5, 5e-4, Scaling.LINEAR, 1e-6, 0, 0)
            : new ScheduleSettings(30, 5, 1e-4, Scaling.NONE, 1e-6, 0, 0),
        transformer
            ? UpdateSettings.fineTuning(0.05)
            : new UpdateSettings(0.05, 0.999, 1, 0, Scope.MAIN, 1, Scaler.NONE, LeftOver.DROP));
  }

  /** Widths of the head's layers for {@code columns} outputs. */
  public List<Integer> head(int columns) {
    return tasks == Tasks.EXPRESSION || hidden == 0 ? List.of(columns) : List.of(hidden, columns);
  }

  /** What is below the head. */
  public Architecture<?> backbone() {
    return Architecture.of(network.family(), JSON.valueToTree(network.sizes(width, image)));
  }

  @Override
  public Preprocessing preprocessing() {
    Preprocessing own = backbone().described(new Origin("", "")).preprocessing();
    return switch (colours) {
      case OWN -> new Preprocessing(image, "bilinear", own.mean(), own.deviation(), data.grey());
      case IMAGE_NET -> Preprocessing.imageNet(image).grey(data.grey());
    };
  }

  @Override
  public int side() {
    return image;
  }

  @Override
  public int epochs() {
    return schedule.epochs();
  }

  @Override
  public BaselineSettings withData(DataSettings other) {
    return new BaselineSettings(
        about, run, other, network, image, width, weights, colours, frozen, hidden, tasks, classes,
        loss, units, schedule, update);
  }
}
