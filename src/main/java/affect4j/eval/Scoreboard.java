package affect4j.eval;

import affect4j.label.ExpressionSet;
import affect4j.label.Thresholds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Scores of valence and arousal, expression, and action units, each over the faces where it is
 * known: those of the multi-task challenge, Kollias 2022, arXiv:2207.01138, and what belongs to
 * them. A task of which nothing is said has no scores.
 */
public final class Scoreboard {
  private final ExpressionSet classes;
  private final VaScores va;
  private final ExpressionScores expression;
  private final UnitScores units;
  private int faces;

  /** Nothing was seen yet of {@code classes}; the others are as for {@link UnitScores}. */
  public Scoreboard(ExpressionSet classes, UnitScale scale, Thresholds thresholds) {
    this(
        classes,
        new VaScores(),
        new ExpressionScores(classes),
        new UnitScores(scale, thresholds),
        0);
  }

  private Scoreboard(
      ExpressionSet classes,
      VaScores va,
      ExpressionScores expression,
      UnitScores units,
      int faces) {
    this.classes = classes;
    this.va = va;
    this.expression = expression;
    this.units = units;
    this.faces = faces;
  }

  /** As EMMA's released evaluation decides: on logits, above its own thresholds. */
  public static Scoreboard released() {
    return new Scoreboard(ExpressionSet.AFF_WILD2, UnitScale.LOGIT, Thresholds.released());
  }

  /** The scores of {@code faces}. */
  public static Scoreboard of(
      List<Judged> faces, ExpressionSet classes, UnitScale scale, Thresholds thresholds) {
    Scoreboard scores = new Scoreboard(classes, scale, thresholds);
    faces.forEach(face -> scores.add(face.said(), face.truth()));
    return scores;
  }

  /** Adds a face. */
  public void add(Said said, Truth truth) {
    if (said.va().length > 0) {
      va.add(faces, said.va()[0], said.va()[1], truth);
    }
    if (said.expression().length > 0) {
      expression.add(faces, said.expression(), truth.expression());
    }
    if (said.units().length > 0) {
      units.add(faces, said.units(), truth.units());
    }
    faces++;
  }

  /** These scores if face {@code i}, in the order in which they came, had come {@code times[i]}. */
  Scoreboard drawn(int[] times) {
    if (times.length != faces) {
      throw new IllegalArgumentException(faces + " numbers wanted, got " + times.length);
    }
    return new Scoreboard(
        classes, va.drawn(times), expression.drawn(times), units.drawn(times), faces);
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

  /** The expressions told apart. */
  public ExpressionSet classes() {
    return classes;
  }

  /** How many faces were added, of whatever nothing is known as well. */
  public int faces() {
    return faces;
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
    boolean all = va.count() > 0 && expression.confusion().count() > 0 && units.count() > 0;
    if (all && classes == ExpressionSet.AFF_WILD2) {
      scores.put("p_mtl", total());
    }
    if (expression.confusion().count() > 0 && classes == ExpressionSet.LSD) {
      scores.put("p_lsd", expression.f1());
    }
    scores.putAll(va.byName());
    scores.putAll(expression.byName());
    scores.putAll(units.byName());
    return scores;
  }
}
