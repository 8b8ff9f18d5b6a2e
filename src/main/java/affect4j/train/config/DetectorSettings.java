package affect4j.train.config;

import affect4j.augment.Recipe;
import affect4j.model.Detector;
import java.util.Optional;

/**
 * The network that finds faces. Our own; the presets do not differ.
 *
 * @param image side of the scenes, in pixels, a multiple of 8
 * @param scenes of an epoch
 * @param width channels of the first convolution
 * @param depth convolutions at the cells' own resolution
 * @param weights a file of it to start from; drawn if absent
 * @param teacher a file of a landmark network that marks the faces whose landmarks no data set
 *     knows; those faces are left out if absent
 */
public record DetectorSettings(
    About about,
    RunSettings run,
    DataSettings data,
    int image,
    int scenes,
    int width,
    int depth,
    Optional<String> weights,
    Optional<String> teacher,
    ScheduleSettings schedule,
    UpdateSettings update)
    implements TrainSettings {
  public DetectorSettings {
    new Detector.Spec(width, depth);
    Refuse.below("image", image, 64);
    Refuse.unless(image % Detector.STRIDE == 0, "image must be a multiple of 8, got " + image);
    Refuse.below("scenes", scenes, data.batch());
    Refuse.unlessPlain(data);
    Refuse.unlessAlike(update);
  }

  /** 64 scenes a step, AdamW along a cosine. */
  public static DetectorSettings of(Preset preset) {
    Detector.Spec spec = Detector.Spec.standard();
    return new DetectorSettings(
        About.NOTHING,
        RunSettings.standard(),
        DataSettings.of(64, Recipe.PLAIN),
        96,
        20_000,
        spec.width(),
        spec.depth(),
        Optional.empty(),
        Optional.empty(),
        new ScheduleSettings(30, 0.5, 3e-3, ScheduleSettings.Scaling.NONE, 0, 0, 0),
        UpdateSettings.plain().decaying(0.01));
  }

  /** Sizes of the network. */
  public Detector.Spec spec() {
    return new Detector.Spec(width, depth);
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
  public DetectorSettings withData(DataSettings other) {
    return new DetectorSettings(
        about, run, other, image, scenes, width, depth, weights, teacher, schedule, update);
  }
}
