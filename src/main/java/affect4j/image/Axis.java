package affect4j.image;

/** Of which old values each new one is made along one side of a picture, as {@link Taps} has it. */
final class Axis {
  /** The first of the old values, for each new one. */
  final int[] first;

  /** How much each of them counts, in fixed point: taps x new values. */
  final int[][] weights;

  private Axis(int[] first, int[][] weights) {
    this.first = first;
    this.weights = weights;
  }

  /** New values {@code from} to {@code from + count} of {@code old} resampled to {@code size}. */
  static Axis of(int old, int size, Filter filter, int from, int count) {
    Taps taps = Taps.of(old, size, 1, filter);
    int[] first = new int[count];
    int[][] weights = new int[taps.count()][count];
    for (int i = 0; i < count; i++) {
      first[i] = taps.first(from + i);
      for (int k = 0; k < weights.length; k++) {
        weights[k][i] = taps.weight(from + i, k);
      }
    }
    return new Axis(first, weights);
  }

  /** The last value first. */
  Axis reversed() {
    int[][] turned = new int[weights.length][];
    for (int k = 0; k < weights.length; k++) {
      turned[k] = reverse(weights[k]);
    }
    return new Axis(reverse(first), turned);
  }

  private static int[] reverse(int[] values) {
    int[] reversed = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      reversed[i] = values[values.length - 1 - i];
    }
    return reversed;
  }

  /** How many new values there are. */
  int size() {
    return first.length;
  }

  /** Of how many old values each is made. */
  int taps() {
    return weights.length;
  }
}
