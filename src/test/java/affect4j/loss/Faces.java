package affect4j.loss;

import affect4j.batch.Targets;
import affect4j.golden.Uni;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Labels and answers that follow from names, as the golden values were made from. */
final class Faces {
  /** The faces of the golden {@code emma_loss}. */
  static final int COUNT = 10;

  private Faces() {}

  /** {@code scale} times the numbers of {@code name}, in float64. */
  static Tensor uni(String name, double scale, long... shape) {
    int count = 1;
    for (long size : shape) {
      count *= (int) size;
    }
    double[] values = Uni.of(name, count);
    for (int i = 0; i < count; i++) {
      values[i] *= scale;
    }
    return Tensor.create(values, shape);
  }

  /** As {@link #uni}, rounded to float32 and then kept in float64. */
  static Tensor coarse(String name, double scale, long... shape) {
    return uni(name, scale, shape).to(torch.ScalarType.Float).to(torch.ScalarType.Double);
  }

  /** The golden answers of a network, (10, 22). */
  static Tensor columns() {
    return coarse("loss_outputs", 2, COUNT, 22);
  }

  /** The golden labels: VA of faces 3 and 7, expression of 8 and 9, some units are missing. */
  static Targets golden() {
    float[] shares = new float[COUNT * 8];
    for (int i = 0; i < 8; i++) {
      shares[i * 8 + i] = 1;
    }
    double[] au = Uni.of("loss_au", COUNT * 12);
    float[] units = new float[au.length];
    float[] unitsKnown = new float[au.length];
    for (int i = 0; i < au.length; i++) {
      boolean known = i / 12 != 4 && i != 9 * 12 + 3;
      unitsKnown[i] = known ? 1 : 0;
      units[i] = known && au[i] > 0 ? 1 : 0;
    }
    double[] uni = Uni.of("loss_va", COUNT * 2);
    float[] va = new float[uni.length];
    float[] vaKnown = new float[uni.length];
    for (int i = 0; i < va.length; i++) {
      vaKnown[i] = i / 2 != 3 && i / 2 != 7 ? 1 : 0;
      va[i] = vaKnown[i] * (float) uni[i];
    }
    return new Targets(
        Tensor.create(va, COUNT, 2),
        Tensor.create(vaKnown, COUNT, 2),
        Tensor.create(shares, COUNT, 8),
        Tensor.create(new float[] {1, 1, 1, 1, 1, 1, 1, 1, 0, 0}),
        Tensor.create(units, COUNT, 12),
        Tensor.create(unitsKnown, COUNT, 12));
  }

  /** Only expressions are known: class {@code labels[i]} of {@code classes}, or -1 for not. */
  static Targets expressions(int classes, int... labels) {
    float[] shares = new float[labels.length * classes];
    float[] known = new float[labels.length];
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] >= 0) {
        shares[i * classes + labels[i]] = 1;
        known[i] = 1;
      }
    }
    return expressions(Tensor.create(shares, labels.length, classes), Tensor.create(known));
  }

  /** Only expressions are known: {@code shares} (N, C) where {@code known} (N). */
  static Targets expressions(Tensor shares, Tensor known) {
    long n = known.numel();
    Tensor va = torch.zeros(n, 2);
    Tensor units = torch.zeros(n, 12);
    return new Targets(va, va, shares, known, units, units);
  }

  /** Nothing is known of {@code count} faces. */
  static Targets unknown(int count) {
    return expressions(torch.zeros(count, 8), torch.zeros(count));
  }
}
