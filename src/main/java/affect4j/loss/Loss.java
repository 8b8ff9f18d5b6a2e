package affect4j.loss;

import affect4j.batch.Targets;
import affect4j.nn.Net;
import java.util.Optional;

/**
 * How wrong a network is on a batch.
 *
 * <p>What is not known costs nothing and moves nothing: it gives neither a value nor a gradient,
 * and never a NaN.
 *
 * @param <O> what the network returns
 */
@FunctionalInterface
public interface Loss<O> {
  /** Compares what the network {@code said} with what is {@code known}. */
  Losses of(O said, Targets known);

  /** What of the loss itself is learnt together with the network: DAN's centres. */
  default Optional<Net<?>> learnt() {
    return Optional.empty();
  }
}
