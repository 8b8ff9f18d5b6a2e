package affect4j.tune;

import affect4j.eval.BinaryCounts;
import affect4j.eval.Judged;
import affect4j.label.ActionUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Fits to what is said of the action units. */
final class UnitFit {
  private static final List<ActionUnit> UNITS = List.of(ActionUnit.values());
  private static final double LOWEST = 0.01;
  private static final double HIGHEST = 0.99;

  private record Case(double logit, boolean present) {}

  private final List<List<Case>> cases = new ArrayList<>();

  /** Of those of {@code faces} where units are known and something is said of them. */
  UnitFit(List<Judged> faces) {
    for (int i = 0; i < UNITS.size(); i++) {
      List<Case> of = new ArrayList<>();
      for (Judged face : faces) {
        Boolean present = face.truth().units().get(UNITS.get(i));
        if (present != null && face.said().units().length > 0) {
          of.add(new Case(face.said().units()[i], present));
        }
      }
      of.sort(Comparator.comparingDouble(Case::logit).reversed());
      cases.add(of);
    }
  }

  boolean empty() {
    return cases.stream().allMatch(List::isEmpty);
  }

  /** The temperature at which the truth is likeliest, all units together. */
  double temperature() {
    return empty() ? 1 : Temperature.of(this::surprise);
  }

  private double surprise(double temperature) {
    double sum = 0;
    long count = 0;
    for (List<Case> of : cases) {
      for (Case each : of) {
        double x = each.present ? -each.logit / temperature : each.logit / temperature;
        sum += x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
      }
      count += of.size();
    }
    return sum / count;
  }

  /**
   * For each unit the probability, after {@code temperature}, above which it should count as
   * present for the highest F1: half way between the two answers that it parts, in [0.01, 0.99],
   * and of equals the nearest to one half. One half for a unit that was never present.
   */
  Map<String, Double> thresholds(double temperature) {
    Map<String, Double> thresholds = new TreeMap<>();
    for (int i = 0; i < UNITS.size(); i++) {
      thresholds.put(UNITS.get(i).name(), threshold(cases.get(i), temperature));
    }
    return thresholds;
  }

  private static double threshold(List<Case> of, double temperature) {
    long present = of.stream().filter(Case::present).count();
    double best = 0.5;
    double bestF1 = counts(of, best, temperature).f1();
    long found = 0;
    for (int i = 0; present > 0 && i < of.size(); i++) {
      found += of.get(i).present ? 1 : 0;
      double next = i + 1 < of.size() ? probability(of.get(i + 1), temperature) : 0;
      double middle = (probability(of.get(i), temperature) + next) / 2;
      double f1 = 2.0 * found / (i + 1 + present);
      boolean parts = i + 1 == of.size() || of.get(i + 1).logit < of.get(i).logit;
      boolean usable = parts && middle >= LOWEST && middle <= HIGHEST;
      boolean nearer = Math.abs(middle - 0.5) < Math.abs(best - 0.5);
      if (usable && (f1 > bestF1 || (f1 == bestF1 && nearer))) {
        best = middle;
        bestF1 = f1;
      }
    }
    return best;
  }

  private static BinaryCounts counts(List<Case> of, double threshold, double temperature) {
    BinaryCounts counts = BinaryCounts.NONE;
    for (Case each : of) {
      counts = counts.and(probability(each, temperature) > threshold, each.present);
    }
    return counts;
  }

  private static double probability(Case of, double temperature) {
    return 1 / (1 + Math.exp(-of.logit / temperature));
  }
}
