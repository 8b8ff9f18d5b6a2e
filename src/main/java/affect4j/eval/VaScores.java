package affect4j.eval;

import java.util.LinkedHashMap;
import java.util.Map;

/** Scores of valence and arousal, over the faces where both are known. */
public final class VaScores {
  private final Column faces = new Column();
  private final Column saidValence = new Column();
  private final Column saidArousal = new Column();
  private final Column trueValence = new Column();
  private final Column trueArousal = new Column();

  /** Adds face number {@code face}; without effect where valence or arousal is not known. */
  void add(int face, double valence, double arousal, Truth truth) {
    if (!Double.isFinite(valence) || !Double.isFinite(arousal)) {
      throw new IllegalArgumentException(
          "valence and arousal must be numbers, the network says " + valence + " and " + arousal);
    }
    if (truth.valence().isPresent() && truth.arousal().isPresent()) {
      add(face, valence, arousal, truth.valence().getAsDouble(), truth.arousal().getAsDouble());
    }
  }

  private void add(int face, double valence, double arousal, double truth, double trueToo) {
    faces.add(face);
    saidValence.add(valence);
    saidArousal.add(arousal);
    trueValence.add(truth);
    trueArousal.add(trueToo);
  }

  /** As {@link Scoreboard#drawn}. */
  VaScores drawn(int[] times) {
    VaScores drawn = new VaScores();
    for (int i = 0; i < faces.size(); i++) {
      int face = (int) faces.at(i);
      for (int n = 0; n < times[face]; n++) {
        drawn.add(face, saidValence.at(i), saidArousal.at(i), trueValence.at(i), trueArousal.at(i));
      }
    }
    return drawn;
  }

  public Agreement valence() {
    return Agreement.of(saidValence.all(), trueValence.all());
  }

  public Agreement arousal() {
    return Agreement.of(saidArousal.all(), trueArousal.all());
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
      Agreement valence = valence();
      Agreement arousal = arousal();
      scores.put("va_ccc", (valence.ccc() + arousal.ccc()) / 2);
      put("valence", valence, scores);
      put("arousal", arousal, scores);
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
