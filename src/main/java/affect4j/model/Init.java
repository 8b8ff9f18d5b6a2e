package affect4j.model;

import affect4j.nn.Conv;
import affect4j.nn.Linear;
import affect4j.nn.Net;
import org.bytedeco.pytorch.Generator;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.global.torch;

/** The values with which each network starts to learn, drawn as its authors draw them. */
public final class Init {
  private static final double TOKEN = 0.02;
  private static final double HEAD = 2e-5;
  private static final double ATTENTION = 1e-3;
  private static final double RARE = -4; // Lin et al. 2017, arXiv:1708.02002.

  private final Draws draws;

  /** Draws from {@code generator}. */
  public Init(Generator generator) {
    draws = new Draws(generator);
  }

  /** Draws the same values for the same {@code seed}. */
  public static Init seeded(long seed) {
    return new Init(torch.make_generator_cpu(seed));
  }

  /** He et al. 2022, arXiv:2111.06377: Xavier's bounds; the position tables are born right. */
  public void mae(Mae mae) {
    Draws.norms(mae);
    draws.normal(mae.clsToken(), TOKEN);
    draws.normal(mae.maskToken(), TOKEN);
    Draws.all(mae, Linear.class)
        .forEach(
            linear -> {
              draws.xavier(linear.weight());
              Draws.zero(linear.bias());
            });
    Conv patches = mae.patchEmbed().proj();
    standard(patches);
    draws.xavier(patches.weight());
  }

  /**
   * A ViT to fine-tune, with a head that begins by saying almost nothing. He et al. 2022. The
   * normal distributions are cut at 2, which no draw reaches: they are not cut here.
   */
  public void vit(Vit vit) {
    Draws.norms(vit);
    draws.normal(vit.clsToken(), TOKEN);
    draws.normal(vit.posEmbed(), TOKEN);
    draws.normal(vit, TOKEN);
    standard(vit.patchEmbed());
    draws.normal(vit.head(), HEAD);
  }

  /** He et al. 2015, arXiv:1502.01852, by the outputs of each convolution; the rest standard. */
  public void resNet(ResNet net) {
    Draws.norms(net);
    standard(net);
    draws.kaiming(net);
  }

  /** Wen et al. 2021, arXiv:2109.07270: attention begins almost even. */
  public void dan(Dan dan) {
    Draws.norms(dan);
    standard(dan);
    draws.kaiming(dan);
    Draws.all(dan, DanHead.class).forEach(head -> draws.normal(head, ATTENTION));
  }

  /** Li et al. 2022, arXiv:2207.11679. */
  public void emma(Emma emma) {
    vit(emma.vit());
    dan(emma.dan());
    standard(emma.vit().head());
    standard(emma.vaHead());
  }

  /** The same of an EMMA with other teachers, which have their values. */
  public void emma(Vit vit, Net<?> vaHead) {
    vit(vit);
    standard(vit.head());
    standard(vaHead);
  }

  /** He et al. 2015; every cell begins by saying that there is hardly a face. */
  public void detector(Detector detector) {
    Draws.norms(detector);
    standard(detector);
    draws.kaiming(detector);
    standard(detector.head());
    detector.head().bias().ifPresent(bias -> bias.detach().narrow(0, 0, 1).fill_(new Scalar(RARE)));
  }

  /** He et al. 2015; the last layer as libtorch draws it. */
  public void landmarks(LandmarkNet net) {
    Draws.norms(net);
    standard(net);
    draws.kaiming(net);
  }

  /** Each linear layer and convolution in {@code net} as libtorch draws it: within 1/√inputs. */
  public void standard(Net<?> net) {
    draws.standard(net);
  }
}
