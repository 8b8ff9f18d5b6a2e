package affect4j.golden;

import affect4j.nn.Entry;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Pattern;
import org.bytedeco.pytorch.Module;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;

/** Gives a network the values by which the golden outputs were made: they follow from the names. */
public final class Fill {
  private static final Pattern TOKENS =
      Pattern.compile(
          ".*(cls_token|pos_embed|mask_token|positional_embedding|class_embedding|pos_embedding)");

  private static final int SLICE = 1 << 22;

  private Fill() {}

  /** Fills every entry of {@code network}. */
  public static void fill(Module network) {
    fill("", network);
  }

  /** Fills every entry of {@code network} as if it stood under {@code prefix} in a larger one. */
  public static void fill(String prefix, Module network) {
    List<Entry> entries = Entry.of(network);
    try (NoGradGuard guard = new NoGradGuard()) {
      for (Entry entry : entries) {
        fill(prefix + entry.name(), entry.tensor());
      }
    }
  }

  /** A few rows at a time, for the largest entries have a hundred million values. */
  private static void fill(String key, Tensor entry) {
    long[] shape = entry.shape();
    if (shape.length == 0) {
      entry.copy_(Tensor.create(values(key, shape)).view(shape));
      return;
    }
    int row = count(shape) / (int) shape[0];
    int rows = Math.max(1, SLICE / row);
    for (int first = 0; first < shape[0]; first += rows) {
      Tensor part = entry.narrow(0, first, Math.min(rows, shape[0] - first));
      float[] values = values(key, shape, first * row, (int) part.size(0) * row);
      part.copy_(Tensor.create(values).view(part.shape()));
    }
  }

  /** The values of the entry {@code key}, in float32 as they were used. */
  public static float[] values(String key, long... shape) {
    return values(key, shape, 0, count(shape));
  }

  private static int count(long[] shape) {
    int count = 1;
    for (long size : shape) {
      count = Math.multiplyExact(count, (int) size);
    }
    return count;
  }

  private static float[] values(String key, long[] shape, int from, int count) {
    float[] values = new float[count];
    if (!key.endsWith("num_batches_tracked")) {
      DoubleUnaryOperator rule = rule(key, shape, count(shape));
      double[] uni = Uni.of(key, from, count);
      for (int i = 0; i < count; i++) {
        values[i] = (float) rule.applyAsDouble(uni[i]);
      }
    }
    return values;
  }

  private static DoubleUnaryOperator rule(String key, long[] shape, int count) {
    if (key.endsWith("running_var")) {
      return u -> 1 + 0.3 * u;
    }
    if (key.endsWith("running_mean")) {
      return u -> 0.1 * u;
    }
    if (TOKENS.matcher(key).matches()) {
      return u -> 0.5 * u;
    }
    if (shape.length == 1) {
      return key.endsWith("weight") ? u -> 1 + 0.1 * u : u -> 0.05 * u;
    }
    double bound = Math.sqrt(3 / ((double) count / shape[0]));
    return u -> u * bound;
  }
}
