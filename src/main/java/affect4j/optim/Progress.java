package affect4j.optim;

/**
 * How far training has come, in epochs, as different training programs count it.
 *
 * @param base the number of the first epoch, 0 or 1
 * @param ahead batches that the count is ahead, 0 or 1
 */
public record Progress(int base, int ahead) {
  public Progress {
    if (base < 0 || base > 1 || ahead < 0 || ahead > 1) {
      throw new IllegalArgumentException(
          "base and ahead must be 0 or 1, got " + base + " and " + ahead);
    }
  }

  /** From 0: before the first batch nothing has been done. */
  public static Progress standard() {
    return new Progress(0, 0);
  }

  /** As EMMA's released code: its epochs are 1 to 30, so that it runs from 1 to 31. */
  public static Progress emmaReleased() {
    return new Progress(1, 0);
  }

  /** As CoTEX's released code: the batch to come counts as done. */
  public static Progress cotexReleased() {
    return new Progress(0, 1);
  }

  /**
   * The progress before a batch.
   *
   * @param epoch counted from 0
   * @param batch of this epoch, counted from 0
   * @param batches of an epoch
   */
  public double before(int epoch, long batch, long batches) {
    if (epoch < 0 || batch < 0 || batch >= batches) {
      throw new IllegalArgumentException(
          "no batch " + batch + " of " + batches + " in epoch " + epoch);
    }
    return (double) (batch + ahead) / batches + (epoch + base);
  }
}
