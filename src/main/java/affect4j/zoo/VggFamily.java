package affect4j.zoo;

import affect4j.model.baseline.Vgg;
import affect4j.nn.Net;
import java.util.List;
import java.util.Map;

/** VGG-16 under torchvision's names. */
final class VggFamily implements Family<Vgg.Spec> {
  @Override
  public String name() {
    return "vgg16";
  }

  @Override
  public String title() {
    return "vgg16: convolutions one after another, as torchvision names them";
  }

  @Override
  public Class<Vgg.Spec> sizes() {
    return Vgg.Spec.class;
  }

  @Override
  public boolean claims(Shapes weights) {
    return weights.has("features.28.weight")
        && weights.has("classifier.0.weight")
        && !weights.has("features.1.weight");
  }

  @Override
  public Vgg.Spec measure(Shapes weights) {
    return measure(weights, "features.0.weight", "classifier.0.weight", "classifier.6.weight");
  }

  /** The sizes of the network whose first convolution and hidden and last layer are these. */
  static Vgg.Spec measure(Shapes weights, String first, String hidden, String last) {
    double dropout = Vgg.Spec.vgg16(1).dropout();
    return new Vgg.Spec(
        weights.length(first, 0), weights.length(hidden, 0), weights.length(last, 0), dropout);
  }

  @Override
  public Net<?> build(Vgg.Spec sizes) {
    return new Vgg(sizes);
  }

  @Override
  public int side(Vgg.Spec sizes) {
    return 224;
  }

  @Override
  public Map<String, List<String>> labels(Vgg.Spec sizes) {
    return Map.of();
  }
}
