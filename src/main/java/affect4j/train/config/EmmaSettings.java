package affect4j.train.config;

import affect4j.augment.Recipe;
import affect4j.label.ExpressionSet;
import affect4j.model.Emma.PriorUse;
import affect4j.model.Emma.VaGradient;
import affect4j.train.config.DataSettings.Last;
import affect4j.train.config.PriorSettings.BatchNorm;
import affect4j.train.config.ScheduleSettings.Scaling;
import affect4j.train.config.UpdateSettings.LeftOver;
import affect4j.train.config.UpdateSettings.Scaler;
import affect4j.train.config.UpdateSettings.Scope;
import affect4j.train.config.VaSettings.Rule;
import affect4j.train.config.VaSettings.Stepping;
import java.util.List;
import java.util.Optional;

/**
 * EMMA: valence-arousal, expression and action units at once. Li et al. 2022, arXiv:2207.11679.
 *
 * @param priors files of other networks, frozen, whose scores stand in place of the DAN's; none for
 *     the DAN
 * @param weights a file of a whole EMMA to start from, in place of {@code vit} and {@code dan}'s
 * @param units where a logit decides that a unit is present, when scoring
 */
public record EmmaSettings(
    About about,
    RunSettings run,
    DataSettings data,
    EncoderSettings vit,
    PriorSettings dan,
    List<String> priors,
    VaSettings va,
    Optional<String> weights,
    MultiTaskLossSettings loss,
    Decision units,
    ScheduleSettings schedule,
    UpdateSettings update)
    implements AffectSettings {
  public EmmaSettings {
    priors = List.copyOf(priors);
    Refuse.unless(
        priors.isEmpty()
            || (dan.weights().isEmpty() && dan.use() == PriorUse.VA && dan.weight() == 1),
        "dan.weights, dan.use and dan.weight have no part where priors stand in the DAN's place");
  }

  /** As the paper's table 3 says, and the code where it is silent; or as the code runs. */
  public static EmmaSettings of(Preset preset) {
    UpdateSettings table3 = UpdateSettings.fineTuning(0.05);
    EncoderSettings vit = EncoderSettings.base(0.1);
    MultiTaskLossSettings loss = MultiTaskLossSettings.of(preset);
    return switch (preset) {
      case PAPER ->
          new EmmaSettings(
              About.NOTHING,
              RunSettings.standard(),
              DataSettings.of(100, Recipe.MTL),
              vit,
              PriorSettings.of(BatchNorm.EVAL),
              List.of(),
              new VaSettings(VaGradient.STOPPED, Rule.ADAM, 1e-4, Stepping.TOGETHER),
              Optional.empty(),
              loss,
              Decision.RELEASED,
              new ScheduleSettings(30, 5, 5e-4, Scaling.LINEAR, 1e-6, 0, 0),
              table3);
      case RELEASED ->
          new EmmaSettings(
              About.NOTHING,
              RunSettings.standard(),
              DataSettings.of(100, Recipe.MTL).ending(Last.DROP, Last.DROP),
              vit,
              PriorSettings.of(BatchNorm.TRAIN),
              List.of(),
              new VaSettings(VaGradient.FLOWING, Rule.ADAM, 1e-4, Stepping.EVERY_BATCH),
              Optional.empty(),
              loss,
              Decision.RELEASED,
              new ScheduleSettings(30, 5, 5e-4, Scaling.LINEAR, 1e-6, 1, 0),
              new UpdateSettings(
                  0.05, 0.999, 0.65, 0.05, Scope.JOINT, 4, Scaler.EMULATED, LeftOver.CARRY));
    };
  }

  @Override
  public ExpressionSet classes() {
    return ExpressionSet.AFF_WILD2;
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
  public EmmaSettings withData(DataSettings other) {
    return new EmmaSettings(
        about, run, other, vit, dan, priors, va, weights, loss, units, schedule, update);
  }
}
