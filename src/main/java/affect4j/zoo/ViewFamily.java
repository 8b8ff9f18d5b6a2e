package affect4j.zoo;

import affect4j.label.LsdExpression;
import affect4j.model.CotexView;
import affect4j.nn.Net;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One view of CoTEX, or any other ViT under the name {@code vit}. */
final class ViewFamily implements Family<VitFamily.Sizes> {
  @Override
  public String name() {
    return "view";
  }

  @Override
  public String title() {
    return "one view of CoTEX: a ViT under the name vit";
  }

  @Override
  public Class<VitFamily.Sizes> sizes() {
    return VitFamily.Sizes.class;
  }

  @Override
  public boolean claims(Shapes weights) {
    return VitFamily.claims(weights, "vit.");
  }

  @Override
  public VitFamily.Sizes measure(Shapes weights) {
    return VitFamily.measure(weights, "vit.");
  }

  @Override
  public Net<?> build(VitFamily.Sizes sizes) {
    return new CotexView(VitFamily.vit(sizes));
  }

  @Override
  public int side(VitFamily.Sizes sizes) {
    return sizes.encoder().image();
  }

  @Override
  public Map<String, List<String>> labels(VitFamily.Sizes sizes) {
    return sizes.head().equals(List.of(LsdExpression.values().length))
        ? Map.of("expression", Stream.of(LsdExpression.values()).map(LsdExpression::label).toList())
        : Map.of();
  }
}
