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
        Tensor values = Tensor.create(values(prefix + entry.name(), entry.tensor().shape()));
        entry.tensor().copy_(values.view(entry.tensor().shape()));
      }
    }
  }

  /** The values of the entry {@code key}, in float32 as they were used. */
  public static float[] values(String key, long... shape) {
    int count = 1;
    for (long size : shape) {
      count = Math.multiplyExact(count, (int) size);
    }
    float[] values = new float[count];
    if (!key.endsWith("num_batches_tracked")) {
      DoubleUnaryOperator rule = rule(key, shape, count);
      double[] uni = Uni.of(key, count);
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
