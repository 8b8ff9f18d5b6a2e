package affect4j.nn;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Multi-head self-attention as torch's own layer names it, (N, L, D) to (N, L, D). Vaswani et al.
 * 2017, arXiv:1706.03762.
 */
public final class MultiheadAttention extends Net<Tensor> {
  private final int dim;
  private final int heads;
  private final Tensor weight;
  private final Tensor bias;
  private final Linear out;

  public MultiheadAttention(int dim, int heads) {
    if (heads < 1 || dim % heads != 0) {
      throw new IllegalArgumentException(
          "dim must be a multiple of heads, got dim " + dim + " and heads " + heads);
    }
    this.dim = dim;
    this.heads = heads;
    weight = parameter("in_proj_weight", torch.empty(3L * dim, dim));
    bias = parameter("in_proj_bias", torch.empty(3L * dim));
    out = add("out_proj", new Linear(dim, dim));
  }

  @Override
  public Tensor forward(Tensor x) {
    return finely(x, () -> attended(x));
  }

  private Tensor attended(Tensor x) {
    Tensor all = Work.counted(torch.linear(x, weight, bias), weight.size(1));
    return out.forward(Ops.attention(part(all, 0), part(all, 1), part(all, 2), heads));
  }

  private Tensor part(Tensor x, int index) {
    return x.narrow(2, (long) index * dim, dim);
  }

  /** What makes queries, keys and values, (3 D, D). */
  public Tensor weight() {
    return weight;
  }

  /** (3 D). */
  public Tensor bias() {
    return bias;
  }

  /** What joins the heads. */
  public Linear out() {
    return out;
  }
}
