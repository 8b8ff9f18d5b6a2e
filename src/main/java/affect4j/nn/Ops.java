package affect4j.nn;

import affect4j.nn.Conv.Window;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.pytorch.DoubleOptional;
import org.bytedeco.pytorch.InterpolateFuncOptions;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.LongVector;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.bytedeco.pytorch.kBilinear;

/** The few libtorch calls whose Java signatures are too noisy to write inside a model. */
public final class Ops {
  private Ops() {}

  /**
   * A new float32 tensor on the CPU whose numbers {@code fill} puts, row by row. Its memory is
   * libtorch's own: a Java buffer may be collected while only a tensor shows it.
   */
  public static Tensor filled(Consumer<FloatBuffer> fill, long... shape) {
    Tensor made = torch.empty(shape);
    fill.accept(new FloatPointer(made.data_ptr()).limit(made.numel()).asBuffer());
    return made;
  }

  /** {@code parts} joined along {@code dim}. */
  public static Tensor cat(int dim, Tensor... parts) {
    return torch.cat(new TensorVector(parts), dim);
  }

  /** {@code parts}, all of one shape, joined along a new {@code dim}. */
  public static Tensor stack(int dim, Tensor... parts) {
    return torch.stack(new TensorVector(parts), dim);
  }

  /** What is positive of {@code x}. */
  public static Tensor relu(Tensor x) {
    return torch.relu(x);
  }

  /** The mean of each channel, (N, C, H, W) to (N, C). */
  public static Tensor averagePool(Tensor x) {
    return x.mean(2, 3);
  }

  /** The largest of each 3 x 3 window, every second pixel, (N, C, H, W) to (N, C, H/2, W/2). */
  public static Tensor maxPool(Tensor x) {
    return maxPool(x, Window.centred(3, 3, 2));
  }

  /** The largest of each window, (N, C, H, W) to (N, C, H', W'). */
  public static Tensor maxPool(Tensor x, Window window) {
    return torch.max_pool2d(
        x, window.sides(), window.strides(), window.padding(), new long[] {1, 1}, false);
  }

  /** The mean of each window, its padding counted as zeros, (N, C, H, W) to (N, C, H', W'). */
  public static Tensor averagePool(Tensor x, Window window) {
    return torch.avg_pool2d(
        x, window.sides(), window.strides(), window.padding(), false, true, new LongOptional());
  }

  /**
   * softmax(QKᵀ/√d)·V: queries (N, heads, M, d) over keys and values (N, heads, L, d), to (N,
   * heads, M, d). Vaswani et al. 2017, arXiv:1706.03762, equation 1.
   *
   * <p>Written out on the CPU, where libtorch's fused operator is slower, thirty times so in bf16.
   */
  public static Tensor attention(Tensor q, Tensor k, Tensor v) {
    if (q.is_cuda()) {
      return torch.scaled_dot_product_attention(
          q, k, v, new TensorOptional(), 0, false, new DoubleOptional(), false);
    }
    Scalar scale = new Scalar(1 / Math.sqrt((double) q.size(-1)));
    Tensor y = q.mul(scale).matmul(k.transpose(-2, -1)).softmax(-1).matmul(v);
    return Work.counted(y, 2 * k.size(-2));
  }

  /**
   * The same of queries (N, M, D) over keys and values (N, L, D), of which each head has its share,
   * to (N, M, D).
   *
   * @param heads a divisor of D
   */
  public static Tensor attention(Tensor q, Tensor k, Tensor v, int heads) {
    Tensor y = attention(shares(q, heads), shares(k, heads), shares(v, heads));
    return y.transpose(1, 2).reshape(q.shape());
  }

  /** (N, L, D) to (N, heads, L, D / heads). */
  private static Tensor shares(Tensor x, int heads) {
    return x.view(x.size(0), x.size(1), heads, x.size(2) / heads).transpose(1, 2);
  }

  /** The sum of {@code x} along {@code dim}, which stays with size 1. */
  public static Tensor sumKept(Tensor x, long dim) {
    return x.sum(new long[] {dim}, true, new ScalarTypeOptional());
  }

  /** The mean of {@code x} along {@code dim}, which stays with size 1. */
  public static Tensor meanKept(Tensor x, long dim) {
    return x.mean(new long[] {dim}, true, new ScalarTypeOptional());
  }

  /** {@code x} in float32 where it is coarser. */
  public static Tensor readable(Tensor x) {
    return x.scalar_type().intern() == ScalarType.BFloat16 ? x.to(ScalarType.Float) : x;
  }

  /** Pictures (N, 3, H, W) with each colour times its {@code scale} plus its {@code shift}. */
  public static Tensor recoloured(Tensor images, double[] scale, double[] shift) {
    return images.mul(perColour(scale, images)).add(perColour(shift, images));
  }

  private static Tensor perColour(double[] values, Tensor images) {
    return Tensor.create(values, 1, 3, 1, 1).to(images.device(), images.scalar_type());
  }

  /** Pictures (N, C, H, W) resized to {@code side}, bilinear, with the antialias of Pillow's. */
  public static Tensor resized(Tensor images, int side) {
    InterpolateFuncOptions options = new InterpolateFuncOptions();
    options.size().put(new LongVector(side, side));
    options.mode().put(new kBilinear());
    options.align_corners().put(false);
    options.antialias().put(true);
    return torch.interpolate(images, options);
  }

  /** The numbers of {@code x}, which is float32, row by row. */
  public static float[] floats(Tensor x) {
    Tensor flat = x.cpu().contiguous();
    float[] values = new float[Math.toIntExact(flat.numel())];
    new FloatPointer(flat.data_ptr()).get(values);
    return values;
  }

  /** What {@code body} returns, computed without keeping anything for gradients. */
  public static <T> T withoutGradient(Supplier<T> body) {
    try (NoGradGuard guard = new NoGradGuard()) {
      return body.get();
    }
  }

  /** The sizes of {@code x} as people write them: {@code (2, 3)}. */
  public static String shape(Tensor x) {
    return shape(x.shape());
  }

  /** {@code sizes} as people write them: {@code (2, 3)}. */
  public static String shape(long... sizes) {
    String list = Arrays.toString(sizes);
    return "(" + list.substring(1, list.length() - 1) + ")";
  }
}
