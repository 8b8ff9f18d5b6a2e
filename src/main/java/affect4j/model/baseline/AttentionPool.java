package affect4j.model.baseline;

import affect4j.nn.Linear;
import affect4j.nn.Net;
import affect4j.nn.Ops;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * What the mean of all places learns by attending to them, (N, D, H, W) to (N, out). Radford et al.
 * 2021, arXiv:2103.00020, section 2.4.
 */
final class AttentionPool extends Net<Tensor> {
  private static final int HEAD_WIDTH = 64;

  private final int heads;
  private final Tensor positions;
  private final Linear k;
  private final Linear q;
  private final Linear v;
  private final Linear c;

  AttentionPool(int places, int dim, int out) {
    heads = Math.max(1, dim / HEAD_WIDTH);
    positions = parameter("positional_embedding", torch.empty(1L + places, dim));
    k = add("k_proj", new Linear(dim, dim));
    q = add("q_proj", new Linear(dim, dim));
    v = add("v_proj", new Linear(dim, dim));
    c = add("c_proj", new Linear(dim, out));
  }

  @Override
  public Tensor forward(Tensor x) {
    return finely(x, () -> pooled(x));
  }

  private Tensor pooled(Tensor x) {
    Tensor places = x.flatten(2, 3).transpose(1, 2);
    Tensor tokens = Ops.cat(1, Ops.meanKept(places, 1), places).add(positions);
    Tensor asked = q.forward(tokens.narrow(1, 0, 1));
    Tensor seen = Ops.attention(asked, k.forward(tokens), v.forward(tokens), heads);
    return c.forward(seen).select(1, 0);
  }

  /** Where each token lies, (1 + places, D). */
  Tensor positions() {
    return positions;
  }

  List<Linear> projections() {
    return List.of(q, k, v, c);
  }
}
