package affect4j.zoo;

import affect4j.model.baseline.Inception;
import affect4j.model.baseline.Inception.Auxiliary;
import affect4j.model.baseline.Inception.Spec;
import affect4j.nn.Net;
import java.util.List;
import java.util.Map;

/** InceptionV3 under torchvision's names, with or without its auxiliary head. */
final class InceptionFamily implements Family<Spec> {
  @Override
  public String name() {
    return "inception_v3";
  }

  @Override
  public String title() {
    return "inception_v3: branches side by side, as torchvision names them";
  }

  @Override
  public Class<Spec> sizes() {
    return Spec.class;
  }

  @Override
  public boolean claims(Shapes weights) {
    return weights.has("Conv2d_1a_3x3.conv.weight")
        && weights.has("Mixed_7c.branch_pool.conv.weight");
  }

  /** Which normalisation it wants cannot be seen: that of torchvision's own weights. */
  @Override
  public Spec measure(Shapes weights) {
    int classes = weights.length("fc.weight", 0);
    Spec published = Spec.v3(classes);
    return new Spec(
        weights.length("Conv2d_1a_3x3.conv.weight", 0),
        classes,
        published.input(),
        weights.has("AuxLogits.fc.weight") ? Auxiliary.PRESENT : Auxiliary.ABSENT,
        published.dropout());
  }

  @Override
  public Net<?> build(Spec sizes) {
    return new Inception(sizes);
  }

  @Override
  public int side(Spec sizes) {
    return 299;
  }

  @Override
  public Map<String, List<String>> labels(Spec sizes) {
    return Map.of();
  }
}
