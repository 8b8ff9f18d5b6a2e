package affect4j.zoo;

import affect4j.nn.Net;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A network of one family in one size.
 *
 * @param <S> the sizes of that family
 */
public final class Architecture<S> {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final List<Family<?>> FAMILIES =
      List.of(
          new EmmaFamily(),
          new CotexFamily(),
          new ViewFamily(),
          new MaeFamily(),
          new DanFamily(),
          new VitFamily(),
          ResNetFamily.resNet18(),
          ResNetFamily.resNet50(),
          new VggFamily(),
          new VggFaceFamily(),
          new InceptionFamily(),
          EfficientNetFamily.tensorFlow(),
          EfficientNetFamily.plain(),
          new ClipResNetFamily(),
          new ClipVitFamily(),
          new EmotionNetFamily(),
          new TaughtEmmaFamily(),
          new HeadedFamily(),
          new DetectorFamily(),
          new LandmarkFamily());

  private final Family<S> family;
  private final S sizes;

  Architecture(Family<S> family, S sizes) {
    this.family = family;
    this.sizes = sizes;
  }

  /** The network that entries of these names and shapes are meant for, if affect4j knows it. */
  public static Optional<Architecture<?>> of(Shapes weights) {
    return FAMILIES.stream()
        .filter(family -> family.claims(weights))
        .findFirst()
        .map(family -> measured(family, weights));
  }

  /** The network of the family {@code name} that comes closest to {@code weights}. */
  public static Architecture<?> of(String name, Shapes weights) {
    return measured(family(name), weights);
  }

  /** The network of the family {@code name} in the sizes that {@link #sizes} wrote. */
  public static Architecture<?> of(String name, JsonNode sizes) {
    return sized(family(name), sizes);
  }

  /** The names of all families, in the order in which they are tried. */
  public static List<String> names() {
    return FAMILIES.stream().<String>map(Family::name).toList();
  }

  private static Family<?> family(String name) {
    return FAMILIES.stream()
        .filter(family -> family.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no model \""
                        + name
                        + "\"; there are "
                        + String.join(", ", names().stream().sorted().toList())));
  }

  private static <S> Architecture<S> measured(Family<S> family, Shapes weights) {
    try {
      return new Architecture<>(family, family.measure(weights));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("not " + family.name() + ": " + e.getMessage(), e);
    }
  }

  private static <S> Architecture<S> sized(Family<S> family, JsonNode sizes) {
    try {
      return new Architecture<>(family, JSON.treeToValue(sizes, family.sizes()));
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "sizes of " + family.name() + " wanted, got " + sizes + ": " + e.getOriginalMessage(), e);
    }
  }

  /** What users call the network: {@code emma}. */
  public String name() {
    return family.name();
  }

  /** What the network is, in words. */
  public String title() {
    return family.title();
  }

  /** Its sizes as JSON. */
  public JsonNode sizes() {
    return JSON.valueToTree(sizes);
  }

  /** What is known of weights that do not say it themselves: what was published with them. */
  public Description described(Origin origin) {
    return new Description(
        name(),
        sizes(),
        family.labels(sizes),
        family.preprocessing(sizes),
        family.thresholds(),
        origin,
        Optional.empty(),
        Map.of());
  }

  /** Differences between a file of it and it that are passed over. */
  Set<Pass> passes() {
    Set<Pass> passes = EnumSet.of(Pass.COUNTERS);
    passes.addAll(family.passes());
    return passes;
  }

  /** The side of the pictures that it looks at, in pixels. */
  int side() {
    return family.side(sizes);
  }

  /** What is done to a face before it looks at it. */
  Preprocessing preprocessing() {
    return family.preprocessing(sizes);
  }

  /** Of these pictures: 3, or 1 where they are grey. */
  int channels() {
    return family.channels();
  }

  /** The network, without values. */
  public Net<?> build() {
    return family.build(sizes);
  }
}
