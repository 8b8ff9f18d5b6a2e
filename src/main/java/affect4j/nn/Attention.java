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
    Tensor split = heads(qkv.forward(x), 3);
    return mix(split.select(0, 0), split.select(0, 1), split.select(0, 2));
  }

  /** What {@link #forward} says of the first token, (N, L, D) to (N, 1, D), and nothing else. */
  Tensor first(Tensor x) {
    Tensor q = heads(qkv.forward(x.narrow(1, 0, 1), 0, dim), 1);
    Tensor kv = heads(qkv.forward(x, dim, 2L * dim), 2);
    return mix(q.select(0, 0), kv.select(0, 0), kv.select(0, 1));
  }

  /** (N, L, parts x D) to (parts, N, heads, L, D / heads). */
  private Tensor heads(Tensor x, int parts) {
    return x.view(x.size(0), x.size(1), parts, heads, dim / heads).permute(2, 0, 3, 1, 4);
  }

  private Tensor mix(Tensor q, Tensor k, Tensor v) {
    Tensor y = Ops.attention(q, k, v);
    return proj.forward(y.transpose(1, 2).reshape(y.size(0), y.size(2), dim));
  }
}
