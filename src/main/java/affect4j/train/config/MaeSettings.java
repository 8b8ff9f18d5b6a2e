package affect4j.train.config;

import affect4j.augment.Recipe;
import affect4j.label.ExpressionSet;
import affect4j.model.Mae;
import affect4j.model.Masking;
import affect4j.model.PixelLoss;
import affect4j.train.config.ScheduleSettings.Scaling;

/**
 * Pre-training of a ViT on faces without labels. He et al. 2022, arXiv:2111.06377.
 *
 * @param vit the encoder; {@code vit.dropPath} must be 0
 * @param mask share of the patches hidden, in (0, 1)
 * @param pixels what the painted patches are compared with
 */
public record MaeSettings(
    About about,
    RunSettings run,
    DataSettings data,
    EncoderSettings vit,
    Decoder decoder,
    double mask,
    PixelLoss pixels,
    ScheduleSettings schedule,
    UpdateSettings update)
    implements AffectSettings {
  /** Sizes of the decoder. */
  public record Decoder(int dim, int depth, int heads) {}

  public MaeSettings {
    Refuse.unless(vit.dropPath() == 0, "vit.dropPath must be 0 for MAE, got " + vit.dropPath());
    Refuse.unlessAlike(update);
    Refuse.unless(
        mask > 0, "mask must be above 0 for MAE, which learns what is hidden; got " + mask);
    Masking.kept(vit.size().patches(), mask); // Refuses what leaves no patch.
    new Mae.Spec(vit.size(), decoder.dim(), decoder.depth(), decoder.heads());
  }

  /**
   * ViT-B on 4,096 faces an update for 800 epochs, targets normalised: the recommended run. The
   * paper says nothing of its own; the presets do not differ.
   */
  public static MaeSettings of(Preset preset) {
    UpdateSettings mae = UpdateSettings.mae();
    return new MaeSettings(
        About.NOTHING,
        RunSettings.standard(),
        DataSettings.of(64, Recipe.MAE),
        EncoderSettings.base(0),
        new Decoder(512, 8, 16),
        0.75,
        PixelLoss.NORMALISED,
        new ScheduleSettings(800, 40, 1.5e-4, Scaling.LINEAR, 0, 0, 0),
        mae.accumulating(64));
  }

  /** Both halves. */
  public Mae.Spec spec() {
    return new Mae.Spec(vit.size(), decoder.dim(), decoder.depth(), decoder.heads());
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
  public MaeSettings withData(DataSettings other) {
    return new MaeSettings(about, run, other, vit, decoder, mask, pixels, schedule, update);
  }
}
