package affect4j.zoo;

import affect4j.label.AffectNetExpression;
import affect4j.model.Dan;
import affect4j.nn.Net;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** DAN: a ResNet-18 under {@code features} and heads {@code cat_head0} and on. */
final class DanFamily implements Family<Dan.Spec> {
  @Override
  public String name() {
    return "dan";
  }

  @Override
  public String title() {
    return "DAN: expression, from a ResNet-18 with attention heads";
  }

  @Override
  public Class<Dan.Spec> sizes() {
    return Dan.Spec.class;
  }

  @Override
  public boolean claims(Shapes weights) {
    return weights.has("features.0.weight") && weights.has("cat_head0.sa.conv1x1.0.weight");
  }

  @Override
  public Dan.Spec measure(Shapes weights) {
    return measure(weights, "");
  }

  /** The sizes of the DAN whose entries start with {@code prefix}. */
  static Dan.Spec measure(Shapes weights, String prefix) {
    return new Dan.Spec(
        weights.length(prefix + "fc.weight", 0),
        weights.length(prefix + "features.0.weight", 0),
        weights.count(prefix + "cat_head", ".sa.conv1x1.0.weight"));
  }

  @Override
  public Net<?> build(Dan.Spec sizes) {
    return new Dan(sizes);
  }

  @Override
  public int side(Dan.Spec sizes) {
    return 224;
  }

  /** AffectNet's; a network of seven classes knows no contempt, which comes last. */
  @Override
  public Map<String, List<String>> labels(Dan.Spec sizes) {
    return sizes.classes() == 8 || sizes.classes() == 7
        ? Map.of(
            "expression",
            Stream.of(AffectNetExpression.values())
                .limit(sizes.classes())
                .map(AffectNetExpression::label)
                .toList())
        : Map.of();
  }
}
