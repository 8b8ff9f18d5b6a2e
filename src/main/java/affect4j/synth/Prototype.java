package affect4j.synth;

import static affect4j.label.ActionUnit.AU01;
import static affect4j.label.ActionUnit.AU02;
import static affect4j.label.ActionUnit.AU04;
import static affect4j.label.ActionUnit.AU06;
import static affect4j.label.ActionUnit.AU07;
import static affect4j.label.ActionUnit.AU10;
import static affect4j.label.ActionUnit.AU12;
import static affect4j.label.ActionUnit.AU15;
import static affect4j.label.ActionUnit.AU23;
import static affect4j.label.ActionUnit.AU24;
import static affect4j.label.ActionUnit.AU25;
import static affect4j.label.ActionUnit.AU26;

import affect4j.label.ActionUnit;
import affect4j.label.Expression;
import java.util.List;

/**
 * What an expression does to a face, and how it feels. The units are those of Du, Tao and Martinez
 * 2014, table 1, as far as they are among our twelve. Valence and arousal are our own numbers: the
 * order of the expressions round the circle is that of Russell 1980.
 *
 * @param always units that everybody moves
 * @param some units that some people move
 * @param valence at full strength, in [-1, 1]
 * @param arousal at full strength, in [-1, 1]
 */
record Prototype(List<ActionUnit> always, List<ActionUnit> some, double valence, double arousal) {
  private static final Prototype AT_REST = new Prototype(List.of(), List.of(), 0, 0);

  /** Movements that belong to no basic expression: what Aff-Wild2 calls other. */
  private static final List<Prototype> OTHERS =
      List.of(
          new Prototype(List.of(AU01, AU02, AU24), List.of(), -0.05, 0.2),
          new Prototype(List.of(AU12, AU15, AU24), List.of(AU02), 0.15, 0.15),
          new Prototype(List.of(AU06, AU07, AU10, AU25), List.of(AU04), -0.35, 0.3),
          new Prototype(List.of(AU02, AU12, AU23), List.of(AU07), 0.3, 0.3),
          new Prototype(List.of(AU04, AU12, AU25), List.of(AU06), 0.2, 0.45),
          new Prototype(List.of(AU15, AU23, AU26), List.of(AU01, AU02), -0.2, -0.3));

  /** How many prototypes {@code expression} has. */
  static int variants(Expression expression) {
    return expression == Expression.OTHER ? OTHERS.size() : 1;
  }

  static Prototype of(Expression expression, int variant) {
    return switch (expression) {
      case NEUTRAL -> AT_REST;
      case ANGER -> new Prototype(List.of(AU04, AU07, AU24), List.of(AU10, AU23), -0.6, 0.65);
      case DISGUST -> new Prototype(List.of(AU10), List.of(AU04, AU24), -0.7, 0.3);
      case FEAR -> new Prototype(List.of(AU01, AU04, AU25), List.of(AU02, AU26), -0.55, 0.8);
      case HAPPINESS -> new Prototype(List.of(AU12, AU25), List.of(AU06), 0.8, 0.35);
      case SADNESS -> new Prototype(List.of(AU04, AU15), List.of(AU01), -0.65, -0.4);
      case SURPRISE -> new Prototype(List.of(AU01, AU02, AU25, AU26), List.of(), 0.15, 0.85);
      case OTHER -> OTHERS.get(variant);
    };
  }
}
