package affect4j.model;

import affect4j.nn.Net;
import org.bytedeco.pytorch.Generator;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * Two vision transformers that learn to agree, (N, 3, S, S) to the logits of both. Li et al. 2022,
 * arXiv:2207.11679. They share no parameter, and each is a file of its own.
 */
public final class Cotex extends Net<Cotex.Views> {
  /**
   * What the two say of N faces.
   *
   * @param first logits, (N, classes)
   * @param second logits, (N, classes)
   */
  public record Views(Tensor first, Tensor second) {
    /** Their mean: the prediction. */
    public Tensor mean() {
      return first.add(second).div(new Scalar(2.0));
    }
  }

  /** How it is drawn which patches the two are shown. */
  public enum Masks {
    /** For each by itself: both may be shown the same. As the released code. */
    APART,
    /** What one is shown is hidden from the other, as far as enough is hidden for that. */
    COMPLEMENTARY
  }

  private final CotexView first;
  private final CotexView second;

  public Cotex(CotexView first, CotexView second) {
    this.first = add("0", first);
    this.second = add("1", second);
  }

  /** Shows both every patch. */
  @Override
  public Views forward(Tensor images) {
    return new Views(first.forward(images), second.forward(images));
  }

  /** Hides {@code ratio} of the patches, in [0, 1), from each: other ones for each face. */
  public Views forward(Tensor images, double ratio, Masks masks, Generator generator) {
    Tensor noise = noise(first, images, generator);
    Tensor other =
        switch (masks) {
          case APART -> noise(second, images, generator);
          case COMPLEMENTARY -> noise.neg();
        };
    return new Views(
        first.forward(images, Masking.of(noise, ratio)),
        second.forward(images, Masking.of(other, ratio)));
  }

  private static Tensor noise(CotexView view, Tensor images, Generator generator) {
    return Masking.noise(images.size(0), view.vit().spec().size().patches(), generator);
  }

  public CotexView first() {
    return first;
  }

  public CotexView second() {
    return second;
  }
}
