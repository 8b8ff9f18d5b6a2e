package affect4j.model.baseline;

import affect4j.model.VitSize;
import affect4j.nn.Chain;
import affect4j.nn.Conv;
import affect4j.nn.Conv.Window;
import affect4j.nn.LayerNorm;
import affect4j.nn.Linear;
import affect4j.nn.MultiheadAttention;
import affect4j.nn.Net;
import affect4j.nn.Ops;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * CLIP's vision transformer, (N, 3, S, S) to (N, out). Radford et al. 2021, arXiv:2103.00020,
 * section 2.4.
 */
public final class ClipVit extends Net<Tensor> {
  private static final double EPS = 1e-5;
  private static final int MLP_RATIO = 4;

  /**
   * Sizes of the network.
   *
   * @param out numbers that are said of a picture
   */
  public record Spec(VitSize size, int out) {
    public Spec {
      if (out < 1) {
        throw new IllegalArgumentException("out must be 1 or more, got " + out);
      }
    }

    /** ViT-B/32. */
    public static Spec b32() {
      return new Spec(new VitSize(224, 32, 768, 12, 12), 512);
    }

    /** ViT-B/16. */
    public static Spec b16() {
      return new Spec(VitSize.base(), 512);
    }
  }

  private final Spec spec;
  private final Tensor classEmbedding;
  private final Tensor positions;
  private final Tensor proj;
  private final Conv conv1;
  private final LayerNorm pre;
  private final Transformer transformer;
  private final LayerNorm post;

  ClipVit(Spec spec) {
    this.spec = spec;
    VitSize size = spec.size();
    int dim = size.dim();
    classEmbedding = parameter("class_embedding", torch.empty(dim));
    positions = parameter("positional_embedding", torch.empty(1L + size.patches(), dim));
    proj = parameter("proj", torch.empty(dim, spec.out()));
    conv1 = add("conv1", Conv.plain(3, dim, Window.tile(size.patch())));
    pre = add("ln_pre", new LayerNorm(dim, EPS));
    transformer = add("transformer", new Transformer(size));
    post = addFine("ln_post", new LayerNorm(dim, EPS));
  }

  @Override
  public Tensor forward(Tensor images) {
    return Ops.readable(pooled(images).matmul(Ops.readable(proj)));
  }

  /** The class token before its projection, (N, 3, S, S) to (N, dim). */
  public Tensor pooled(Tensor images) {
    int side = spec.size().image();
    if (images.size(2) != side || images.size(3) != side) {
      throw new IllegalArgumentException(
          "images must be (N, 3, " + side + ", " + side + "), got " + Ops.shape(images));
    }
    Tensor patches = conv1.forward(images).flatten(2, 3).transpose(1, 2);
    Tensor token = classEmbedding.expand(images.size(0), 1, -1).to(patches.scalar_type());
    Tensor tokens = Ops.cat(1, token, patches).add(positions);
    Tensor y = transformer.forward(pre.forward(tokens));
    return post.forward(Ops.readable(y.select(1, 0)));
  }

  /** What is put before the patches, (dim). */
  Tensor classEmbedding() {
    return classEmbedding;
  }

  /** Where each token lies, (1 + patches, dim). */
  Tensor positions() {
    return positions;
  }

  /** From the class token to what is said, (dim, out). */
  Tensor proj() {
    return proj;
  }

  private static final class Transformer extends Net<Tensor> {
    private final Chain blocks = new Chain();

    Transformer(VitSize size) {
      for (int i = 0; i < size.depth(); i++) {
        blocks.then(new Block(size.dim(), size.heads()));
      }
      add("resblocks", blocks);
    }

    @Override
    public Tensor forward(Tensor tokens) {
      return blocks.forward(tokens);
    }
  }

  /** Pre-norm transformer block, (N, L, D) to (N, L, D). */
  private static final class Block extends Net<Tensor> {
    private final MultiheadAttention attn;
    private final LayerNorm norm1;
    private final Mlp mlp;
    private final LayerNorm norm2;

    Block(int dim, int heads) {
      attn = add("attn", new MultiheadAttention(dim, heads));
      norm1 = add("ln_1", new LayerNorm(dim, EPS));
      mlp = add("mlp", new Mlp(dim, MLP_RATIO * dim));
      norm2 = add("ln_2", new LayerNorm(dim, EPS));
    }

    @Override
    public Tensor forward(Tensor x) {
      Tensor y = x.add(attn.forward(norm1.forward(x)));
      return y.add(mlp.forward(norm2.forward(y)));
    }
  }

  /** Two linear layers with a quick stand-in for GELU between them. */
  private static final class Mlp extends Net<Tensor> {
    private final Linear widen;
    private final Linear narrow;

    Mlp(int dim, int hidden) {
      widen = add("c_fc", new Linear(dim, hidden));
      narrow = add("c_proj", new Linear(hidden, dim));
    }

    @Override
    public Tensor forward(Tensor x) {
      return narrow.forward(quickGelu(widen.forward(x)));
    }

    private static Tensor quickGelu(Tensor x) {
      return x.mul(x.mul(new Scalar(1.702)).sigmoid());
    }
  }
}
