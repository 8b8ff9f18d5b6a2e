package affect4j.synth;

/**
 * Random numbers that depend on a path of numbers alone, the same on every machine. SplitMix64:
 * Steele, Lea and Flood 2014.
 */
final class Dice {
  private static final long STEP = 0x9e3779b97f4a7c15L;

  private long state;

  private Dice(long state) {
    this.state = state;
  }

  /** The dice of {@code path}: equal paths throw equal numbers, others have nothing in common. */
  static Dice of(long... path) {
    long state = 0;
    for (long step : path) {
      state = mixed(state + STEP + mixed(step));
    }
    return new Dice(state);
  }

  long bits() {
    state += STEP;
    return mixed(state);
  }

  /** In [0, 1). */
  double uniform() {
    return (bits() >>> 11) * 0x1p-53;
  }

  /** In [low, high). */
  double range(double low, double high) {
    return low + (high - low) * uniform();
  }

  /** In [-reach, reach], more often near zero than far from it. */
  double near(double reach) {
    return reach * (uniform() + uniform() + uniform() - 1.5) / 1.5;
  }

  boolean chance(double probability) {
    return uniform() < probability;
  }

  /** In [0, n). */
  int below(int n) {
    return (int) (uniform() * n);
  }

  /** Which of the weights: index i with a probability of {@code weights[i]} over their sum. */
  int pick(double... weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double at = uniform() * sum;
    for (int i = 0; i < weights.length - 1; i++) {
      at -= weights[i];
      if (at < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }

  /** One of {@code choices}; with weights, each as often as its weight says. */
  <T> T one(T[] choices, double... weights) {
    return choices[weights.length == 0 ? below(choices.length) : pick(weights)];
  }

  private static long mixed(long z) {
    long y = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    long x = (y ^ (y >>> 27)) * 0x94d049bb133111ebL;
    return x ^ (x >>> 31);
  }
}
