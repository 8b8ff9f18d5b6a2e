package affect4j.train.config;

import affect4j.nn.Precision;

/**
 * How a run goes on this machine.
 *
 * @param seed all that is drawn follows from it
 * @param threads of the network
 * @param workers threads that decode and augment pictures; numbers do not depend on them
 * @param device on which the network learns: cpu, cuda, cuda:1
 * @param precision of forward and backward; weights and their updates are float32 in any
 * @param saveMinutes between two saves within an epoch; each epoch's end saves too
 * @param average how much the moving average of the weights keeps of itself at each update, which
 *     is scored and saved in their place, such as 0.999; 0 for the weights themselves
 * @param keep how many of the best epochs' models are kept beside the best, for ensembles
 */
public record RunSettings(
    long seed,
    int threads,
    int workers,
    String device,
    Precision precision,
    double saveMinutes,
    int keep,
    double average) {
  public RunSettings {
    Refuse.below("run.threads", threads, 1);
    Refuse.below("run.workers", workers, 1);
    Refuse.unless(saveMinutes >= 0, "run.saveMinutes must be 0 or more, got " + saveMinutes);
    Refuse.below("run.keep", keep, 0);
    Refuse.unlessShare("run.average", average);
  }

  /** Seed 1, all cores, float32, a save every ten minutes. */
  public static RunSettings standard() {
    int cores = Runtime.getRuntime().availableProcessors();
    return new RunSettings(1, cores, cores, "cpu", Precision.FP32, 10, 0, 0);
  }
}
