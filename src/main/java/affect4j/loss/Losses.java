package affect4j.loss;

import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * What a batch cost, and for what.
 *
 * @param total the sum of all terms times their weights, a scalar to go back from; terms of weight
 *     0 are left out of it, so that a parameter which serves them alone has no gradient (rows of a
 *     layer that others share have one of zeros)
 * @param terms at least one, always the same ones in the same order
 */
public record Losses(Tensor total, List<Term> terms) {
  /**
   * One reason to learn.
   *
   * @param name in lower case, for tables
   * @param value before weighing, a scalar; zero, and without effect, where nothing is known
   * @param weight what it is multiplied by within the total
   * @param count the labels it saw, or faces where it needs no labels; 0 where nothing is known
   */
  public record Term(String name, Tensor value, double weight, long count) {}

  /** Adds {@code terms} up. */
  static Losses of(List<Term> terms) {
    return new Losses(
        terms.stream()
            .filter(term -> term.weight() != 0)
            .map(term -> term.value().mul(new Scalar(term.weight())))
            .reduce(Tensor::add)
            .orElseThrow(
                () -> new IllegalArgumentException("a loss of which something counts wanted")),
        List.copyOf(terms));
  }
}
