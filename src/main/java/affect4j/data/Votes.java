package affect4j.data;

import java.util.Arrays;

/**
 * How the votes of several people on one face become its expression. {@link #MAJORITY} and {@link
 * #CROSS_ENTROPY} are those of FER+'s own script, src/ferplus.py of github.com/microsoft/FERPlus,
 * under the names of its modes; its accuracies are of {@link #MAJORITY}. Barsoum et al. 2016,
 * arXiv:1608.01041, section 4.
 */
public enum Votes {
  /**
   * All votes for emotions, single ones too. Nothing where there are none, or where more than half
   * of all votes name none. Ours.
   */
  SHARES {
    @Override
    int[] counting(int[] votes, int emotions) {
      int all = Arrays.stream(votes).sum();
      int named = Arrays.stream(votes, 0, emotions).sum();
      return 2 * (all - named) > all ? NOTHING : votes;
    }
  },
  /** The one emotion that has more than half of the votes; emotions of a single vote have none. */
  MAJORITY {
    @Override
    int[] counting(int[] votes, int emotions) {
      int[] left = withoutSingles(votes);
      int most = Arrays.stream(left).max().orElse(0);
      return 2 * most > Arrays.stream(left).sum() ? only(left, most) : NOTHING;
    }
  },
  /**
   * The emotions with the most votes, until they have three quarters of all or are three; emotions
   * of a single vote have none. What is not an emotion ends the row, and counts only as the first
   * of it. Nothing where these have no more than half of the votes, or are more than three.
   */
  CROSS_ENTROPY {
    @Override
    int[] counting(int[] votes, int emotions) {
      int[] left = withoutSingles(votes);
      int all = Arrays.stream(left).sum();
      int[] taken = new int[votes.length];
      int sum = 0;
      int count = 0;
      boolean emotional = true;
      while (4 * sum < 3 * all && count < MOST_EMOTIONS && emotional) {
        int most = Arrays.stream(left).max().orElse(0);
        for (int i = 0; i < left.length && emotional; i++) {
          if (left[i] == most) {
            left[i] = 0;
            emotional = i < emotions;
            if (emotional || sum == 0) {
              taken[i] = most;
              sum += most;
              count++;
            }
          }
        }
      }
      return 2 * sum <= all || count > MOST_EMOTIONS ? NOTHING : taken;
    }
  };

  private static final int MOST_EMOTIONS = 3;
  private static final int[] NOTHING = {};

  /** The votes that count, of as many kinds; or none. */
  abstract int[] counting(int[] votes, int emotions);

  /**
   * The shares of the first {@code emotions} kinds of votes, adding up to 1; all 0 where the votes
   * name no expression.
   */
  public double[] shares(int[] votes, int emotions) {
    int[] counting = Arrays.copyOf(counting(votes, emotions), emotions);
    int sum = Arrays.stream(counting).sum();
    return Arrays.stream(counting)
        .mapToDouble(each -> sum == 0 ? 0 : (double) each / sum)
        .toArray();
  }

  private static int[] withoutSingles(int[] votes) {
    return Arrays.stream(votes).map(each -> each == 1 ? 0 : each).toArray();
  }

  private static int[] only(int[] votes, int most) {
    return Arrays.stream(votes).map(each -> each == most ? most : 0).toArray();
  }
}
