package affect4j.sheet;

import affect4j.label.Emotion;
import affect4j.label.ExpressionSet;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Sets of expressions by what users call them, and by what they hold. */
public final class Classes {
  private static final Map<String, ExpressionSet> BY_NAME = new LinkedHashMap<>();

  /** The smaller before the larger. */
  private static final List<ExpressionSet> BY_SIZE =
      List.of(
          ExpressionSet.LSD,
          ExpressionSet.AFFECT_NET_7,
          ExpressionSet.AFF_WILD2,
          ExpressionSet.AFFECT_NET_8);

  static {
    BY_NAME.put("aff-wild2", ExpressionSet.AFF_WILD2);
    BY_NAME.put("affectnet8", ExpressionSet.AFFECT_NET_8);
    BY_NAME.put("affectnet7", ExpressionSet.AFFECT_NET_7);
    BY_NAME.put("lsd", ExpressionSet.LSD);
    BY_NAME.put("rafdb", ExpressionSet.RAF_DB);
  }

  private Classes() {}

  /** The set that users call {@code name}. */
  public static ExpressionSet named(String name) {
    ExpressionSet set = BY_NAME.get(name);
    if (set == null) {
      throw new IllegalArgumentException(
          "--classes must be " + names().replace("|", ", ") + ", got " + name);
    }
    return set;
  }

  /** What users call them: {@code aff-wild2|affectnet8|...}. */
  public static String names() {
    return String.join("|", BY_NAME.keySet());
  }

  /** What users call {@code set}. */
  public static String name(ExpressionSet set) {
    return BY_NAME.entrySet().stream()
        .filter(each -> each.getValue() == set)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /** The set of just these, whatever their order. */
  static Optional<ExpressionSet> equal(List<Emotion> emotions) {
    return BY_SIZE.stream()
        .filter(set -> set.classes().size() == emotions.size())
        .filter(set -> set.classes().containsAll(emotions))
        .findFirst();
  }

  /**
   * What is scored: as told, if the labels allow it; or else what evaluate scored of a data set, by
   * its table; or else what the labels' format has, or that of the predictions, or the columns of
   * either; or else the smallest set that holds all that is named.
   */
  static ExpressionSet scored(Told told, Sheet predictions, Sheet labels) {
    return Stream.of(
            told.classes().filter(set -> allow(labels, set)),
            evaluated(predictions, labels),
            labels.classes(),
            predictions.classes(),
            equal(labels.columns()),
            equal(predictions.columns()))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> holding(named(predictions, labels)));
  }

  /** A format that fixes classes must have all; a data set need only fit into them. */
  private static boolean allow(Sheet labels, ExpressionSet set) {
    if (labels.classes().isEmpty()) {
      return true;
    }
    List<Emotion> whole = labels.classes().get().classes();
    boolean fits =
        labels.isFrom(Sheet.Source.DATA_SET)
            && whole.stream().allMatch(emotion -> set.column(emotion) >= 0);
    return fits || whole.containsAll(set.classes());
  }

  private static Optional<ExpressionSet> evaluated(Sheet predictions, Sheet labels) {
    boolean both =
        predictions.isFrom(Sheet.Source.EVALUATION) && labels.isFrom(Sheet.Source.DATA_SET);
    return Stream.of(ExpressionSet.values())
        .filter(set -> both && set.classes().equals(predictions.columns()))
        .findFirst();
  }

  private static Set<Emotion> named(Sheet predictions, Sheet labels) {
    Set<Emotion> named = EnumSet.noneOf(Emotion.class);
    for (Sheet sheet : List.of(predictions, labels)) {
      named.addAll(sheet.columns());
      for (int row = 0; row < sheet.size(); row++) {
        sheet.emotion(row).ifPresent(named::add);
      }
    }
    return named;
  }

  private static ExpressionSet holding(Set<Emotion> named) {
    return BY_SIZE.stream()
        .filter(set -> set.classes().containsAll(named))
        .findFirst()
        .orElse(ExpressionSet.AFF_WILD2);
  }
}
