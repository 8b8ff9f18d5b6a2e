package affect4j.zoo;

import affect4j.model.VitSize;
import affect4j.model.baseline.Clip;
import affect4j.model.baseline.ClipVit.Spec;
import affect4j.nn.Net;

/** CLIP's vision transformer for pictures, under {@code visual}. */
final class ClipVitFamily implements ClipFamily<Spec> {
  private static final int HEAD_WIDTH = 64;

  @Override
  public String name() {
    return "clip_vit";
  }

  @Override
  public String title() {
    return "CLIP: what a picture says, from a vision transformer";
  }

  @Override
  public Class<Spec> sizes() {
    return Spec.class;
  }

  @Override
  public boolean claims(Shapes weights) {
    return weights.has("visual.class_embedding")
        && weights.has("visual.transformer.resblocks.0.attn.in_proj_weight");
  }

  /** There is a head for every 64 numbers of a token, as in all published ones. */
  @Override
  public Spec measure(Shapes weights) {
    int dim = weights.length("visual.class_embedding", 0);
    int patch = weights.length("visual.conv1.weight", 2);
    int patches = weights.length("visual.positional_embedding", 0) - 1;
    int grid = (int) Math.round(Math.sqrt(patches));
    int depth = weights.count("visual.transformer.resblocks.", ".attn.in_proj_weight");
    return new Spec(
        new VitSize(grid * patch, patch, dim, depth, Math.max(1, dim / HEAD_WIDTH)),
        weights.length("visual.proj", 1));
  }

  @Override
  public Net<?> build(Spec sizes) {
    return new Clip(sizes);
  }

  @Override
  public int side(Spec sizes) {
    return sizes.size().image();
  }
}
