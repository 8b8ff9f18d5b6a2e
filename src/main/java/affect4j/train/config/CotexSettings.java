package affect4j.train.config;

import affect4j.augment.Recipe;
import affect4j.label.ExpressionSet;
import affect4j.model.Cotex;
import affect4j.model.Masking;
import affect4j.train.config.DataSettings.Last;
import affect4j.train.config.ScheduleSettings.Scaling;
import affect4j.train.config.UpdateSettings.LeftOver;
import affect4j.train.config.UpdateSettings.Scaler;
import affect4j.train.config.UpdateSettings.Scope;
import java.util.Optional;

/**
 * Masked CoTEX: two ViTs that see different patches and are drawn together. Li et al. 2022,
 * arXiv:2207.11679.
 *
 * @param classes what is told apart
 * @param vit both views; they start from the same weights
 * @param weights a file of both views to start from, in place of {@code vit.weights}
 * @param mask share of the patches hidden from each view while training, in [0, 1)
 * @param masks how it is drawn which patches are hidden
 * @param batchRule what {@code data.batch} is
 * @param average what of the two views is averaged for the prediction
 */
public record CotexSettings(
    About about,
    RunSettings run,
    DataSettings data,
    ExpressionSet classes,
    EncoderSettings vit,
    Optional<String> weights,
    double mask,
    Cotex.Masks masks,
    BatchRule batchRule,
    CotexLossSettings loss,
    Average average,
    ScheduleSettings schedule,
    UpdateSettings update)
    implements AffectSettings {
  private static final int LARGEST = 4096;

  /** What {@code data.batch} is. */
  public enum BatchRule {
    /** The faces of a batch. */
    GIVEN,
    /** Those without a mask: times 1 / (1 - mask), rounded down, at most 4,096. */
    TIMES_HIDDEN
  }

  /** What of the two views is averaged. */
  public enum Average {
    LOGITS,
    PROBABILITIES
  }

  public CotexSettings {
    Masking.kept(vit.size().patches(), mask); // Refuses what leaves no patch.
  }

  /** 1,024 faces with three quarters hidden as the paper's table 3; or as the code is started. */
  public static CotexSettings of(Preset preset) {
    EncoderSettings vit = EncoderSettings.base(0.1);
    return switch (preset) {
      case PAPER ->
          new CotexSettings(
              About.NOTHING,
              RunSettings.standard(),
              DataSettings.of(1024, Recipe.LSD),
              ExpressionSet.LSD,
              vit,
              Optional.empty(),
              0.75,
              Cotex.Masks.APART,
              BatchRule.GIVEN,
              CotexLossSettings.of(preset),
              Average.LOGITS,
              new ScheduleSettings(6, 5, 5e-4, Scaling.NONE, 1e-6, 0, 0),
              UpdateSettings.fineTuning(0.15));
      case RELEASED ->
          new CotexSettings(
              About.NOTHING,
              RunSettings.standard(),
              DataSettings.of(64, Recipe.LSD_RELEASED).ending(Last.KEEP, Last.KEEP),
              ExpressionSet.LSD,
              vit,
              Optional.empty(),
              0,
              Cotex.Masks.APART,
              BatchRule.TIMES_HIDDEN,
              CotexLossSettings.of(preset),
              Average.LOGITS,
              new ScheduleSettings(6, 5, 5e-4, Scaling.NONE, 1e-6, 0, 1),
              new UpdateSettings(
                  0.05, 0.999, 0.65, 0.05, Scope.MAIN, 4, Scaler.NONE, LeftOver.DROP));
    };
  }

  /** Faces of a batch. The released code's arithmetic gives 19 times, not 20, at 95 %. */
  @Override
  public int batch() {
    return switch (batchRule) {
      case GIVEN -> data.batch();
      case TIMES_HIDDEN -> Math.min(LARGEST, data.batch() * (int) (1 / (1 - mask)));
    };
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
  public CotexSettings withData(DataSettings other) {
    return new CotexSettings(
        about, run, other, classes, vit, weights, mask, masks, batchRule, loss, average, schedule,
        update);
  }
}
