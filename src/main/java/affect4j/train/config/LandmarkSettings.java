package affect4j.train.config;

import affect4j.augment.Recipe;
import affect4j.model.LandmarkNet;
import java.util.Optional;

/**
 * The network that marks landmarks. Our own; the presets do not differ.
 *
 * @param image side of the squares, in pixels
 * @param width channels of the first stage
 * @param hidden numbers between the two last layers
 * @param weights a file of it to start from; drawn if absent
 * @param teacher a file of it that marks the faces whose landmarks no data set knows; those faces
 *     are left out if absent
 */
public record LandmarkSettings(
    About about,
    RunSettings run,
    DataSettings data,
    int image,
    int width,
    int hidden,
    Optional<String> weights,
    Optional<String> teacher,
    ScheduleSettings schedule,
    UpdateSettings update)
    implements TrainSettings {
  public LandmarkSettings {
    new LandmarkNet.Spec(image, width, hidden);
    Refuse.unlessPlain(data);
    Refuse.unlessAlike(update);
  }

  /** 128 squares a step, AdamW along a cosine. */
  public static LandmarkSettings of(Preset preset) {
    LandmarkNet.Spec spec = LandmarkNet.Spec.standard();
    return new LandmarkSettings(
        About.NOTHING,
        RunSettings.standard(),
        DataSettings.of(128, Recipe.PLAIN),
        spec.side(),
        spec.width(),
        spec.hidden(),
        Optional.empty(),
        Optional.empty(),
        new ScheduleSettings(60, 1, 2e-3, ScheduleSettings.Scaling.NONE, 0, 0, 0),
        UpdateSettings.plain().decaying(0.02));
  }

  /** Sizes of the network. */
  public LandmarkNet.Spec spec() {
    return new LandmarkNet.Spec(image, width, hidden);
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
  public LandmarkSettings withData(DataSettings other) {
    return new LandmarkSettings(
        about, run, other, image, width, hidden, weights, teacher, schedule, update);
  }
}
