package affect4j.eval;

import java.util.Arrays;

/** Numbers that come one after another. */
final class Column {
  private double[] values = new double[64];
  private int size;

  void add(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  int size() {
    return size;
  }

  double at(int i) {
    return values[i];
  }

  double[] all() {
    return Arrays.copyOf(values, size);
  }
}
