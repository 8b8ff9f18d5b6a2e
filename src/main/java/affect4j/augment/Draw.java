package affect4j.augment;

import java.util.SplittableRandom;

/**
 * The random numbers of one face, or of the order of an epoch: the same for the same seed, epoch
 * and index, whatever thread asks and whatever else was drawn. Steele et al. 2014, SplitMix64. For
 * one thread.
 *
 * <p>Every method says how many 64-bit numbers it takes. How many are drawn, in which order and for
 * what is part of what a training run is: changing it changes the run of everybody who repeats it.
 */
public final class Draw {
  /** The index of the numbers that an epoch's order is drawn from; faces count from zero. */
  public static final long ORDER = -1;

  private final SplittableRandom numbers;

  private Draw(SplittableRandom numbers) {
    this.numbers = numbers;
  }

  /** The numbers of the face at place {@code index} of {@code epoch}. */
  public static Draw of(long seed, long epoch, long index) {
    long ofSeed = new SplittableRandom(seed).nextLong();
    long ofEpoch = new SplittableRandom(ofSeed + epoch).nextLong();
    long ofIndex = new SplittableRandom(ofEpoch + index).nextLong();
    return new Draw(new SplittableRandom(ofIndex));
  }

  /** A number in [0, 1), in steps of 2^-53. Takes one. */
  public double unit() {
    return (numbers.nextLong() >>> 11) * 0x1.0p-53;
  }

  /** Whether something of {@code probability} happens; 0 never does and 1 always. Takes one. */
  public boolean happens(double probability) {
    return unit() < probability;
  }

  /** One of 0 to {@code bound - 1}. Takes one. */
  public int below(int bound) {
    if (bound < 1) {
      throw new IllegalArgumentException("a bound of at least 1 wanted, got " + bound);
    }
    return (int) (unit() * bound);
  }

  /** 0 to {@code count - 1} in any order; each order is as likely. Takes {@code count - 1}. */
  public int[] permutation(int count) {
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      order[i] = i;
    }
    for (int i = count - 1; i > 0; i--) {
      int other = below(i + 1);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
    return order;
  }

  static void refuseUnlessProbability(double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("a probability must be in [0, 1], got " + value);
    }
  }
}
