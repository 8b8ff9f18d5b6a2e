package affect4j.zoo;

import affect4j.model.LandmarkNet;
import affect4j.nn.Net;
import java.util.List;
import java.util.Map;

/** Our own network that marks the landmarks of a face. */
final class LandmarkFamily implements Family<LandmarkNet.Spec> {
  @Override
  public String name() {
    return "landmarks";
  }

  @Override
  public String title() {
    return "landmarks: 68 points of a face, of affect4j's own";
  }

  @Override
  public Class<LandmarkNet.Spec> sizes() {
    return LandmarkNet.Spec.class;
  }

  @Override
  public boolean claims(Shapes weights) {
    return weights.has("stem.0.weight")
        && weights.has("narrow.0.weight")
        && weights.has("hidden.weight");
  }

  @Override
  public LandmarkNet.Spec measure(Shapes weights) {
    int cells = weights.length("hidden.weight", 1) / weights.length("narrow.0.weight", 0);
    return new LandmarkNet.Spec(
        16 * (int) Math.round(Math.sqrt(cells)),
        weights.length("stem.0.weight", 0),
        weights.length("hidden.weight", 0));
  }

  @Override
  public Net<?> build(LandmarkNet.Spec sizes) {
    return new LandmarkNet(sizes);
  }

  @Override
  public int side(LandmarkNet.Spec sizes) {
    return sizes.side();
  }

  @Override
  public int channels() {
    return 1;
  }

  @Override
  public Map<String, List<String>> labels(LandmarkNet.Spec sizes) {
    return Map.of();
  }
}
