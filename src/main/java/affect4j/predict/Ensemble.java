package affect4j.predict;

import affect4j.data.Sample;
import affect4j.eval.Averaging;
import affect4j.eval.Averaging.Space;
import affect4j.eval.Judged;
import affect4j.eval.Said;
import affect4j.label.ActionUnit;
import affect4j.label.ExpressionSet;
import affect4j.label.Thresholds;
import affect4j.label.Tuning;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Models that speak together; one alone is an ensemble as well. They are closed with it. */
public final class Ensemble implements AutoCloseable {
  private final List<Speaker> speakers;
  private final double[] weights;
  private final Averaging averaging;
  private final Views views;

  /** What becomes of the two views of a CoTEX. */
  public enum Views {
    /** The mean of their logits, as released. */
    LOGITS,
    /** The mean of their probabilities. */
    PROBABILITIES,
    /** Only the first counts. */
    FIRST,
    /** Only the second counts. */
    SECOND;

    Said of(List<Said> voices) {
      if (voices.size() == 1) {
        return voices.get(0);
      }
      double[] alike = new double[voices.size()];
      Arrays.fill(alike, 1);
      return switch (this) {
        case LOGITS -> Averaging.ofViews().of(voices, alike);
        case PROBABILITIES ->
            new Averaging(Space.PROBABILITIES, Space.PROBABILITIES).of(voices, alike);
        case FIRST -> voices.get(0);
        case SECOND -> voices.get(1);
      };
    }
  }

  /**
   * Models that tell the same expressions apart.
   *
   * @param weights what each counts
   */
  public Ensemble(List<Speaker> speakers, double[] weights, Averaging averaging, Views views) {
    this.speakers = List.copyOf(speakers);
    this.weights = weights.clone();
    this.averaging = averaging;
    this.views = views;
    if (speakers.isEmpty() || weights.length != speakers.size()) {
      throw new IllegalArgumentException(
          "a weight for each of " + speakers.size() + " models wanted, got " + weights.length);
    }
    Speaker first = speakers.get(0);
    for (Speaker each : speakers) {
      if (!each.says().equals(first.says())) {
        throw new IllegalArgumentException(
            "models that say the same wanted; "
                + first.weights()
                + " says "
                + first.says()
                + ", "
                + each.weights()
                + " says "
                + each.says());
      }
    }
  }

  /**
   * What they say together of each of {@code samples}, in logits, beside what is known; of those
   * whose pictures cannot be read nothing, where {@code asking} leaves them out.
   */
  public List<Judged> judged(List<Sample> samples, Asking asking) throws IOException {
    List<List<Said>> all = new ArrayList<>();
    for (Speaker speaker : speakers) {
      all.add(asking.said(speaker, samples, views::of));
    }
    List<Sample> read = new ArrayList<>();
    List<Said> together = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      int face = i;
      if (asking.reads(samples.get(i))) {
        List<Said> members = all.stream().map(each -> each.get(face)).toList();
        together.add(averaging.of(members, weights));
        read.add(samples.get(i));
      }
    }
    return Truths.judged(read, together, classes());
  }

  /** The sha256 of each model's file, in hexadecimal. */
  public List<String> sha256() throws IOException {
    List<String> all = new ArrayList<>();
    for (Speaker each : speakers) {
      all.add(each.sha256());
    }
    return all;
  }

  /** What people should know of models that speak together. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    Map<String, Double> first = speakers.get(0).thresholds();
    if (speakers.stream().anyMatch(each -> !each.thresholds().equals(first))) {
      notes.add("the models have other thresholds than the first, whose are taken");
    }
    if (speakers.size() > 1 && speakers.stream().anyMatch(each -> each.tuning().isPresent())) {
      notes.add("what was fitted to each model alone is not used in an ensemble");
    }
    return notes;
  }

  /** The models. */
  public List<Speaker> speakers() {
    return speakers;
  }

  /** The expressions that all tell apart. */
  public ExpressionSet classes() {
    return speakers.get(0).classes();
  }

  /** What was fitted to a single model; nothing for several, whose answers are others. */
  public Optional<Tuning> tuning() {
    return speakers.size() == 1 ? speakers.get(0).tuning() : Optional.empty();
  }

  /** The thresholds of the first model, one half where it has none. */
  public Thresholds thresholds() {
    Map<ActionUnit, Double> values = new EnumMap<>(ActionUnit.class);
    speakers.get(0).thresholds().forEach((name, at) -> values.put(ActionUnit.valueOf(name), at));
    return values.isEmpty() ? Thresholds.half() : Thresholds.of(values);
  }

  @Override
  public void close() {
    speakers.forEach(Speaker::close);
  }
}
