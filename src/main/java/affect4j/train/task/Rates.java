package affect4j.train.task;

import affect4j.optim.Cosine;
import affect4j.optim.Moments;
import affect4j.optim.Progress;
import affect4j.optim.Schedule;
import affect4j.train.config.ScheduleSettings;
import affect4j.train.config.UpdateSettings;

/** Optimizers' numbers as settings ask for them. */
final class Rates {
  private static final double BETA1 = 0.9;
  private static final double EPS = 1e-8;

  private Rates() {}

  /** Warm-up and cosine; where the rate is scaled, by the {@code faces} of one update. */
  static Schedule cosine(ScheduleSettings schedule, int faces) {
    double peak = schedule.peak(faces);
    return new Cosine(peak, Math.min(schedule.floor(), peak), schedule.warmup(), schedule.epochs());
  }

  static Progress progress(ScheduleSettings schedule) {
    return new Progress(schedule.epochBase(), schedule.ahead());
  }

  static Moments moments(UpdateSettings update) {
    return new Moments(BETA1, update.beta2(), EPS);
  }
}
