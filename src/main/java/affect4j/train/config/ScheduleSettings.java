package affect4j.train.config;

/**
 * How long, and how fast.
 *
 * @param epochs passes over the training faces
 * @param warmup epochs in which the rate rises from 0
 * @param lr learning rate at the peak, before {@code scaling}
 * @param scaling what {@code lr} is multiplied by
 * @param floor rate at the end of the cosine
 * @param epochBase what the first epoch counts as, 0 or 1; the released EMMA counts from 1
 * @param ahead batches by which the schedule runs ahead, 0 or 1: 1 in the released CoTEX
 */
public record ScheduleSettings(
    int epochs, double warmup, double lr, Scaling scaling, double floor, int epochBase, int ahead) {
  /** What the learning rate is multiplied by. */
  public enum Scaling {
    /** By 1. */
    NONE,
    /** By the faces of one update / 256: batch times accumulation. Goyal et al. 2017. */
    LINEAR
  }

  public ScheduleSettings {
    Refuse.below("schedule.epochs", epochs, 1);
    Refuse.unlessPositive("schedule.lr", lr);
    Refuse.unless(
        warmup >= 0 && warmup < epochs,
        "schedule.warmup must be in [0, " + epochs + "), the number of epochs; got " + warmup);
    Refuse.unless(floor >= 0 && floor <= lr, "schedule.floor must be in [0, lr], got " + floor);
    Refuse.unless(
        epochBase == 0 || epochBase == 1, "schedule.epochBase must be 0 or 1, got " + epochBase);
    Refuse.unless(ahead == 0 || ahead == 1, "schedule.ahead must be 0 or 1, got " + ahead);
  }

  /** The rate at the peak for updates of {@code faces} faces. */
  public double peak(int faces) {
    return switch (scaling) {
      case NONE -> lr;
      case LINEAR -> lr * faces / 256;
    };
  }
}
