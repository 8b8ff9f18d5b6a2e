package affect4j.model.baseline;

import static affect4j.model.baseline.InceptionBlock.scaled;

import affect4j.model.Backbone;
import affect4j.nn.Chain;
import affect4j.nn.Conv.Window;
import affect4j.nn.Dropout;
import affect4j.nn.Linear;
import affect4j.nn.Net;
import affect4j.nn.Ops;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.pytorch.Tensor;

/**
 * InceptionV3 under torchvision's names, (N, 3, H, W) to (N, classes); sides of 75 pixels or more,
 * nominally 299. Szegedy et al. 2016, arXiv:1512.00567.
 */
public final class Inception extends Backbone {
  /** Which normalisation the weights want of what is given by ImageNet's mean and deviation. */
  public enum Input {
    /** That one: for weights trained with it. */
    AS_GIVEN,
    /** To [-1, 1], done by the network first: torchvision's transform_input, for its weights. */
    TO_UNIT_RANGE
  }

  /** Whether there is a second head, which helps the middle layers to learn. */
  public enum Auxiliary {
    PRESENT,
    ABSENT
  }

  /**
   * Sizes of the network.
   *
   * @param width channels of the first convolution, 32 as published; even, and all others follow
   * @param classes numbers of the last layer; 0 for a network without one, which says its features
   * @param dropout how likely a feature is forgotten while training, in [0, 1)
   */
  public record Spec(int width, int classes, Input input, Auxiliary auxiliary, double dropout) {
    public Spec {
      if (width < 2 || width % 2 != 0 || classes < 0) {
        throw new IllegalArgumentException(
            "Inception needs an even width and 0 classes or more, got "
                + width
                + " and "
                + classes);
      }
    }

    /** The published sizes, and what torchvision's own weights want. */
    public static Spec v3(int classes) {
      return new Spec(32, classes, Input.TO_UNIT_RANGE, Auxiliary.PRESENT, 0.5);
    }
  }

  /**
   * What both heads say of N pictures of 299 pixels or more.
   *
   * @param logits (N, classes)
   * @param auxiliary what the second head says in the middle of the network, (N, classes)
   */
  public record Both(Tensor logits, Tensor auxiliary) {}

  private final Spec spec;
  private final Chain first = new Chain();
  private final Optional<AuxiliaryHead> auxiliary;
  private final Chain last = new Chain();
  private final Dropout dropout;
  private final Optional<Linear> fc;

  public Inception(Spec spec) {
    this.spec = spec;
    register(InceptionLayers.first(spec.width()), first);
    auxiliary =
        spec.auxiliary() == Auxiliary.PRESENT
            ? Optional.of(addFine("AuxLogits", new AuxiliaryHead(spec)))
            : Optional.empty();
    register(InceptionLayers.last(spec.width()), last);
    dropout = add("dropout", new Dropout(spec.dropout()));
    fc = last(featureCount(), spec.classes()).map(linear -> addFine("fc", linear));
  }

  private void register(Map<String, Net<Tensor>> layers, Chain chain) {
    layers.forEach(
        (name, layer) -> {
          add(name, layer);
          chain.then(layer::forward);
        });
  }

  @Override
  public Tensor forward(Tensor images) {
    return logits(middle(images));
  }

  /**
   * What both heads say, for training.
   *
   * @throws IllegalStateException when there is no second head
   */
  public Both both(Tensor images) {
    AuxiliaryHead second =
        auxiliary.orElseThrow(() -> new IllegalStateException("there is no auxiliary head"));
    Tensor y = middle(images);
    return new Both(logits(y), second.forward(Ops.readable(y)));
  }

  private Tensor middle(Tensor images) {
    return first.forward(
        switch (spec.input()) {
          case AS_GIVEN -> images;
          case TO_UNIT_RANGE -> toUnitRange(images);
        });
  }

  private static Tensor toUnitRange(Tensor images) {
    double[] scale = {0.229 / 0.5, 0.224 / 0.5, 0.225 / 0.5};
    double[] shift = {(0.485 - 0.5) / 0.5, (0.456 - 0.5) / 0.5, (0.406 - 0.5) / 0.5};
    return Ops.recoloured(images, scale, shift);
  }

  private Tensor logits(Tensor middle) {
    Tensor seen = pooled(middle);
    return fc.map(linear -> linear.forward(seen)).orElse(seen);
  }

  private Tensor pooled(Tensor middle) {
    return dropout.forward(Ops.averagePool(Ops.readable(last.forward(middle))));
  }

  @Override
  public Tensor features(Tensor images) {
    return pooled(middle(images));
  }

  @Override
  public int featureCount() {
    return scaled(2048, spec.width());
  }

  /** The second head, if there is one. */
  Optional<AuxiliaryHead> auxiliary() {
    return auxiliary;
  }

  /** What can be said in the middle of the network, (N, C, 17, 17) to (N, classes). */
  static final class AuxiliaryHead extends Net<Tensor> {
    private final ConvNorm conv0;
    private final ConvNorm conv1;
    private final Linear fc;

    AuxiliaryHead(Spec spec) {
      int wide = scaled(768, spec.width());
      int narrow = scaled(128, spec.width());
      conv0 = add("conv0", new ConvNorm(wide, narrow, Window.centred(1, 1, 1)));
      conv1 = add("conv1", new ConvNorm(narrow, wide, Window.inside(5, 5, 1)));
      fc = add("fc", new Linear(wide, spec.classes()));
    }

    @Override
    public Tensor forward(Tensor x) {
      Tensor y = Ops.averagePool(x, Window.inside(5, 5, 3));
      return fc.forward(Ops.averagePool(Ops.readable(conv1.forward(conv0.forward(y)))));
    }

    /** The convolution over all that is left. */
    ConvNorm conv1() {
      return conv1;
    }

    Linear fc() {
      return fc;
    }
  }
}
