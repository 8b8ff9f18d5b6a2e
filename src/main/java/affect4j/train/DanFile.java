package affect4j.train;

import affect4j.checkpoint.StoredTensor;
import affect4j.label.AffectNetExpression;
import affect4j.label.Emotion;
import affect4j.label.ExpressionSet;
import affect4j.zoo.Description;
import affect4j.zoo.ModelFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a file that a DAN may begin with holds: a DAN, or a ResNet-18 for its features. */
final class DanFile {
  private static final Map<String, String> RESNET_AS_FEATURES =
      Map.of(
          "conv1.", "0.",
          "bn1.", "1.",
          "layer1.", "4.",
          "layer2.", "5.",
          "layer3.", "6.",
          "layer4.", "7.");

  private DanFile() {}

  static boolean isResNet(Map<String, StoredTensor> weights) {
    return weights.containsKey("conv1.weight");
  }

  /** Those of a ResNet-18 under the names of a DAN's features; its last layer is left out. */
  static Map<String, StoredTensor> features(Map<String, StoredTensor> weights) {
    Map<String, StoredTensor> renamed = new LinkedHashMap<>();
    weights.forEach(
        (name, stored) ->
            RESNET_AS_FEATURES.forEach(
                (from, to) -> {
                  if (name.startsWith(from)) {
                    renamed.put(to + name.substring(from.length()), stored);
                  }
                }));
    return renamed;
  }

  /** The expressions that a file says its DAN tells apart, where they are others than these. */
  static Optional<String> otherExpressions(ModelFile file, ExpressionSet classes) {
    List<String> said =
        file.description().map(Description::labels).orElse(Map.of()).get("expression");
    return Optional.ofNullable(said)
        .filter(names -> !names.equals(labels(classes)) && !names.equals(published(classes)))
        .map(names -> String.join(", ", names));
  }

  static List<String> labels(ExpressionSet classes) {
    return classes.classes().stream().map(Emotion::label).toList();
  }

  /** The same as AffectNet calls them; nothing where they are not its first, in its order. */
  private static List<String> published(ExpressionSet classes) {
    List<Emotion> all = ExpressionSet.AFFECT_NET_8.classes();
    int count = Math.min(classes.classes().size(), all.size());
    return all.subList(0, count).equals(classes.classes())
        ? Stream.of(AffectNetExpression.values())
            .limit(count)
            .map(AffectNetExpression::label)
            .toList()
        : List.of();
  }
}
