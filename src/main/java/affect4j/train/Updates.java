package affect4j.train;

import affect4j.nn.Entry;
import affect4j.optim.GradScaler;
import affect4j.optim.Gradients;
import affect4j.optim.Optimizer;
import affect4j.optim.Progress;
import affect4j.optim.Schedule;
import affect4j.train.config.UpdateSettings;
import affect4j.train.config.UpdateSettings.LeftOver;
import affect4j.train.config.UpdateSettings.Scaler;
import affect4j.train.config.UpdateSettings.Scope;
import affect4j.train.config.VaSettings.Stepping;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * How gradients become steps: several batches are added up, their gradient is clipped, the main
 * optimizer steps at the schedule's rate, and one beside it, if there is one, at its own.
 */
public final class Updates {
  /**
   * The pace of the optimizer beside the main one.
   *
   * @param optimizer with a rate that stays as it is
   */
  public record Side(Optimizer optimizer, Stepping stepping) {}

  private static final String SCALE = "scaler.scale";
  private static final String STREAK = "scaler.streak";

  private final UpdateSettings settings;
  private final Optimizer main;
  private final Optional<Side> side;
  private final Schedule schedule;
  private final Progress progress;
  private final Optional<GradScaler> scaler;

  public Updates(
      UpdateSettings settings,
      Optimizer main,
      Optional<Side> side,
      Schedule schedule,
      Progress progress) {
    this.settings = settings;
    this.main = main;
    this.side = side;
    this.schedule = schedule;
    this.progress = progress;
    this.scaler =
        settings.scaler() == Scaler.EMULATED
            ? Optional.of(new GradScaler(GradScaler.Settings.standard()))
            : Optional.empty();
  }

  /** How many batches fill one. */
  int batches() {
    return settings.accumulate();
  }

  /** Before a batch: sets the rate of the update that it belongs to, and returns it. */
  double begin(int epoch, int batch, int batches) {
    int first = batch - batch % settings.accumulate();
    double rate = schedule.at(progress.before(epoch, first, batches));
    main.rate(rate);
    return rate;
  }

  /** Adds the gradient of a batch's {@code loss} to those before it. */
  void backward(Tensor loss) {
    Tensor share = loss.div(new Scalar((double) settings.accumulate()));
    scaler.map(each -> each.scale(share)).orElse(share).backward();
  }

  /**
   * After a batch: steps if it completes an update; returns the norm of the gradient if it does.
   */
  OptionalDouble end(int batch) {
    boolean complete = (batch + 1) % settings.accumulate() == 0;
    OptionalDouble norm = complete ? OptionalDouble.of(stepMain()) : OptionalDouble.empty();
    if (side.isPresent() && (complete || side.get().stepping() == Stepping.EVERY_BATCH)) {
      side.get().optimizer().step();
    }
    if (complete) {
      forget();
    }
    return norm;
  }

  private double stepMain() {
    boolean finite = scaler.map(each -> each.unscale(main.parameters())).orElse(true);
    List<Entry> clipped = new ArrayList<>(main.parameters());
    if (settings.scope() == Scope.JOINT) {
      side.ifPresent(each -> clipped.addAll(each.optimizer().parameters()));
    }
    double norm =
        settings.clip() > 0 ? Gradients.clip(clipped, settings.clip()) : Gradients.norm(clipped);
    if (finite) {
      main.step();
    }
    scaler.ifPresent(each -> each.update(finite));
    return norm;
  }

  /** After an epoch: what completed no update is forgotten, or waits for the next epoch. */
  void endEpoch() {
    if (settings.leftOver() == LeftOver.DROP) {
      forget();
    }
  }

  private void forget() {
    main.zeroGradients();
    side.ifPresent(each -> each.optimizer().zeroGradients());
  }

  /** Whether an update whose gradients are no numbers is left out, as a scaler wants it. */
  boolean skipsOverflows() {
    return scaler.isPresent();
  }

  /** What the optimizers remember, their own tensors. */
  Map<String, Tensor> state() {
    Map<String, Tensor> state = new LinkedHashMap<>();
    main.state().forEach((name, tensor) -> state.put("main." + name, tensor));
    side.ifPresent(
        each -> each.optimizer().state().forEach((name, t) -> state.put("side." + name, t)));
    return state;
  }

  /** What else must be remembered, as text. */
  Map<String, String> notes() {
    Map<String, String> notes = new LinkedHashMap<>();
    scaler.ifPresent(
        each -> {
          notes.put(SCALE, Double.toString(each.scale()));
          notes.put(STREAK, Integer.toString(each.streak()));
        });
    return notes;
  }

  /** Remembers what {@link #notes} wrote. */
  void restore(Map<String, String> notes) throws IOException {
    try {
      if (scaler.isPresent()) {
        double scale = Double.parseDouble(notes.getOrDefault(SCALE, ""));
        scaler.get().restore(scale, Integer.parseInt(notes.getOrDefault(STREAK, "")));
      }
    } catch (NumberFormatException e) {
      throw new IOException("the saved training lacks its counts: " + notes, e);
    }
  }
}
