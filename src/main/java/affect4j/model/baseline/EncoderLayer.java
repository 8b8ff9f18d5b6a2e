package affect4j.model.baseline;

import affect4j.nn.Dropout;
import affect4j.nn.LayerNorm;
import affect4j.nn.Linear;
import affect4j.nn.MultiheadAttention;
import affect4j.nn.Net;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Post-norm transformer block as torch's own layer names it, (N, L, D) to (N, L, D). Vaswani et al.
 * 2017, arXiv:1706.03762.
 */
final class EncoderLayer extends Net<Tensor> {
  private static final double EPS = 1e-5;

  private final MultiheadAttention attention;
  private final Linear linear1;
  private final Linear linear2;
  private final LayerNorm norm1;
  private final LayerNorm norm2;
  private final Dropout dropout;

  EncoderLayer(int dim, int heads, int hidden, double dropout) {
    attention = add("self_attn", new MultiheadAttention(dim, heads));
    linear1 = add("linear1", new Linear(dim, hidden));
    this.dropout = add("dropout", new Dropout(dropout));
    linear2 = add("linear2", new Linear(hidden, dim));
    norm1 = add("norm1", new LayerNorm(dim, EPS));
    norm2 = add("norm2", new LayerNorm(dim, EPS));
  }

  @Override
  public Tensor forward(Tensor x) {
    Tensor y = norm1.forward(x.add(dropout.forward(attention.forward(x))));
    Tensor hidden = dropout.forward(torch.gelu(linear1.forward(y)));
    return norm2.forward(y.add(dropout.forward(linear2.forward(hidden))));
  }
}
