package affect4j.nn;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Pre-norm transformer block, (N, L, D) to (N, L, D). Dosovitskiy et al. 2021, arXiv:2010.11929.
 */
public final class Block extends Net<Tensor> {
  private static final int MLP_RATIO = 4;

  private final LayerNorm norm1;
  private final Attention attn;
  private final DropPath dropPath;
  private final LayerNorm norm2;
  private final Mlp mlp;

  /**
   * @param dropPath how likely each branch is left out for a sample while training, in [0, 1)
   */
  public Block(int dim, int heads, double dropPath) {
    norm1 = add("norm1", new LayerNorm(dim));
    attn = add("attn", new Attention(dim, heads));
    this.dropPath = add("drop_path", new DropPath(dropPath));
    norm2 = add("norm2", new LayerNorm(dim));
    mlp = add("mlp", new Mlp(dim, MLP_RATIO * dim));
  }

  @Override
  public Tensor forward(Tensor x) {
    return feed(x.add(dropPath.forward(attn.forward(norm1.forward(x)))));
  }

  /**
   * What {@link #forward} says of the first token, (N, L, D) to (N, 1, D), and nothing else: all
   * that is needed of the last block where only the class token is read.
   */
  public Tensor first(Tensor x) {
    return feed(x.narrow(1, 0, 1).add(dropPath.forward(attn.first(norm1.forward(x)))));
  }

  private Tensor feed(Tensor x) {
    return x.add(dropPath.forward(mlp.forward(norm2.forward(x))));
  }

  /** Two linear layers with a GELU between them. */
  private static final class Mlp extends Net<Tensor> {
    private final Linear fc1;
    private final Linear fc2;

    Mlp(int dim, int hidden) {
      fc1 = add("fc1", new Linear(dim, hidden));
      fc2 = add("fc2", new Linear(hidden, dim));
    }

    @Override
    public Tensor forward(Tensor x) {
      return fc2.forward(torch.gelu(fc1.forward(x)));
    }
  }
}
