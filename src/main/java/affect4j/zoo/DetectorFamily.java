package affect4j.zoo;

import affect4j.model.Detector;
import affect4j.nn.Net;
import java.util.List;
import java.util.Map;

/** Our own detector of faces. */
final class DetectorFamily implements Family<Detector.Spec> {
  private static final int LAYERS = 4;

  @Override
  public String name() {
    return "detector";
  }

  @Override
  public String title() {
    return "detector: where faces are, of affect4j's own";
  }

  @Override
  public Class<Detector.Spec> sizes() {
    return Detector.Spec.class;
  }

  @Override
  public boolean claims(Shapes weights) {
    return weights.has("body.0.0.weight") && weights.has("head.weight");
  }

  @Override
  public Detector.Spec measure(Shapes weights) {
    return new Detector.Spec(
        weights.length("body.0.0.weight", 0), weights.count("body.", ".0.weight") - LAYERS);
  }

  @Override
  public Net<?> build(Detector.Spec sizes) {
    return new Detector(sizes);
  }

  /** That of the scenes it learns from; it takes pictures of any size. */
  @Override
  public int side(Detector.Spec sizes) {
    return 96;
  }

  @Override
  public int channels() {
    return 1;
  }

  @Override
  public Map<String, List<String>> labels(Detector.Spec sizes) {
    return Map.of();
  }
}
