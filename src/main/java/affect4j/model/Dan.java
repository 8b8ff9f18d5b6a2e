package affect4j.model;

import affect4j.nn.BatchNorm;
import affect4j.nn.Chain;
import affect4j.nn.Conv;
import affect4j.nn.Linear;
import affect4j.nn.Net;
import affect4j.nn.Ops;
import affect4j.nn.TensorScope;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Distract-your-attention network: a ResNet-18 and several heads that each look elsewhere, (N, 3,
 * H, W) to (N, classes). Wen et al. 2021, arXiv:2109.07270.
 */
public final class Dan extends Net<Dan.Attended> {
  /**
   * Sizes of the network.
   *
   * @param width channels of the first stage, 64 in the paper; the features are eight times as wide
   * @param heads attention heads
   */
  public record Spec(int classes, int width, int heads) {
    public Spec {
      if (classes < 1 || width < 8 || width % 8 != 0 || heads < 1) {
        throw new IllegalArgumentException(
            "DAN needs classes, heads and a width that is a multiple of 8, got classes "
                + classes
                + ", width "
                + width
                + ", heads "
                + heads);
      }
    }

    /** The published sizes. */
    public static Spec of(int classes) {
      return new Spec(classes, 64, 4);
    }

    /** Channels of the features that all heads look at: 512 in the paper. */
    public int features() {
      return backbone().features();
    }

    private ResNet.Spec backbone() {
      return new ResNet.Spec(ResNet.Kind.BASIC, List.of(2, 2, 2, 2), width, classes);
    }
  }

  /**
   * What the network says of N faces, and what its losses are made of.
   *
   * @param logits (N, classes)
   * @param features the picture that all heads look at, (N, C, H/32, W/32)
   * @param heads what each head saw, as log-probabilities over the heads, (N, heads, C)
   */
  public record Attended(Tensor logits, Tensor features, Tensor heads) {}

  private final Spec spec;
  private final Conv stem;
  private final BatchNorm stemNorm;
  private final Chain features;
  private final DanHead[] heads;
  private final Linear fc;
  private final BatchNorm bn;

  public Dan(Spec spec) {
    this.spec = spec;
    ResNet.Spec backbone = spec.backbone();
    stem = ResNet.stem(backbone);
    stemNorm = new BatchNorm(backbone.width());
    features =
        add(
            "features",
            new Chain()
                .then(stem)
                .then(stemNorm)
                .then(Ops::relu)
                .then(Ops::maxPool)
                .then(ResNet.stage(backbone, 0))
                .then(ResNet.stage(backbone, 1))
                .then(ResNet.stage(backbone, 2))
                .then(ResNet.stage(backbone, 3)));
    heads = new DanHead[spec.heads()];
    for (int i = 0; i < heads.length; i++) {
      heads[i] = add("cat_head" + i, new DanHead(backbone.features()));
    }
    fc = addFine("fc", new Linear(backbone.features(), spec.classes()));
    bn = addFine("bn", new BatchNorm(spec.classes()));
  }

  @Override
  public Attended forward(Tensor images) {
    if (is_training() && images.size(0) == 1) {
      throw new IllegalArgumentException(
          "DAN normalises over the batch and cannot be trained on a batch of 1");
    }
    return attended(features.forward(images), List.of(heads), fc, bn);
  }

  private static Attended attended(
      Tensor seen, List<? extends Net<Tensor>> heads, Linear fc, BatchNorm bn) {
    Tensor[] each =
        heads.stream().map(head -> TensorScope.of(() -> head.forward(seen))).toArray(Tensor[]::new);
    Tensor stacked = Ops.stack(1, each);
    Tensor shares = each.length > 1 ? torch.log_softmax(stacked, 1) : stacked;
    Tensor logits = bn.forward(fc.forward(shares.sum(1)));
    return new Attended(logits, Ops.readable(seen), shares);
  }

  /**
   * The same for inference alone, in a third of the time: each norm is folded into its convolution.
   * It copies what this network has learnt so far, is no network of any checkpoint, and never
   * learns.
   */
  Net<Attended> folded() {
    return new Folded(this);
  }

  private static final class Folded extends Net<Attended> {
    private final Chain features;
    private final List<Net<Tensor>> heads = new ArrayList<>();
    private final Linear fc;
    private final BatchNorm bn;

    Folded(Dan dan) {
      Chain chain =
          new Chain().then(dan.stem.folded(dan.stemNorm)).then(Tensor::relu_).then(Ops::maxPool);
      dan.features
          .parts()
          .filter(Residual.class::isInstance)
          .map(Residual.class::cast)
          .forEach(block -> chain.then(block.folded()));
      features = add("features", chain);
      for (DanHead head : dan.heads) {
        heads.add(add("head" + heads.size(), head.folded()));
      }
      fc = addFine("fc", dan.fc);
      bn = addFine("bn", dan.bn);
    }

    @Override
    public Attended forward(Tensor images) {
      return attended(features.forward(images), heads, fc, bn);
    }
  }

  public Spec spec() {
    return spec;
  }

  /** The ResNet-18 that all heads look at, without its pooling. */
  public Chain features() {
    return features;
  }
}
