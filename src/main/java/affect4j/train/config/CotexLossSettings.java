package affect4j.train.config;

import affect4j.data.Frequencies;
import affect4j.loss.CotexLoss;
import affect4j.loss.ExpressionLoss;
import affect4j.loss.JensenShannon;
import java.util.function.Supplier;

/**
 * The loss of {@link CotexLoss}.
 *
 * @param crossEntropies what becomes of those of the two views
 * @param disagreement of the two views
 * @param lambda what disagreement counts
 * @param expression the cross-entropy of each view
 */
public record CotexLossSettings(
    CotexLoss.CrossEntropies crossEntropies,
    JensenShannon disagreement,
    double lambda,
    ExpressionLossSettings expression) {
  public CotexLossSettings {
    new CotexLoss(crossEntropies, disagreement, lambda, ExpressionLoss.PLAIN); // May refuse.
  }

  /** As {@code preset} says. */
  public static CotexLossSettings of(Preset preset) {
    CotexLoss loss =
        switch (preset) {
          case PAPER -> CotexLoss.paper();
          case RELEASED -> CotexLoss.released();
        };
    return new CotexLossSettings(
        loss.crossEntropies(), loss.disagreement(), loss.lambda(), ExpressionLossSettings.PLAIN);
  }

  /** The loss itself; {@code seen} is asked only where classes are weighed. */
  public CotexLoss loss(Supplier<Frequencies> seen) {
    return new CotexLoss(crossEntropies, disagreement, lambda, expression.loss(seen));
  }
}
