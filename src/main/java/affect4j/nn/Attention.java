package affect4j.nn;

import org.bytedeco.pytorch.Tensor;

/** Multi-head self-attention, (N, L, D) to (N, L, D). Vaswani et al. 2017, arXiv:1706.03762. */
final class Attention extends Net<Tensor> {
  private final int dim;
  private final int heads;
  private final Linear qkv;
  private final Linear proj;

  Attention(int dim, int heads) {
    if (heads < 1 || dim % heads != 0) {
      throw new IllegalArgumentException(
          "dim must be a multiple of heads, got dim " + dim + " and heads " + heads);
    }
    this.dim = dim;
    this.heads = heads;
    qkv = add("qkv", new Linear(dim, 3 * dim));
    proj = add("proj", new Linear(dim, dim));
  }

  @Override
  public Tensor forward(Tensor x) {
    Tensor all = qkv.forward(x);
    return mix(part(all, 0), part(all, 1), part(all, 2));
  }

  /** What {@link #forward} says of the first token, (N, L, D) to (N, 1, D), and nothing else. */
  Tensor first(Tensor x) {
    Tensor q = qkv.forward(x.narrow(1, 0, 1), 0, dim);
    Tensor kv = qkv.forward(x, dim, 2L * dim);
    return mix(q, part(kv, 0), part(kv, 1));
  }

  private Tensor part(Tensor x, int index) {
    return x.narrow(2, (long) index * dim, dim);
  }

  private Tensor mix(Tensor q, Tensor k, Tensor v) {
    return proj.forward(Ops.attention(q, k, v, heads));
  }
}
