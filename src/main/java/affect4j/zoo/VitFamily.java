package affect4j.zoo;

import affect4j.model.Head;
import affect4j.model.Vit;
import affect4j.model.Vit.Pooling;
import affect4j.model.VitSize;
import affect4j.nn.Net;
import java.util.List;
import java.util.Map;

/** A ViT under the names of timm, with or without a head; also what MAE leaves for fine-tuning. */
final class VitFamily implements Family<VitFamily.Sizes> {
  /**
   * Sizes of an encoder and of what follows it.
   *
   * @param head widths of the head's layers: none, {@code [classes]} or {@code [hidden, classes]}
   */
  record Sizes(VitSize encoder, Pooling pooling, List<Integer> head) {
    Sizes {
      head = List.copyOf(head);
      if (head.size() > 2) {
        throw new IllegalArgumentException("a head has two layers at most, got " + head);
      }
    }
  }

  @Override
  public String name() {
    return "vit";
  }

  @Override
  public String title() {
    return "ViT: a vision transformer, as timm names it";
  }

  @Override
  public Class<Sizes> sizes() {
    return Sizes.class;
  }

  @Override
  public boolean claims(Shapes weights) {
    return claims(weights, "");
  }

  static boolean claims(Shapes weights, String prefix) {
    return weights.has(prefix + "patch_embed.proj.weight")
        && weights.has(prefix + "blocks.0.attn.qkv.weight");
  }

  @Override
  public Sizes measure(Shapes weights) {
    return measure(weights, "");
  }

  static Sizes measure(Shapes weights, String prefix) {
    Pooling pooling = weights.has(prefix + "fc_norm.weight") ? Pooling.GLOBAL : Pooling.CLASS_TOKEN;
    return new Sizes(weights.encoder(prefix), pooling, head(weights, prefix + "head."));
  }

  private static List<Integer> head(Shapes weights, String prefix) {
    if (weights.has(prefix + "weight")) {
      return List.of(weights.length(prefix + "weight", 0));
    }
    if (weights.has(prefix + "0.weight") && weights.has(prefix + "2.weight")) {
      return List.of(
          weights.length(prefix + "0.weight", 0), weights.length(prefix + "2.weight", 0));
    }
    return List.of();
  }

  @Override
  public Net<?> build(Sizes sizes) {
    return vit(sizes);
  }

  static Vit vit(Sizes sizes) {
    Vit.Spec spec = new Vit.Spec(sizes.encoder(), sizes.pooling(), 0);
    return new Vit(spec, Head.of(sizes.encoder().dim(), sizes.head()));
  }

  @Override
  public int side(Sizes sizes) {
    return sizes.encoder().image();
  }

  @Override
  public Map<String, List<String>> labels(Sizes sizes) {
    return Map.of();
  }
}
