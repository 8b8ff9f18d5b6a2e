package affect4j.eval;

import affect4j.label.ExpressionSet;
import affect4j.label.Thresholds;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that can be said of how good answers are.
 *
 * @param faces what is scored
 * @param thresholds those in force
 * @param intervals of scores by name; empty where none were drawn
 * @param groups videos or persons that were drawn from; 0 where none were drawn
 * @param expression of the likeliest expression: whether it is right as often as it says
 * @param units of all units: whether each is there as often as its probability says
 * @param siblings what other definitions would give
 */
public record Evaluation(
    List<Judged> faces,
    Thresholds thresholds,
    Scoreboard scores,
    Map<String, Interval> intervals,
    int groups,
    Optional<Reliability> expression,
    Optional<Reliability> units,
    List<Sibling> siblings) {

  /** Whether answers are as the networks gave them. */
  public enum Answers {
    RAW,
    /** After a tuning: what the released code would make of the networks' own cannot be told. */
    TUNED
  }

  /**
   * Of {@code faces}, whose numbers are logits.
   *
   * @param draws of the bootstrap; 0 for none
   */
  public static Evaluation of(
      List<Judged> faces,
      ExpressionSet classes,
      Thresholds thresholds,
      int draws,
      long seed,
      Answers answers) {
    Scoreboard scores = Scoreboard.of(faces, classes, UnitScale.LOGIT, thresholds);
    Optional<Bootstrap> bootstrap =
        draws == 0 ? Optional.empty() : Optional.of(Bootstrap.of(faces, draws, seed));
    return new Evaluation(
        faces,
        thresholds,
        scores,
        bootstrap.map(each -> each.intervals(scores)).orElse(Map.of()),
        bootstrap.map(Bootstrap::groups).orElse(0),
        filled(Calibration.ofExpression(faces)),
        filled(Calibration.ofUnits(faces)),
        Siblings.of(faces, classes, UnitScale.LOGIT, thresholds).stream()
            .filter(
                each -> answers == Answers.RAW || !each.name().matches("released|thresholds_.*"))
            .toList());
  }

  private static Optional<Reliability> filled(Reliability reliability) {
    return Optional.of(reliability).filter(each -> each.count() > 0);
  }
}
