package affect4j.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Scores of valence and arousal, over the faces where both are known. */
public final class VaScores {
  private record Face(double valence, double arousal, double saidValence, double saidArousal) {}

  private final List<Face> faces = new ArrayList<>();

  /** Adds a face; without effect where valence or arousal is not known. */
  public void add(
      double saidValence, double saidArousal, OptionalDouble valence, OptionalDouble arousal) {
    if (!Double.isFinite(saidValence) || !Double.isFinite(saidArousal)) {
      throw new IllegalArgumentException(
          "valence and arousal must be numbers, the network says "
              + saidValence
              + " and "
              + saidArousal);
    }
    if (valence.isPresent() && arousal.isPresent()) {
      faces.add(new Face(valence.getAsDouble(), arousal.getAsDouble(), saidValence, saidArousal));
    }
  }

  public Agreement valence() {
    return Agreement.of(all(Face::saidValence), all(Face::valence));
  }

  public Agreement arousal() {
    return Agreement.of(all(Face::saidArousal), all(Face::arousal));
  }

  private double[] all(ToDoubleFunction<Face> number) {
    return faces.stream().mapToDouble(number).toArray();
  }

  /** The challenge's score: the mean of both agreements, in [-1, 1]. */
  public double ccc() {
    return (valence().ccc() + arousal().ccc()) / 2;
  }

  /** Faces where both are known. */
  public int count() {
    return faces.size();
  }

  /** All of it by name, in a fixed order; empty where nothing is known. */
  public Map<String, Double> byName() {
    Map<String, Double> scores = new LinkedHashMap<>();
    if (count() > 0) {
      scores.put("va_ccc", ccc());
      put("valence", valence(), scores);
      put("arousal", arousal(), scores);
      scores.put("va_count", (double) count());
    }
    return scores;
  }

  private static void put(String name, Agreement agreement, Map<String, Double> scores) {
    scores.put(name + "_ccc", agreement.ccc());
    scores.put(name + "_pearson", agreement.pearson());
    scores.put(name + "_mae", agreement.mae());
    scores.put(name + "_rmse", agreement.rmse());
  }
}
