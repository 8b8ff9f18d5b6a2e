package affect4j.zoo;

import affect4j.model.baseline.Clip;
import affect4j.model.baseline.ClipResNet.Spec;
import affect4j.nn.Net;
import java.util.List;

/** CLIP's residual network for pictures, under {@code visual}. */
final class ClipResNetFamily implements ClipFamily<Spec> {
  private static final int STRIDE = 32;

  @Override
  public String name() {
    return "clip_resnet";
  }

  @Override
  public String title() {
    return "CLIP: what a picture says, from a residual network with attention at the end";
  }

  @Override
  public Class<Spec> sizes() {
    return Spec.class;
  }

  @Override
  public boolean claims(Shapes weights) {
    return weights.has("visual.attnpool.positional_embedding")
        && weights.has("visual.layer1.0.conv1.weight");
  }

  @Override
  public Spec measure(Shapes weights) {
    int places = weights.length("visual.attnpool.positional_embedding", 0) - 1;
    return new Spec(
        STRIDE * (int) Math.round(Math.sqrt(places)),
        List.of(
            weights.count("visual.layer1.", ".conv1.weight"),
            weights.count("visual.layer2.", ".conv1.weight"),
            weights.count("visual.layer3.", ".conv1.weight"),
            weights.count("visual.layer4.", ".conv1.weight")),
        weights.length("visual.conv3.weight", 0),
        weights.length("visual.attnpool.c_proj.weight", 0));
  }

  @Override
  public Net<?> build(Spec sizes) {
    return new Clip(sizes);
  }

  @Override
  public int side(Spec sizes) {
    return sizes.image();
  }
}
