package affect4j.zoo;

import affect4j.label.AffectNetExpression;
import affect4j.model.baseline.EfficientNet;
import affect4j.model.baseline.EfficientNet.Classifier;
import affect4j.model.baseline.EfficientNet.Size;
import affect4j.model.baseline.EfficientNet.Spec;
import affect4j.model.baseline.EfficientNet.Variant;
import affect4j.nn.Net;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * EfficientNet-B2 under timm's names, and HSEmotion's. Whose variant it is cannot be seen: it is
 * TensorFlow's unless the other is named.
 */
final class EfficientNetFamily implements Family<Spec> {
  private final String name;
  private final Variant variant;
  private final int side;

  private EfficientNetFamily(String name, Variant variant, int side) {
    this.name = name;
    this.variant = variant;
    this.side = side;
  }

  static EfficientNetFamily tensorFlow() {
    return new EfficientNetFamily("tf_efficientnet_b2", Variant.TENSORFLOW, 260);
  }

  static EfficientNetFamily plain() {
    return new EfficientNetFamily("efficientnet_b2", Variant.PLAIN, 256);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String title() {
    return name + ": narrow blocks that widen within, as timm names them";
  }

  @Override
  public Class<Spec> sizes() {
    return Spec.class;
  }

  @Override
  public boolean claims(Shapes weights) {
    return weights.has("conv_stem.weight")
        && weights.has("conv_head.weight")
        && repeats(weights).equals(Size.b2().repeats())
        && weights.length("conv_head.weight", 0) == Size.b2().head();
  }

  private static List<Integer> repeats(Shapes weights) {
    List<Integer> repeats = new ArrayList<>();
    for (int i = 0; i < Size.b2().repeats().size(); i++) {
      repeats.add(weights.count("blocks." + i + ".", ".conv_dw.weight"));
    }
    return repeats;
  }

  private static List<Integer> widths(Shapes weights) {
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < Size.b2().widths().size(); i++) {
      String last = i == 0 ? ".0.conv_pw.weight" : ".0.conv_pwl.weight";
      widths.add(weights.length("blocks." + i + last, 0));
    }
    return widths;
  }

  @Override
  public Spec measure(Shapes weights) {
    boolean chain = weights.has("classifier.0.weight");
    Size size =
        new Size(
            weights.length("conv_stem.weight", 0),
            repeats(weights),
            widths(weights),
            weights.length("conv_head.weight", 0));
    return new Spec(
        variant,
        size,
        chain ? Classifier.FIRST_OF_CHAIN : Classifier.PLAIN,
        weights.length(chain ? "classifier.0.weight" : "classifier.weight", 0),
        0,
        0);
  }

  @Override
  public Net<?> build(Spec sizes) {
    return new EfficientNet(sizes);
  }

  @Override
  public int side(Spec sizes) {
    return side;
  }

  /** HSEmotion's: AffectNet's by the alphabet; a network of seven classes knows no contempt. */
  @Override
  public Map<String, List<String>> labels(Spec sizes) {
    boolean hsEmotion =
        sizes.classifier() == Classifier.FIRST_OF_CHAIN
            && (sizes.classes() == 8 || sizes.classes() == 7);
    return hsEmotion
        ? Map.of(
            "expression",
            Stream.of(AffectNetExpression.values())
                .filter(each -> sizes.classes() == 8 || each != AffectNetExpression.CONTEMPT)
                .map(AffectNetExpression::label)
                .sorted()
                .toList())
        : Map.of();
  }
}
