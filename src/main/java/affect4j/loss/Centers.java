package affect4j.loss;

import affect4j.nn.Net;
import org.bytedeco.pytorch.Generator;
import org.bytedeco.pytorch.GeneratorOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Where the features of each class are drawn to: classes, as integers (N), to points (N, D). Wen et
 * al. 2021, arXiv:2109.07270. They are learnt with the network and not needed after.
 */
public final class Centers extends Net<Tensor> {
  private final Tensor centers;

  /**
   * Centres without values yet: {@link #draw} them.
   *
   * @param classes at least 2, because features are measured by how far centres lie apart
   * @param width D, the channels of {@link affect4j.model.Dan.Attended#features}
   */
  public Centers(int classes, int width) {
    if (classes < 2 || width < 1) {
      throw new IllegalArgumentException(
          "centres need two classes and a width, got classes " + classes + ", width " + width);
    }
    centers = parameter("centers", torch.empty(classes, width));
  }

  /** Draws all coordinates from a normal distribution of mean 0 and deviation 1. */
  public void draw(Generator random) {
    centers.detach().normal_(0, 1, new GeneratorOptional(random));
  }

  @Override
  public Tensor forward(Tensor labels) {
    return centers.index_select(0, labels);
  }

  public long classes() {
    return centers.size(0);
  }

  /** How far the centres lie apart: their variance (over n - 1), summed over coordinates. */
  public Tensor spread() {
    return centers.var(new long[] {0}, true, false).sum();
  }
}
