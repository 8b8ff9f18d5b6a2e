package affect4j.train.task;

import affect4j.label.ActionUnit;
import affect4j.label.Emotion;
import affect4j.label.ExpressionSet;
import affect4j.label.Thresholds;
import affect4j.loss.WeakUnits;
import affect4j.model.Vit;
import affect4j.model.VitSize;
import affect4j.train.config.Decision;
import affect4j.train.config.TrainSettings;
import affect4j.zoo.Architecture;
import affect4j.zoo.Description;
import affect4j.zoo.Origin;
import affect4j.zoo.Preprocessing;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What the files of trained models say of themselves. */
final class Models {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The labels of a network with one output for all three tasks, in the order of its columns. */
  static final Map<String, List<String>> ALL_TASKS =
      Map.of(
          "tasks",
          Stream.of(
                  Stream.of("valence", "arousal"),
                  names(ExpressionSet.AFF_WILD2).stream(),
                  Stream.of(ActionUnit.values()).map(ActionUnit::name))
              .flatMap(each -> each)
              .toList());

  private Models() {}

  /**
   * A network as {@code family} describes its {@code sizes}, for pictures that are prepared as
   * {@code settings} say.
   */
  static Description described(String family, Object sizes, TrainSettings settings, String run) {
    Description plain = plain(family, sizes, run);
    return with(plain, plain.labels(), settings.preprocessing());
  }

  /** The same with labels of its own. */
  static Description described(
      String family,
      Object sizes,
      Map<String, List<String>> labels,
      TrainSettings settings,
      String run) {
    return with(plain(family, sizes, run), labels, settings.preprocessing());
  }

  /** A network that looks at grey squares, which it levels itself. */
  static Description levelled(String family, Object sizes, int side, String run) {
    Description plain = plain(family, sizes, run);
    List<Double> half = List.of(0.5, 0.5, 0.5);
    return with(plain, plain.labels(), new Preprocessing(side, "bilinear", half, half, false));
  }

  private static Description plain(String family, Object sizes, String run) {
    return Architecture.of(family, JSON.valueToTree(sizes))
        .described(new Origin("affect4j run " + run, "not stated"));
  }

  private static Description with(
      Description plain, Map<String, List<String>> labels, Preprocessing preprocessing) {
    return new Description(
        plain.network(),
        plain.sizes(),
        labels,
        preprocessing,
        plain.thresholds(),
        plain.origin(),
        plain.tuning(),
        plain.weak());
  }

  /** {@code said} with the thresholds by which the training scored, and what units learnt from. */
  static Description deciding(Description said, Decision decision, WeakUnits weak) {
    Thresholds thresholds = MultiTaskScores.thresholds(decision);
    Map<String, Double> byName = new TreeMap<>();
    for (ActionUnit unit : ActionUnit.values()) {
      byName.put(unit.name(), thresholds.of(unit));
    }
    return new Description(
        said.network(),
        said.sizes(),
        said.labels(),
        said.preprocessing(),
        byName,
        said.origin(),
        said.tuning(),
        weak.told());
  }

  /** An encoder and the widths of its head's layers, as the family of ViTs has them. */
  static Object encoder(VitSize encoder, List<Integer> head) {
    return Map.of("encoder", encoder, "pooling", Vit.Pooling.CLASS_TOKEN, "head", head);
  }

  /** An encoder that tells {@code classes} apart. */
  static Object classifier(VitSize encoder, ExpressionSet classes) {
    return encoder(encoder, List.of(classes.classes().size()));
  }

  /** The classes as labels of the output {@code expression}. */
  static Map<String, List<String>> expression(ExpressionSet classes) {
    return Map.of("expression", names(classes));
  }

  private static List<String> names(ExpressionSet classes) {
    return classes.classes().stream().map(Emotion::label).toList();
  }
}
