package affect4j.train.task;

import affect4j.optim.AdamW;
import affect4j.optim.Cosine;
import affect4j.optim.Moments;
import affect4j.optim.ParameterGroup;
import affect4j.optim.Progress;
import affect4j.train.Updates;
import affect4j.train.config.ScheduleSettings;
import affect4j.train.config.UpdateSettings;
import java.util.List;
import java.util.Optional;

/** Optimizers' numbers as settings ask for them. */
final class Rates {
  private static final double BETA1 = 0.9;
  private static final double EPS = 1e-8;

  private Rates() {}

  /**
   * AdamW over {@code groups} along warm-up and cosine.
   *
   * @param batch faces of one; where the rate is scaled, it is by those of an update
   * @param side what steps beside it
   */
  static Updates adamW(
      UpdateSettings update,
      ScheduleSettings schedule,
      int batch,
      List<ParameterGroup> groups,
      Optional<Updates.Side> side) {
    double peak = schedule.peak(batch * update.accumulate());
    return new Updates(
        update,
        new AdamW(groups, new Moments(BETA1, update.beta2(), EPS)),
        side,
        new Cosine(peak, Math.min(schedule.floor(), peak), schedule.warmup(), schedule.epochs()),
        new Progress(schedule.epochBase(), schedule.ahead()));
  }
}
