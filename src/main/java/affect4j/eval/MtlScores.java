package affect4j.eval;

import affect4j.label.ExpressionSet;
import affect4j.label.Thresholds;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Scores of the multi-task challenge: valence and arousal, expression, and action units, each over
 * the faces where it is known. Kollias 2022, arXiv:2207.01138.
 */
public final class MtlScores {
  private final VaScores va = new VaScores();
  private final ExpressionScores expression = new ExpressionScores(ExpressionSet.AFF_WILD2);
  private final UnitScores units;

  /** Nothing was seen yet; both are as for {@link UnitScores}. */
  public MtlScores(UnitScale scale, Thresholds thresholds) {
    units = new UnitScores(scale, thresholds);
  }

  /** As EMMA's released evaluation decides: on logits, above its own thresholds. */
  public static MtlScores released() {
    return new MtlScores(UnitScale.LOGIT, Thresholds.released());
  }

  /**
   * Adds a face.
   *
   * @param saidVa valence and arousal
   * @param saidExpression eight numbers in the order of {@link affect4j.label.Expression}
   * @param saidUnits twelve numbers in the order of {@link affect4j.label.ActionUnit}
   */
  public void add(double[] saidVa, double[] saidExpression, double[] saidUnits, Truth truth) {
    if (saidVa.length != 2) {
      throw new IllegalArgumentException(
          "valence and arousal are two numbers, the network says " + saidVa.length);
    }
    va.add(saidVa[0], saidVa[1], truth.valence(), truth.arousal());
    expression.add(saidExpression, truth.expression());
    units.add(saidUnits, truth.units());
  }

  public VaScores va() {
    return va;
  }

  public ExpressionScores expression() {
    return expression;
  }

  public UnitScores units() {
    return units;
  }

  /**
   * P_MTL, at most 3: the mean CCC of valence and arousal, the mean F1 of the expressions, and the
   * mean F1 of the action units. Published tables show a hundred times it.
   */
  public double total() {
    return va.ccc() + expression.f1() + units.f1();
  }

  /**
   * All of it by name, in a fixed order. A task of which nothing is known is left out, and with it
   * {@code p_mtl}, which is of three.
   */
  public Map<String, Double> byName() {
    Map<String, Double> scores = new LinkedHashMap<>();
    if (va.count() > 0 && expression.confusion().count() > 0 && units.count() > 0) {
      scores.put("p_mtl", total());
    }
    scores.putAll(va.byName());
    scores.putAll(expression.byName());
    scores.putAll(units.byName());
    return scores;
  }
}
