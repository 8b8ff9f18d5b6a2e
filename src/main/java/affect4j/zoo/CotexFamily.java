package affect4j.zoo;

import affect4j.model.Cotex;
import affect4j.model.CotexView;
import affect4j.nn.Net;
import java.util.List;
import java.util.Map;

/** CoTEX: two views, {@code 0} and {@code 1}; the released code keeps them as a list. */
final class CotexFamily implements Family<VitFamily.Sizes> {
  private final ViewFamily view = new ViewFamily();

  @Override
  public String name() {
    return "cotex";
  }

  @Override
  public String title() {
    return "CoTEX: expression, from two ViTs";
  }

  @Override
  public Class<VitFamily.Sizes> sizes() {
    return VitFamily.Sizes.class;
  }

  @Override
  public boolean claims(Shapes weights) {
    return VitFamily.claims(weights, "0.vit.") && VitFamily.claims(weights, "1.vit.");
  }

  @Override
  public VitFamily.Sizes measure(Shapes weights) {
    return VitFamily.measure(weights, "0.vit.");
  }

  @Override
  public Net<?> build(VitFamily.Sizes sizes) {
    return new Cotex(new CotexView(VitFamily.vit(sizes)), new CotexView(VitFamily.vit(sizes)));
  }

  @Override
  public int side(VitFamily.Sizes sizes) {
    return sizes.encoder().image();
  }

  @Override
  public Map<String, List<String>> labels(VitFamily.Sizes sizes) {
    return view.labels(sizes);
  }
}
