package affect4j.loss;

import affect4j.batch.Targets;
import affect4j.label.ActionUnit;
import affect4j.label.Emotion;
import affect4j.label.ExpressionSet;
import affect4j.label.UnitRelations;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/** What stands in for action units that nobody coded. */
public enum WeakUnits {
  /** Nothing: what is not known is not learnt. */
  NONE,
  /**
   * What {@link UnitRelations} expects of the face's expression, for the part of it that they
   * cover; unknown still where they cover less than half of it.
   */
  DU_2014;

  private static final List<Emotion> EXPRESSIONS = ExpressionSet.AFF_WILD2.classes();
  private static final List<ActionUnit> UNITS = List.of(ActionUnit.values());
  private static final double LEAST = 0.5;

  /** For outputs that do not learn from people's labels what they learn from, in words. */
  public Map<String, String> told() {
    return switch (this) {
      case NONE -> Map.of();
      case DU_2014 -> Map.of("units", "the expression, by the relations of Du et al. 2014");
    };
  }

  /** {@code known}, whose expressions are Aff-Wild2's, with units where there were none. */
  Targets of(Targets known) {
    return switch (this) {
      case NONE -> known;
      case DU_2014 -> joined(known);
    };
  }

  private static Targets joined(Targets known) {
    if (known.expression().size(1) != EXPRESSIONS.size()) {
      throw new IllegalArgumentException(
          "action units are guessed from Aff-Wild2's eight expressions, got "
              + known.expression().size(1));
    }
    Tensor covered = known.expression().matmul(Known.like(known.expression(), covered())); // (N, 1)
    Tensor shares = Known.like(known.expression(), shares());
    Tensor guessed =
        known.expression().matmul(shares).div(covered.clamp_min(new Scalar(LEAST))); // (N, 12)
    Tensor sure = covered.ge(new Scalar(LEAST)).to(known.units().scalar_type());
    Tensor open = known.unitsKnown().neg().add(new Scalar(1.0)).mul(sure); // (N, 12)
    return new Targets(
        known.va(),
        known.vaKnown(),
        known.expression(),
        known.expressionKnown(),
        known.units().add(open.mul(guessed)),
        known.unitsKnown().add(open));
  }

  /** (8, 1): 1 for each expression that the relations cover. */
  private static Tensor covered() {
    float[] values = new float[EXPRESSIONS.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = UnitRelations.covers(EXPRESSIONS.get(i)) ? 1 : 0;
    }
    return Tensor.create(values, values.length, 1);
  }

  /** (8, 12). */
  private static Tensor shares() {
    int columns = UNITS.size();
    float[] values = new float[EXPRESSIONS.size() * columns];
    for (int i = 0; i < values.length; i++) {
      Emotion emotion = EXPRESSIONS.get(i / columns);
      values[i] = (float) UnitRelations.share(emotion, UNITS.get(i % columns));
    }
    return Tensor.create(values, EXPRESSIONS.size(), columns);
  }
}
