package affect4j.model;

import affect4j.nn.BatchNorm;
import affect4j.nn.Conv;
import affect4j.nn.LayerNorm;
import affect4j.nn.Linear;
import affect4j.nn.Net;
import java.util.stream.Stream;
import org.bytedeco.pytorch.Generator;
import org.bytedeco.pytorch.GeneratorOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** The values with which each network starts to learn, drawn as its authors draw them. */
public final class Init {
  private static final double TOKEN = 0.02;
  private static final double HEAD = 2e-5;
  private static final double ATTENTION = 1e-3;
  private static final double RARE = -4; // Lin et al. 2017, arXiv:1708.02002.

  private final GeneratorOptional random;

  /** Draws from {@code generator}. */
  public Init(Generator generator) {
    random = new GeneratorOptional(generator);
  }

  /** Draws the same values for the same {@code seed}. */
  public static Init seeded(long seed) {
    return new Init(torch.make_generator_cpu(seed));
  }

  /** He et al. 2022, arXiv:2111.06377: Xavier's bounds; the position tables are born right. */
  public void mae(Mae mae) {
    norms(mae);
    normal(mae.clsToken(), TOKEN);
    normal(mae.maskToken(), TOKEN);
    all(mae, Linear.class)
        .forEach(
            linear -> {
              uniform(linear.weight(), Math.sqrt(6.0 / (fanIn(linear.weight()) + rows(linear))));
              zero(linear.bias());
            });
    Conv patches = mae.patchEmbed().proj();
    standard(patches);
    Tensor weight = patches.weight();
    uniform(weight, Math.sqrt(6.0 / (fanIn(weight) + (double) weight.size(0))));
  }

  /**
   * A ViT to fine-tune, with a head that begins by saying almost nothing. He et al. 2022. The
   * normal distributions are cut at 2, which no draw reaches: they are not cut here.
   */
  public void vit(Vit vit) {
    norms(vit);
    normal(vit.clsToken(), TOKEN);
    normal(vit.posEmbed(), TOKEN);
    normal(vit, TOKEN);
    standard(vit.patchEmbed());
    normal(vit.head(), HEAD);
  }

  /** He et al. 2015, arXiv:1502.01852, by the outputs of each convolution; the rest standard. */
  public void resNet(ResNet net) {
    norms(net);
    standard(net);
    kaiming(net);
  }

  /** Wen et al. 2021, arXiv:2109.07270: attention begins almost even. */
  public void dan(Dan dan) {
    norms(dan);
    standard(dan);
    kaiming(dan);
    all(dan, DanHead.class).forEach(head -> normal(head, ATTENTION));
  }

  /** Li et al. 2022, arXiv:2207.11679. */
  public void emma(Emma emma) {
    vit(emma.vit());
    dan(emma.dan());
    standard(emma.vit().head());
    standard(emma.vaHead());
  }

  /** He et al. 2015; every cell begins by saying that there is hardly a face. */
  public void detector(Detector detector) {
    norms(detector);
    standard(detector);
    kaiming(detector);
    standard(detector.head());
    detector.head().bias().ifPresent(bias -> bias.detach().narrow(0, 0, 1).fill_(new Scalar(RARE)));
  }

  /** He et al. 2015; the last layer as libtorch draws it. */
  public void landmarks(LandmarkNet net) {
    norms(net);
    standard(net);
    kaiming(net);
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

  private void kaiming(Net<?> net) {
    all(net, Conv.class)
        .forEach(
            conv -> {
              Tensor weight = conv.weight();
              double outputs = (double) weight.numel() / weight.size(1);
              normal(weight, Math.sqrt(2 / outputs));
              conv.bias().ifPresent(Init::zero);
            });
  }

  /** The weights of each linear layer in {@code net} normal, its biases zero. */
  private void normal(Net<?> net, double deviation) {
    all(net, Linear.class)
        .forEach(
            linear -> {
              normal(linear.weight(), deviation);
              zero(linear.bias());
            });
  }

  private static void norms(Net<?> net) {
    all(net, LayerNorm.class).forEach(LayerNorm::reset);
    all(net, BatchNorm.class).forEach(BatchNorm::reset);
  }

  private static <T> Stream<T> all(Net<?> net, Class<T> kind) {
    return net.parts().filter(kind::isInstance).map(kind::cast);
  }

  private static double fanIn(Tensor weight) {
    return (double) weight.numel() / weight.size(0);
  }

  private static double rows(Linear linear) {
    return linear.weight().size(0);
  }

  private void uniform(Tensor value, double bound) {
    value.detach().uniform_(-bound, bound, random);
  }

  private void normal(Tensor value, double deviation) {
    value.detach().normal_(0, deviation, random);
  }

  private static void zero(Tensor value) {
    value.detach().zero_();
  }
}
