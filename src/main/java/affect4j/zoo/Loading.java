package affect4j.zoo;

import affect4j.checkpoint.StoredTensor;
import affect4j.model.PositionTable;
import affect4j.nn.Entry;
import affect4j.nn.Net;
import affect4j.nn.TensorScope;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/** Puts the weights of a file into a network, entry by entry, by name. */
public final class Loading {
  private Loading() {}

  /**
   * Fills {@code net}, keeping its own kind of number. All is compared before anything is copied.
   *
   * @param file what to call the weights when they do not fit
   * @param network what to call the network
   * @return what was passed over
   * @throws Misfit when an entry is missing, unexpected or misshapen and no pass covers it
   * @throws IOException when a weight is not a finite number
   */
  public static Comparison into(
      Net<?> net, String network, Map<String, StoredTensor> weights, String file, Set<Pass> passes)
      throws IOException {
    Comparison comparison = Comparison.of(net, Shapes.of(weights), passes);
    if (!comparison.fits()) {
      throw new Misfit(file, network, comparison);
    }
    try (NoGradGuard guard = new NoGradGuard()) {
      for (Entry entry : Entry.of(net)) {
        StoredTensor stored = weights.get(entry.name());
        if (stored != null) {
          copy(stored, entry, file);
        }
      }
    }
    return comparison;
  }

  private static void copy(StoredTensor stored, Entry entry, String file) throws IOException {
    long[] wanted = entry.tensor().shape();
    ByteBuffer bytes = stored.contents();
    if (!bytes.hasRemaining()) {
      return;
    }
    try (TensorScope scope = TensorScope.open()) {
      TensorOptions options = new TensorOptions(Kinds.of(stored.dtype()));
      Tensor value = torch.from_blob(new BytePointer(bytes), stored.shape(), options);
      refuseUnlessFinite(value, stored, entry.name(), file);
      if (Arrays.equals(stored.shape(), wanted)) {
        entry.tensor().copy_(value);
      } else if (Pass.POSITIONS.covers(entry.name())) {
        int grid = (int) Math.round(Math.sqrt(wanted[1] - 1.0));
        entry.tensor().copy_(PositionTable.resize(value.to(ScalarType.Float), grid));
      }
    } finally {
      Reference.reachabilityFence(bytes); // It may be a copy, which nothing else holds.
    }
  }

  /** Looks at their sum first, which is quick; the sum of large weights may overflow. */
  private static void refuseUnlessFinite(
      Tensor value, StoredTensor stored, String name, String file) throws IOException {
    if (!stored.dtype().floating() || torch.isfinite(value.sum()).item_bool()) {
      return;
    }
    long exceptions = Finite.exceptions(stored.contents(), stored.dtype());
    if (exceptions > 0) {
      throw new IOException(Finite.refusal(file, name, exceptions, stored.count()));
    }
  }
}
