package affect4j.synth;

import affect4j.data.Labels;
import affect4j.label.ActionUnit;
import affect4j.label.Emotion;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * One face of all that a seed makes, and what is known of it.
 *
 * @param video the number of its video: one person
 * @param frame its number in the video, from 1, with gaps
 * @param parameters all that its picture depends on
 * @param truth what the face shows: nothing is missing
 * @param labels what a data set says of it: some of it is missing
 */
public record LabelledFace(
    long video, int frame, FaceParameters parameters, Labels truth, Labels labels) {
  /** Faces of a video. */
  public static final int VIDEO = 10;

  /** The share of faces whose valence and arousal are missing. */
  public static final double NO_AFFECT = 0.1;

  /** The share of faces whose expression is missing. */
  public static final double NO_EXPRESSION = 0.15;

  /** The share of faces whose action units are all missing. */
  public static final double NO_UNITS = 0.1;

  private static final int FIFTH = 5;
  private static final int APART = 3;

  /** Face {@code index} of {@code seed}; it depends on nothing else. */
  public static LabelledFace of(long seed, long index) {
    if (index < 0) {
      throw new IllegalArgumentException("faces are numbered from 0, got " + index);
    }
    long video = index / VIDEO;
    int place = (int) (index % VIDEO);
    Story story = Story.of(seed, video);
    Dice dice = Dice.of(seed, index, 'l');
    int frame = 1 + APART * place + dice.below(APART);
    double t = (frame - 1.0) / (APART * VIDEO - 1);
    FaceParameters face = story.face(t);
    Labels truth = truth(story, face.units(), t);
    return new LabelledFace(video, frame, face, truth, known(truth, dice));
  }

  /** Whether it is kept for validation: every fifth video is, beginning with the second. */
  public boolean validation() {
    return video % FIFTH == 1;
  }

  /** The name of its video's folder: {@code video17}. */
  public String folder() {
    return "video" + video;
  }

  private static Labels truth(Story story, Units units, double t) {
    Map<ActionUnit, Boolean> present = new EnumMap<>(ActionUnit.class);
    for (ActionUnit unit : ActionUnit.values()) {
      present.put(unit, units.of(unit) >= Story.SEEN);
    }
    return new Labels(
        OptionalDouble.of(story.valence(t)),
        OptionalDouble.of(story.arousal(t)),
        Map.of(Emotion.valueOf(story.expression(t).name()), 1.0),
        present);
  }

  private static Labels known(Labels truth, Dice dice) {
    boolean affect = !dice.chance(NO_AFFECT);
    boolean expression = !dice.chance(NO_EXPRESSION);
    boolean units = !dice.chance(NO_UNITS);
    return new Labels(
        affect ? truth.valence() : OptionalDouble.empty(),
        affect ? truth.arousal() : OptionalDouble.empty(),
        expression ? truth.expression() : Map.of(),
        units ? truth.units() : Map.of());
  }
}
