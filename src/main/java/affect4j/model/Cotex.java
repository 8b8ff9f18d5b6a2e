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

  /**
   * Hides {@code ratio} of the patches, in [0, 1), from each: other ones for each face and view.
   */
  public Views forward(Tensor images, double ratio, Generator generator) {
    Masking one = masking(first, images, ratio, generator);
    Masking other = masking(second, images, ratio, generator);
    return new Views(first.forward(images, one), second.forward(images, other));
  }

  private static Masking masking(CotexView view, Tensor images, double ratio, Generator generator) {
    int patches = view.vit().spec().size().patches();
    return Masking.random(images.size(0), patches, ratio, generator);
  }

  public CotexView first() {
    return first;
  }

  public CotexView second() {
    return second;
  }
}
