package affect4j.zoo;

import affect4j.model.Mae;
import affect4j.nn.Net;
import java.util.List;
import java.util.Map;

/** A whole masked autoencoder, with its decoder. */
final class MaeFamily implements Family<Mae.Spec> {
  /** The decoders of this width have this many heads; other widths one for every 32. */
  private static final int HEAD_WIDTH = 32;

  @Override
  public String name() {
    return "mae";
  }

  @Override
  public String title() {
    return "MAE: a masked autoencoder, encoder and decoder";
  }

  @Override
  public Class<Mae.Spec> sizes() {
    return Mae.Spec.class;
  }

  @Override
  public boolean claims(Shapes weights) {
    return VitFamily.claims(weights, "")
        && weights.has("mask_token")
        && weights.has("decoder_embed.weight");
  }

  @Override
  public Mae.Spec measure(Shapes weights) {
    int dim = weights.length("decoder_embed.weight", 0);
    return new Mae.Spec(
        weights.encoder(""),
        dim,
        weights.count("decoder_blocks.", ".attn.qkv.weight"),
        Math.max(1, dim / HEAD_WIDTH));
  }

  @Override
  public Net<?> build(Mae.Spec sizes) {
    return new Mae(sizes);
  }

  @Override
  public int side(Mae.Spec sizes) {
    return sizes.encoder().image();
  }

  @Override
  public Map<String, List<String>> labels(Mae.Spec sizes) {
    return Map.of();
  }
}
