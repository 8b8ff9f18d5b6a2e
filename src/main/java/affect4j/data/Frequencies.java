package affect4j.data;

import affect4j.data.Counts.Presence;
import affect4j.label.ActionUnit;
import affect4j.label.ExpressionSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How often what is to be learnt is seen among faces.
 *
 * @param classes faces of each class, the shares of several adding up
 * @param units what is known of each unit
 */
public record Frequencies(List<Double> classes, Map<ActionUnit, Presence> units) {
  public Frequencies {
    classes = List.copyOf(classes);
    units = Collections.unmodifiableMap(new EnumMap<>(units));
  }

  /** Those of {@code faces}, whose expressions are told apart as {@code set} does. */
  public static Frequencies of(List<Sample> faces, ExpressionSet set) {
    double[] classes = new double[set.classes().size()];
    Map<ActionUnit, Presence> units = new EnumMap<>(ActionUnit.class);
    for (ActionUnit unit : ActionUnit.values()) {
      units.put(unit, new Presence(0, 0, 0));
    }
    for (Sample face : faces) {
      double[] shares = face.labels().shares(set);
      for (int i = 0; i < classes.length; i++) {
        classes[i] += shares[i];
      }
      units.replaceAll((unit, seen) -> seen.plus(face.labels(), unit));
    }
    List<Double> counted = new ArrayList<>();
    for (double count : classes) {
      counted.add(count);
    }
    return new Frequencies(counted, units);
  }

  /**
   * For each unit how many faces lack it for each that has it; 1 where that is no number above 0.
   *
   * @throws IllegalArgumentException when no unit is known anywhere
   */
  public Map<ActionUnit, Double> absentOverPresent() {
    if (units.values().stream().allMatch(each -> each.present() + each.absent() == 0)) {
      throw new IllegalArgumentException(
          "faces whose action units are known were wanted, to weigh those that are present; got"
              + " none");
    }
    Map<ActionUnit, Double> ratios = new EnumMap<>(ActionUnit.class);
    units.forEach(
        (unit, each) ->
            ratios.put(
                unit,
                each.present() > 0 && each.absent() > 0
                    ? (double) each.absent() / each.present()
                    : 1));
    return ratios;
  }
}
