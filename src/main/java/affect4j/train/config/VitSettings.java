package affect4j.train.config;

import affect4j.augment.Recipe;
import affect4j.label.ExpressionSet;
import affect4j.train.config.ScheduleSettings.Scaling;

/**
 * A plain ViT: the paper's "ViT-base" rows. What follows the encoder there is not published; ours
 * is a layer of 512 and one of 22 for all tasks, and one layer for expression alone.
 *
 * @param tasks what it learns
 * @param classes what is told apart where it learns expression alone
 * @param loss where it learns all tasks
 * @param units where a logit decides that a unit is present, when scoring
 */
public record VitSettings(
    About about,
    RunSettings run,
    DataSettings data,
    EncoderSettings vit,
    Tasks tasks,
    ExpressionSet classes,
    MultiTaskLossSettings loss,
    Decision units,
    ScheduleSettings schedule,
    UpdateSettings update)
    implements AffectSettings {
  public VitSettings {
    Refuse.unlessOfTasks(classes, tasks);
  }

  /** What a ViT learns. */
  public enum Tasks {
    /** Valence-arousal, expression and action units. */
    ALL,
    /** Expression alone. */
    EXPRESSION
  }

  /** As EMMA is trained; the presets differ in the loss. */
  public static VitSettings of(Preset preset) {
    return new VitSettings(
        About.NOTHING,
        RunSettings.standard(),
        DataSettings.of(100, Recipe.MTL),
        EncoderSettings.base(0.1),
        Tasks.ALL,
        ExpressionSet.AFF_WILD2,
        MultiTaskLossSettings.of(preset),
        Decision.RELEASED,
        new ScheduleSettings(30, 5, 5e-4, Scaling.LINEAR, 1e-6, 0, 0),
        UpdateSettings.fineTuning(0.05));
  }

  @Override
  public int side() {
    return vit.image();
  }

  @Override
  public int epochs() {
    return schedule.epochs();
  }

  @Override
  public VitSettings withData(DataSettings other) {
    return new VitSettings(about, run, other, vit, tasks, classes, loss, units, schedule, update);
  }
}
