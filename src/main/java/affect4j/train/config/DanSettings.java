package affect4j.train.config;

import affect4j.augment.Recipe;
import affect4j.label.ExpressionSet;
import affect4j.model.Dan;
import affect4j.train.config.DataSettings.Order;
import java.util.Optional;

/**
 * DAN for expression. Wen et al. 2021, arXiv:2109.07270; the recipe is that of its code for
 * AffectNet, and the two presets do not differ.
 *
 * @param classes what is told apart
 * @param image side of the pictures, in pixels
 * @param width channels of the first stage, 64 in the paper
 * @param heads attention heads, 4 in the paper
 * @param weights a file of DAN or ResNet-18 weights to start from; drawn if absent
 */
public record DanSettings(
    About about,
    RunSettings run,
    DataSettings data,
    ExpressionSet classes,
    int image,
    int width,
    int heads,
    Optional<String> weights,
    Loss loss,
    Descent descent)
    implements AffectSettings {
  /**
   * What is minimised besides affinity and partition.
   *
   * @param expression the cross-entropy; a balance of its own beside {@code data.order} BALANCED
   *     favours rare classes twice
   */
  public record Loss(ExpressionLossSettings expression) {}

  /**
   * How weights move.
   *
   * @param decay what the rate is multiplied by after every {@code every} epochs
   */
  public record Descent(
      Rule rule, double lr, double weightDecay, int epochs, double decay, int every) {
    /** The optimizer. */
    public enum Rule {
      ADAM,
      /** With momentum 0.9. */
      SGD
    }

    public Descent {
      Refuse.unlessPositive("descent.lr", lr);
      Refuse.below("descent.epochs", epochs, 1);
      Refuse.below("descent.every", every, 1);
      Refuse.unless(decay > 0 && decay <= 1, "descent.decay must be in (0, 1], got " + decay);
    }
  }

  public DanSettings {
    Refuse.below("image", image, 32);
    new Dan.Spec(classes.classes().size(), width, heads);
    Refuse.unless(data.batch() > 1, "data.batch must be 2 or more: DAN normalises over the batch");
  }

  /** AffectNet with eight classes: 256 faces, Adam at 1e-4, 0.6 of the rate after each epoch. */
  public static DanSettings of(Preset preset) {
    DataSettings data = DataSettings.of(256, Recipe.DAN_AFFECT_NET).in(Order.BALANCED);
    return new DanSettings(
        About.NOTHING,
        RunSettings.standard(),
        data,
        ExpressionSet.AFFECT_NET_8,
        224,
        64,
        4,
        Optional.empty(),
        new Loss(ExpressionLossSettings.PLAIN),
        new Descent(Descent.Rule.ADAM, 1e-4, 0, 10, 0.6, 1));
  }

  /** Sizes of the network. */
  public Dan.Spec spec() {
    return new Dan.Spec(classes.classes().size(), width, heads);
  }

  @Override
  public int side() {
    return image;
  }

  @Override
  public int epochs() {
    return descent.epochs();
  }

  @Override
  public DanSettings withData(DataSettings other) {
    return new DanSettings(about, run, other, classes, image, width, heads, weights, loss, descent);
  }
}
