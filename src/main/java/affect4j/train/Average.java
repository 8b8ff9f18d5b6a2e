package affect4j.train;

import affect4j.nn.Entry;
import affect4j.nn.Net;
import affect4j.nn.TensorScope;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * The exponential moving average of a network's weights and of its norms' statistics, which is
 * scored and saved as the model in their place. After n updates the average keeps min(decay, (1 +
 * n) / (10 + n)) of itself, so that the first values are soon forgotten. Polyak and Juditsky 1992;
 * timm's ModelEma with warm-up.
 */
final class Average {
  private static final String COUNT = "count";

  private final double decay;
  private final List<Entry> entries;
  private final Map<String, Tensor> kept = new LinkedHashMap<>();
  private final Tensor count = torch.zeros(1).to(torch.ScalarType.Double);

  /** Begins with the values of {@code net}. */
  Average(Net<?> net, double decay) {
    this.decay = decay;
    entries = Entry.of(net).stream().filter(each -> each.tensor().is_floating_point()).toList();
    try (NoGradGuard guard = new NoGradGuard()) {
      entries.forEach(each -> kept.put(each.name(), each.tensor().clone()));
    }
  }

  /** After an update of the network. */
  void follow() {
    try (TensorScope scope = TensorScope.open();
        NoGradGuard guard = new NoGradGuard()) {
      double n = count.item_double() + 1;
      count.fill_(new Scalar(n));
      Scalar share = new Scalar(1 - Math.min(decay, (1 + n) / (10 + n)));
      for (Entry each : entries) {
        kept(each).lerp_(each.tensor(), share);
      }
    }
  }

  private Tensor kept(Entry entry) {
    Tensor value = kept.get(entry.name());
    if (value == null) {
      throw new IllegalStateException("no average of " + entry.name());
    }
    return value;
  }

  /** Something that is done with the network. */
  interface Use {
    void run() throws IOException;
  }

  /** Does {@code use} while the network has the averages for its values. */
  void during(Use use) throws IOException {
    exchange();
    try {
      use.run();
    } finally {
      exchange();
    }
  }

  private void exchange() {
    try (TensorScope scope = TensorScope.open();
        NoGradGuard guard = new NoGradGuard()) {
      for (Entry each : entries) {
        Tensor value = each.tensor().clone();
        each.tensor().copy_(kept(each));
        kept(each).copy_(value);
      }
    }
  }

  /** All that must be remembered, its own tensors. */
  Map<String, Tensor> state() {
    Map<String, Tensor> state = new LinkedHashMap<>(kept);
    state.put(COUNT, count);
    return state;
  }
}
