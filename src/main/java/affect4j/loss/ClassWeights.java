package affect4j.loss;

import java.util.Collections;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.bytedeco.pytorch.Tensor;

/** How much a face of each class counts, so that rare classes are not drowned. */
public record ClassWeights(List<Double> values) {
  public ClassWeights {
    values = List.copyOf(values);
    if (values.isEmpty() || values.stream().anyMatch(value -> !(value >= 0 && value < 1e9))) {
      throw new IllegalArgumentException(
          "weights of classes must be at least 0 and finite, got " + values);
    }
  }

  /** All count 1. */
  public static ClassWeights none(int classes) {
    return new ClassWeights(Collections.nCopies(classes, 1.0));
  }

  /**
   * The largest count over each count, so that the most frequent class counts 1; 0 for a class that
   * is not seen. Savchenko 2022 (HSEmotion).
   */
  public static ClassWeights inverse(List<Double> counts) {
    double most = counts.stream().mapToDouble(count -> count).max().orElse(0);
    return of(counts, count -> most / count);
  }

  /**
   * By the effective number of faces, (1 - β) / (1 - β^n), so scaled that those of the classes that
   * are seen have a mean of 1; 0 for a class that is not. Cui et al. 2019, arXiv:1901.05555,
   * equation 4.
   *
   * @param beta in [0, 1): 0 for no weights, the nearer to 1 the nearer to the inverse
   */
  public static ClassWeights effective(List<Double> counts, double beta) {
    ClassWeights plain = of(counts, count -> (1 - beta) / (1 - Math.pow(beta, count)));
    double seen = counts.stream().filter(count -> count > 0).count();
    double sum = plain.values.stream().mapToDouble(value -> value).sum();
    return new ClassWeights(plain.values.stream().map(value -> value * seen / sum).toList());
  }

  private static ClassWeights of(List<Double> counts, DoubleUnaryOperator weight) {
    if (counts.stream().noneMatch(count -> count > 0)) {
      throw new IllegalArgumentException(
          "faces whose expression is known were wanted, to weigh the classes; got none");
    }
    return new ClassWeights(
        counts.stream().map(count -> count > 0 ? weight.applyAsDouble(count) : 0).toList());
  }

  /** In the order of the classes, (C). */
  Tensor tensor() {
    return Tensor.create(values.stream().mapToDouble(value -> value).toArray());
  }
}
