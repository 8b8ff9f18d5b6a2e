package affect4j.train.task;

import affect4j.nn.Net;
import affect4j.nn.TensorScope;
import affect4j.train.Feed;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bytedeco.pytorch.InferenceMode;

/** How a network is asked while it learns nothing. */
final class Scoring {
  private Scoring() {}

  /**
   * Hands {@code each} of {@code batches} over, with {@code net} as it is used and no gradients.
   */
  static <B> void of(Net<?> net, Feed.Batches<B> batches, Consumer<B> each) throws IOException {
    net.eval();
    while (batches.hasNext()) {
      try (TensorScope scope = TensorScope.open();
          InferenceMode inference = new InferenceMode(true)) {
        each.accept(batches.next());
      }
    }
  }

  /** What {@code body} makes with {@code net} as it is used and no gradients. */
  static <T> T once(Net<?> net, Supplier<T> body) {
    net.eval();
    try (TensorScope scope = TensorScope.open();
        InferenceMode inference = new InferenceMode(true)) {
      return body.get();
    }
  }
}
