package affect4j.zoo;

import affect4j.model.ResNet;
import affect4j.nn.Net;
import java.util.List;
import java.util.Map;

/** A residual network under torchvision's names. */
final class ResNetFamily implements Family<ResNet.Spec> {
  private final String name;
  private final ResNet.Spec published;

  private ResNetFamily(String name, ResNet.Spec published) {
    this.name = name;
    this.published = published;
  }

  static ResNetFamily resNet18() {
    return new ResNetFamily("resnet18", ResNet.Spec.resNet18(1));
  }

  static ResNetFamily resNet50() {
    return new ResNetFamily("resnet50", ResNet.Spec.resNet50(1));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String title() {
    return name + ": a residual network, as torchvision names it";
  }

  @Override
  public Class<ResNet.Spec> sizes() {
    return ResNet.Spec.class;
  }

  @Override
  public boolean claims(Shapes weights) {
    return weights.has("conv1.weight")
        && weights.has("layer1.0.conv1.weight")
        && weights.has("fc.weight")
        && blocks(weights).equals(published.blocks())
        && weights.has("layer1.0.conv3.weight") == (published.kind() == ResNet.Kind.BOTTLENECK);
  }

  private static List<Integer> blocks(Shapes weights) {
    return List.of(
        weights.count("layer1.", ".conv1.weight"),
        weights.count("layer2.", ".conv1.weight"),
        weights.count("layer3.", ".conv1.weight"),
        weights.count("layer4.", ".conv1.weight"));
  }

  @Override
  public ResNet.Spec measure(Shapes weights) {
    return new ResNet.Spec(
        published.kind(),
        published.blocks(),
        weights.length("conv1.weight", 0),
        weights.length("fc.weight", 0));
  }

  @Override
  public Net<?> build(ResNet.Spec sizes) {
    return new ResNet(sizes);
  }

  @Override
  public int side(ResNet.Spec sizes) {
    return 224;
  }

  @Override
  public Map<String, List<String>> labels(ResNet.Spec sizes) {
    return Map.of();
  }
}
