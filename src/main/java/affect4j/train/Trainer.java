package affect4j.train;

import affect4j.loss.Losses;
import affect4j.nn.Autocast;
import affect4j.nn.Engine;
import affect4j.nn.TensorScope;
import affect4j.nn.Upkeep;
import affect4j.train.config.RunSettings;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.bytedeco.pytorch.Device;

/**
 * Teaches a network, epoch by epoch, and loses nothing: what a step does follows from the weights,
 * the seed and the step's number, and all of that is saved together. A run that was stopped at any
 * moment and goes on ends with the same weights, bit for bit (on a CPU, with as many threads).
 *
 * @param <B> the batches that are learnt from
 */
public final class Trainer<B> {
  private final Task<B> task;
  private final Feed<B> feed;
  private final RunFolder folder;
  private final RunSettings settings;
  private final int epochs;
  private final Watcher watcher;
  private final Device device;
  private final Pace pace;
  private final Upkeep upkeep = new Upkeep();
  private final Set<String> unlabelled = new HashSet<>();
  private final Optional<Average> average;
  private Position at = Position.START;

  /** A training of {@code epochs} in all, whose files lie in {@code folder}. */
  public Trainer(
      Task<B> task,
      Feed<B> feed,
      RunFolder folder,
      RunSettings settings,
      int epochs,
      Watcher watcher) {
    this.task = task;
    this.feed = feed;
    this.folder = folder;
    this.settings = settings;
    this.epochs = epochs;
    this.watcher = watcher;
    this.device = Engine.device(settings.device());
    this.pace = new Pace(feed.batchSize());
    average =
        settings.average() > 0
            ? Optional.of(new Average(task.net(), settings.average()))
            : Optional.empty();
    refuseTooFew();
  }

  /** Before anything is written: what would teach nothing. */
  private void refuseTooFew() {
    if (feed.batches() < 1) {
      throw new IllegalArgumentException(
          "the training faces do not fill one batch of " + feed.batchSize());
    }
    if (feed.batches() < task.updates().batches()) {
      throw new IllegalArgumentException(
          "the training faces fill "
              + feed.batches()
              + " batches of "
              + feed.batchSize()
              + ", and an update wants "
              + task.updates().batches()
              + " (update.accumulate): nothing would be learnt");
    }
  }

  /** Goes on from what was saved in the folder, if anything was. */
  public void resume() throws IOException {
    at = Saved.restore(task, average, folder.state());
  }

  /**
   * Trains until all epochs are done or {@code stop} is true, which is asked after each batch, and
   * before each that is scored.
   *
   * @return whether all epochs are done
   * @throws IOException when a picture cannot be read, after what was learnt until then is saved;
   *     or a file not written
   * @throws Diverged when the loss is no number any more
   */
  public boolean run(BooleanSupplier stop) throws IOException, Diverged {
    if (at.step() > 0) { // What a run that was killed just before it did so would have done.
      writeLast();
      dropEpochs();
    }
    try (Journal journal = Journal.open(folder, task.terms(), task.metrics(), at)) {
      while (at.epoch() < epochs) {
        boolean learnt = epoch(journal, stop);
        save(); // Scoring may take long, or meet a broken picture.
        if (!learnt || !scored(journal, stop)) {
          return false;
        }
        save();
        dropEpochs();
      }
    }
    return true;
  }

  /** Scores the epoch; returns whether it came to its end. */
  private boolean scored(Journal journal, BooleanSupplier stop) throws IOException {
    try {
      averaged(() -> score(journal, stop));
      return true;
    } catch (Stoppable.Stopped e) {
      return false;
    }
  }

  private void dropEpochs() throws IOException {
    if (settings.keep() > 0) {
      folder.dropEpochsBut(
          at.kept().stream().map(each -> folder.epoch(each.epoch())).collect(Collectors.toSet()));
    }
  }

  /** Learns from the rest of an epoch; returns whether it came to its end. */
  private boolean epoch(Journal journal, BooleanSupplier stop) throws IOException, Diverged {
    task.learn();
    pace.start();
    long saved = System.nanoTime();
    try (Feed.Batches<B> batches = feed.train(at.epoch(), at.batch())) {
      while (batches.hasNext()) {
        step(batches, journal);
        upkeep.afterStep();
        if (stop.getAsBoolean()) {
          return false;
        }
        if (batches.hasNext() && System.nanoTime() - saved > settings.saveMinutes() * 60e9) {
          save();
          saved = System.nanoTime();
        }
      }
    }
    task.updates().endEpoch();
    return true;
  }

  private void step(Feed.Batches<B> batches, Journal journal) throws IOException, Diverged {
    Updates updates = task.updates();
    try (TensorScope scope = TensorScope.open()) {
      Seeds.begin(settings.seed(), at.step());
      B batch = next(batches);
      double rate = updates.begin(at.epoch(), at.batch(), feed.batches());
      Losses losses;
      try (Autocast cast = Autocast.open(device, settings.precision())) {
        losses = task.loss(batch);
      }
      Map<String, Double> terms = finite(losses);
      updates.backward(losses.total());
      OptionalDouble norm = updates.end(at.batch());
      if (!Double.isFinite(norm.orElse(0)) && !updates.skipsOverflows()) {
        throw Diverged.gradient(
            norm.orElse(0), at.step()); // The weights are spoilt, and not saved.
      }
      if (norm.isPresent()) {
        average.ifPresent(Average::follow);
      }
      double loss = losses.total().item_double();
      double speed = pace.tick();
      journal.learnt(at, loss, terms, rate, norm, speed);
      at = at.afterBatch();
      watcher.learnt(progress(loss, rate, speed));
    }
  }

  private B next(Feed.Batches<B> batches) throws IOException {
    try {
      return batches.next();
    } catch (IOException e) {
      try {
        save();
      } catch (IOException second) {
        e.addSuppressed(second);
      }
      throw e;
    }
  }

  private Map<String, Double> finite(Losses losses) throws Diverged {
    Map<String, Double> terms = new LinkedHashMap<>();
    for (Losses.Term term : losses.terms()) {
      double value = term.value().item_double();
      if (!Double.isFinite(value) && term.weight() != 0) {
        throw Diverged.loss(term.name(), value, at.step());
      }
      terms.put(term.name(), value);
      if (term.count() == 0 && unlabelled.add(term.name())) {
        watcher.note(
            "step "
                + at.step()
                + " has no label of "
                + term.name()
                + ", which adds nothing there; said once");
      }
    }
    return terms;
  }

  private Watcher.Progress progress(double loss, double rate, double speed) {
    long left = (long) (epochs - at.epoch()) * feed.batches() - at.batch();
    return new Watcher.Progress(
        at.epoch() + 1,
        epochs,
        at.batch(),
        feed.batches(),
        loss,
        rate,
        speed,
        left * feed.batchSize() / speed);
  }

  private void score(Journal journal, BooleanSupplier stop) throws IOException {
    Map<String, Double> scores = Map.of();
    try (Feed.Batches<B> batches = new Stoppable<>(feed.valid(at.epoch()), stop)) {
      if (batches.hasNext()) {
        scores = task.score(batches);
      }
    }
    double best = at.best();
    boolean improved = false;
    List<Position.Kept> kept = at.kept();
    if (!scores.isEmpty()) {
      double value = scores.getOrDefault(task.criterion().metric(), Double.NaN);
      improved = task.criterion().improves(value, best);
      best = improved ? value : best;
      kept = task.criterion().best(kept, new Position.Kept(at.epoch() + 1, value), settings.keep());
      journal.scored(at, scores);
      watcher.scored(at.epoch() + 1, scores, improved);
    }
    Shown.write(task, feed, at.epoch(), folder.sheet());
    if (improved) {
      Saved.model(task, folder.best(), name());
    }
    if (kept.stream().anyMatch(each -> each.epoch() == at.epoch() + 1)) {
      Saved.model(task, folder.epoch(at.epoch() + 1), name());
    }
    at = at.nextEpoch(best, kept);
  }

  private void save() throws IOException {
    Saved.state(task, average, at, folder.state());
    writeLast();
    watcher.saved(folder.state());
  }

  private void writeLast() throws IOException {
    averaged(() -> Saved.model(task, folder.last(), name()));
  }

  /** Does {@code use} with the network as it is scored and saved. */
  private void averaged(Average.Use use) throws IOException {
    if (average.isPresent()) {
      average.get().during(use);
    } else {
      use.run();
    }
  }

  private String name() {
    return String.valueOf(folder.path().getFileName());
  }
}
