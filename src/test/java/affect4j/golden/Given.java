package affect4j.golden;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;

/** Inputs of the golden outputs. */
public final class Given {
  private Given() {}

  /** Pictures (count, 3, side, side) in float32 that follow from {@code name}. */
  public static Tensor images(String name, int count, int side) {
    double[] uni = Uni.of(name, count * 3 * side * side);
    float[] values = new float[uni.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (1.5 * uni[i]);
    }
    return Tensor.create(values, count, 3, side, side);
  }

  /** The golden noise of random masking, (2, 196). */
  public static Tensor noise() {
    double[] noise = new double[2 * 196];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = ((97 * (i % 196) + 31 * (i / 196)) % 196) / 196.0;
    }
    return Tensor.create(noise, 2, 196);
  }

  /** The values of {@code x} row by row, as doubles. */
  public static double[] numbers(Tensor x) {
    Tensor flat = x.to(ScalarType.Double).contiguous();
    double[] values = new double[(int) flat.numel()];
    new DoublePointer(flat.data_ptr()).get(values);
    return values;
  }
}
