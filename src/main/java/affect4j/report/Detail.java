package affect4j.report;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is written of each face beside valence and arousal, probabilities and decisions.
 *
 * @param subject what the faces are from
 */
public record Detail(Subject subject, Set<Extra> extras) {
  /** What faces are from: some formats name their columns after it. */
  public enum Subject {
    /** Photos, each by itself. */
    STILLS,
    /** The frames of a video, in which a face keeps its number. */
    SEQUENCE
  }

  /** What is written on request. */
  public enum Extra {
    /** What the network said before softmax and sigmoid. */
    LOGITS("logits"),
    /** The 68 points. */
    LANDMARKS("landmarks"),
    /** How the head is turned. */
    POSE("head pose");

    private final String words;

    Extra(String words) {
      this.words = words;
    }

    /** What it is called. */
    String words() {
      return words;
    }
  }

  /** Of photos, and no more than the scores. */
  public static final Detail SCORES = of(Subject.STILLS);

  public Detail {
    extras = Set.copyOf(extras);
  }

  /** The scores, and {@code extras}. */
  public static Detail of(Subject subject, Extra... extras) {
    Set<Extra> set = EnumSet.noneOf(Extra.class);
    set.addAll(Arrays.asList(extras));
    return new Detail(subject, set);
  }

  boolean has(Extra extra) {
    return extras.contains(extra);
  }

  boolean isSequence() {
    return subject == Subject.SEQUENCE;
  }
}
