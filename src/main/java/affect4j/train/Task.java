package affect4j.train;

import affect4j.image.Picture;
import affect4j.loss.Losses;
import affect4j.nn.Net;
import affect4j.zoo.Description;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is taught: a network, its loss, and how it is scored.
 *
 * @param <B> the batches that it learns from
 */
public interface Task<B> extends AutoCloseable {
  /** What learns and is saved, by name: {@code net} is the model itself. */
  Map<String, Net<?>> nets();

  /** The model itself. */
  default Net<?> net() {
    Net<?> net = nets().get("net");
    if (net == null) {
      throw new IllegalStateException("a task must have a net");
    }
    return net;
  }

  /** Makes everything ready to learn: batch norms, drop-path. */
  void learn();

  /** What the network gets wrong of {@code batch}, with its gradient. */
  Losses loss(B batch);

  /** How its gradients become steps. */
  Updates updates();

  /** The names of the terms that {@link #loss} has, in their order. */
  List<String> terms();

  /** The names of the scores, in their order; empty where nothing is scored. */
  List<String> metrics();

  /** Scores all of {@code batches}, by name. */
  Map<String, Double> score(Feed.Batches<B> batches) throws IOException;

  /** The score that says which epoch is best. */
  Criterion criterion();

  /** A way to see what the network makes of faces; none where it only names them. */
  default Optional<Sheet<B>> sheet() {
    return Optional.empty();
  }

  /**
   * A picture of what a network makes of faces.
   *
   * @param <B> the batches that they come in
   */
  @FunctionalInterface
  interface Sheet<B> {
    /** Of some of {@code batch}. */
    Picture of(B batch);
  }

  /** What the model's file says of itself. */
  Description description(String run);

  /**
   * One of {@link #metrics}.
   *
   * @param better which of two values is
   */
  record Criterion(String metric, Better better) {
    /** Which of two values is better. */
    public enum Better {
      HIGHER,
      LOWER
    }

    /** Whether {@code value} is better than {@code best}, which may be NaN: none yet. */
    public boolean improves(double value, double best) {
      if (Double.isNaN(value)) {
        return false;
      }
      return Double.isNaN(best)
          || switch (better) {
            case HIGHER -> value > best;
            case LOWER -> value < best;
          };
    }

    /** The best {@code count} of {@code kept} and {@code more}, the best first. */
    List<Position.Kept> best(List<Position.Kept> kept, Position.Kept more, int count) {
      Comparator<Position.Kept> upwards = Comparator.comparingDouble(Position.Kept::score);
      return Stream.concat(kept.stream(), Stream.of(more))
          .filter(each -> !Double.isNaN(each.score()))
          .sorted(better == Better.HIGHER ? upwards.reversed() : upwards)
          .limit(count)
          .toList();
    }
  }

  @Override
  void close();
}
