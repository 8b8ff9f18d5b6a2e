package affect4j.model;

import affect4j.nn.BatchNorm;
import affect4j.nn.Chain;
import affect4j.nn.Conv;
import affect4j.nn.Conv.Window;
import affect4j.nn.Linear;
import affect4j.nn.Net;
import affect4j.nn.Ops;
import org.bytedeco.pytorch.Tensor;

/** A cross-attention head of DAN: where to look, then at what, (N, C, H, W) to (N, C). */
final class DanHead extends Net<Tensor> {
  private final Spatial sa;
  private final Channel ca;

  DanHead(int channels) {
    sa = add("sa", new Spatial(channels));
    ca = addFine("ca", new Channel(channels));
  }

  @Override
  public Tensor forward(Tensor x) {
    return ca.forward(sa.forward(x));
  }

  /** The same for inference: one convolution in place of three and their norms. */
  Net<Tensor> folded() {
    return new Folded(this);
  }

  private static final class Folded extends Net<Tensor> {
    private final Conv narrow;
    private final Conv look;
    private final Channel ca;

    Folded(DanHead head) {
      Spatial sa = head.sa;
      narrow = add("narrow", sa.conv1x1.folded());
      look = add("look", sa.conv3x3.folded().plus(sa.conv1x3.folded()).plus(sa.conv3x1.folded()));
      ca = addFine("ca", head.ca);
    }

    @Override
    public Tensor forward(Tensor x) {
      return ca.forward(Spatial.weighed(x, look.forward(narrow.forward(x))));
    }
  }

  /** Weighs places, (N, C, H, W) to the same. */
  private static final class Spatial extends Net<Tensor> {
    private final Normed conv1x1;
    private final Normed conv3x3;
    private final Normed conv1x3;
    private final Normed conv3x1;

    Spatial(int channels) {
      int half = channels / 2;
      conv1x1 = add("conv1x1", normed(channels, half, 1, 1));
      conv3x3 = add("conv_3x3", normed(half, channels, 3, 3));
      conv1x3 = add("conv_1x3", normed(half, channels, 1, 3));
      conv3x1 = add("conv_3x1", normed(half, channels, 3, 1));
    }

    private static Normed normed(int in, int out, int height, int width) {
      return new Normed(Conv.biased(in, out, Window.centred(height, width, 1)));
    }

    @Override
    public Tensor forward(Tensor x) {
      Tensor y = conv1x1.forward(x);
      Tensor seen = conv3x3.forward(y).add(conv1x3.forward(y)).add(conv3x1.forward(y));
      return weighed(x, seen);
    }

    static Tensor weighed(Tensor x, Tensor seen) {
      return x.mul(Ops.sumKept(Ops.relu(seen), 1));
    }
  }

  /** Weighs channels, (N, C, H, W) to (N, C). */
  static final class Channel extends Net<Tensor> {
    private static final int REDUCTION = 16;

    private final Chain attention;

    Channel(int channels) {
      int narrow = channels / REDUCTION;
      attention =
          add(
              "attention",
              new Chain()
                  .then(new Linear(channels, narrow))
                  .then(new BatchNorm(narrow))
                  .then(Ops::relu)
                  .then(new Linear(narrow, channels))
                  .then(Tensor::sigmoid));
    }

    @Override
    public Tensor forward(Tensor x) {
      Tensor y = Ops.averagePool(Ops.readable(x));
      return y.mul(attention.forward(y));
    }
  }
}
