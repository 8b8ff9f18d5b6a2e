package affect4j.zoo;

import affect4j.nn.Entry;
import affect4j.nn.Net;
import affect4j.nn.TensorScope;
import affect4j.nn.Work;
import java.util.List;
import org.bytedeco.pytorch.InferenceMode;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * A network in a size in which somebody published it, or we did.
 *
 * @param name what it is called in lists; that of its family and of its size
 * @param weights files of it that are known of; those of ours come along
 */
public record Published(String name, Architecture<?> architecture, List<Weights> weights) {
  /**
   * A file of weights.
   *
   * @param file its name
   * @param page where it is described
   * @param licence as far as we know
   * @param keys how the entries lie in it, and what is needed to use it
   */
  public record Weights(String file, String page, String licence, String keys) {}

  /**
   * How large it is.
   *
   * @param parameters that are learnt or were
   * @param multiplyAdds of one picture of {@code side} pixels
   */
  public record Size(long parameters, long multiplyAdds, int side) {
    /** Floating-point operations, two for each multiply-add, in thousands of millions. */
    public double gflop() {
      return 2e-9 * multiplyAdds;
    }
  }

  public Published {
    weights = List.copyOf(weights);
  }

  /** Builds it, lets it look at a black picture, and counts. */
  public Size measure() {
    Net<?> net = architecture.build();
    try (TensorScope scope = TensorScope.open();
        InferenceMode inference = new InferenceMode(true)) {
      net.eval();
      long parameters =
          Entry.of(net).stream()
              .filter(entry -> entry.kind() == Entry.Kind.PARAM)
              .mapToLong(entry -> entry.tensor().numel())
              .sum();
      int side = architecture.side();
      Tensor black = torch.zeros(1, architecture.channels(), side, side);
      return new Size(parameters, Work.of(() -> net.forward(black)), side);
    } finally {
      net.close();
    }
  }
}
