package affect4j.data;

import affect4j.label.ActionUnit;
import affect4j.label.Emotion;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many faces of a split have which label.
 *
 * @param pictures all faces
 * @param missing listed, and without a picture
 * @param groups distinct groups
 * @param va valence and arousal are both known
 * @param expression the expression is known, to some share
 * @param expressions faces on which the emotion has the largest share, alone
 * @param tied faces on which several emotions share the largest share
 * @param units what is known of each unit
 */
public record Counts(
    int pictures,
    int missing,
    int groups,
    int va,
    int expression,
    Map<Emotion, Integer> expressions,
    int tied,
    Map<ActionUnit, Presence> units) {
  /** Faces on which a unit is present, absent, and neither is known. */
  public record Presence(int present, int absent, int unknown) {
    Presence plus(Labels labels, ActionUnit unit) {
      Boolean now = labels.units().get(unit);
      if (now == null) {
        return new Presence(present, absent, unknown + 1);
      }
      return now
          ? new Presence(present + 1, absent, unknown)
          : new Presence(present, absent + 1, unknown);
    }
  }

  /** Counts the faces of {@code split}. */
  public static Counts of(DataSet set, Split split) {
    int va = 0;
    int expression = 0;
    int tied = 0;
    Set<String> groups = new HashSet<>();
    Map<Emotion, Integer> expressions = new LinkedHashMap<>();
    set.classes().forEach(emotion -> expressions.put(emotion, 0));
    Map<ActionUnit, Presence> units = new EnumMap<>(ActionUnit.class);
    for (Sample sample : set.of(split)) {
      Labels labels = sample.labels();
      groups.add(sample.group());
      va += labels.valence().isPresent() && labels.arousal().isPresent() ? 1 : 0;
      List<Emotion> largest = largest(labels.expression());
      expression += largest.isEmpty() ? 0 : 1;
      tied += largest.size() > 1 ? 1 : 0;
      if (largest.size() == 1) {
        expressions.merge(largest.get(0), 1, Integer::sum);
      }
      for (ActionUnit unit : ActionUnit.values()) {
        units.put(unit, units.getOrDefault(unit, new Presence(0, 0, 0)).plus(labels, unit));
      }
    }
    int missing = set.missingOf(split).size();
    return new Counts(
        set.of(split).size(), missing, groups.size(), va, expression, expressions, tied, units);
  }

  /** How many groups, which must not be torn apart, lie in more than one split. */
  public static int groupsAcrossSplits(DataSet set) {
    Map<String, Split> first = new HashMap<>();
    Set<String> torn = new HashSet<>();
    for (Split split : Split.values()) {
      for (Sample sample : set.of(split)) {
        Split seen = first.putIfAbsent(sample.group(), split);
        if (seen != null && seen != split) {
          torn.add(sample.group());
        }
      }
    }
    return torn.size();
  }

  private static List<Emotion> largest(Map<Emotion, Double> shares) {
    double most = shares.values().stream().mapToDouble(share -> share).max().orElse(0);
    return shares.entrySet().stream()
        .filter(share -> share.getValue() == most)
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * The same, line by line, each called as {@link Published#of} calls it: {@code pictures}, {@code
   * valence and arousal}, {@code anger}, {@code AU01 present}.
   */
  public Map<String, Integer> lines() {
    Map<String, Integer> lines = new LinkedHashMap<>();
    lines.put("pictures", pictures);
    lines.put("missing", missing);
    lines.put("groups", groups);
    lines.put("valence and arousal", va);
    lines.put("expression", expression);
    expressions.forEach((emotion, count) -> lines.put(emotion.label(), count));
    lines.put("tied", tied);
    units.forEach(
        (unit, seen) -> {
          lines.put(unit + " present", seen.present());
          lines.put(unit + " absent", seen.absent());
          lines.put(unit + " unknown", seen.unknown());
        });
    return lines;
  }
}
