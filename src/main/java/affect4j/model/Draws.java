package affect4j.model;

import affect4j.nn.BatchNorm;
import affect4j.nn.Conv;
import affect4j.nn.LayerNorm;
import affect4j.nn.Linear;
import affect4j.nn.MultiheadAttention;
import affect4j.nn.Net;
import java.util.stream.Stream;
import org.bytedeco.pytorch.Generator;
import org.bytedeco.pytorch.GeneratorOptional;
import org.bytedeco.pytorch.Tensor;

/** Draws first values for the layers of a network: what the recipes of all networks share. */
public final class Draws {
  private final GeneratorOptional random;

  public Draws(Generator generator) {
    random = new GeneratorOptional(generator);
  }

  /** Each linear layer and convolution in {@code net} as libtorch draws it: within 1/√inputs. */
  public void standard(Net<?> net) {
    all(net, Linear.class).forEach(linear -> standard(linear.weight(), Stream.of(linear.bias())));
    all(net, Conv.class).forEach(conv -> standard(conv.weight(), conv.bias().stream()));
  }

  private void standard(Tensor weight, Stream<Tensor> biases) {
    double bound = 1 / Math.sqrt(fanIn(weight));
    uniform(weight, bound);
    biases.forEach(bias -> uniform(bias, bound));
  }

  /**
   * Each convolution in {@code net} normal by how much it gives, its bias zero. He et al. 2015,
   * arXiv:1502.01852.
   */
  public void kaiming(Net<?> net) {
    all(net, Conv.class)
        .forEach(
            conv -> {
              Tensor weight = conv.weight();
              double outputs = (double) weight.numel() / weight.size(1) / conv.groups();
              normal(weight, Math.sqrt(2 / outputs));
              conv.bias().ifPresent(Draws::zero);
            });
  }

  /** The weights of each linear layer in {@code net} normal, its biases zero. */
  public void normal(Net<?> net, double deviation) {
    all(net, Linear.class)
        .forEach(
            linear -> {
              normal(linear.weight(), deviation);
              zero(linear.bias());
            });
  }

  /** The weights of each linear layer and convolution in {@code net} normal; biases stay. */
  public void weights(Net<?> net, double deviation) {
    all(net, Linear.class).forEach(linear -> normal(linear.weight(), deviation));
    all(net, Conv.class).forEach(conv -> normal(conv.weight(), deviation));
  }

  /** Within Xavier's bounds: by inputs and outputs alike. Glorot and Bengio 2010. */
  public void xavier(Tensor weight) {
    uniform(weight, Math.sqrt(6.0 / (fanIn(weight) + (double) weight.size(0))));
  }

  /** Each {@link MultiheadAttention} in {@code net} as libtorch draws it, its biases zero. */
  public void attention(Net<?> net) {
    all(net, MultiheadAttention.class)
        .forEach(
            attention -> {
              xavier(attention.weight());
              zero(attention.bias());
              zero(attention.out().bias());
            });
  }

  public void uniform(Tensor value, double bound) {
    value.detach().uniform_(-bound, bound, random);
  }

  public void normal(Tensor value, double deviation) {
    value.detach().normal_(0, deviation, random);
  }

  /** Makes {@code value} zero. */
  public static void zero(Tensor value) {
    value.detach().zero_();
  }

  /** Makes all norms in {@code net} neutral, as new ones are. */
  public static void norms(Net<?> net) {
    all(net, LayerNorm.class).forEach(LayerNorm::reset);
    all(net, BatchNorm.class).forEach(BatchNorm::reset);
  }

  /** All layers in {@code net} of one kind. */
  public static <T> Stream<T> all(Net<?> net, Class<T> kind) {
    return net.parts().filter(kind::isInstance).map(kind::cast);
  }

  private static double fanIn(Tensor weight) {
    return (double) weight.numel() / weight.size(0);
  }
}
