package affect4j.model;

import affect4j.nn.Ops;
import org.bytedeco.pytorch.Tensor;

/** What an encoder's first block is given: a class token and patches that know where they lie. */
final class Tokens {
  private Tokens() {}

  /** All patches (N, L, D), to (N, 1 + L, D). */
  static Tensor all(Tensor patches, Tensor clsToken, Tensor posEmbed) {
    return Ops.cat(1, clsToken.expand(patches.size(0), -1, -1), patches).add(posEmbed);
  }

  /** Only the patches that {@code masking} shows, (N, L, D) to (N, 1 + K, D). */
  static Tensor shown(Tensor patches, Tensor clsToken, Tensor posEmbed, Masking masking) {
    Tensor placed = patches.add(posEmbed.narrow(1, 1, patches.size(1)));
    Tensor first = clsToken.add(posEmbed.narrow(1, 0, 1));
    return Ops.cat(1, first.expand(patches.size(0), -1, -1), masking.select(placed));
  }
}
