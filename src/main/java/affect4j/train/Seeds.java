package affect4j.train;

import org.bytedeco.pytorch.global.torch;

/**
 * What is drawn at a step follows from the run's seed and the step's number alone, so that a run
 * which stops and goes on draws the same.
 */
final class Seeds {
  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  private Seeds() {}

  /** Seeds libtorch's own generator, from which masks and drop-path draw, for {@code step}. */
  static void begin(long seed, long step) {
    torch.manual_seed(mix(seed * GOLDEN_GAMMA + step + 1));
  }

  /** SplitMix64's finaliser. Steele et al. 2014. */
  static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
