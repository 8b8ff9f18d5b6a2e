package affect4j.label;

import static affect4j.label.Emotion.ANGER;
import static affect4j.label.Emotion.CONTEMPT;
import static affect4j.label.Emotion.DISGUST;
import static affect4j.label.Emotion.FEAR;
import static affect4j.label.Emotion.HAPPINESS;
import static affect4j.label.Emotion.NEUTRAL;
import static affect4j.label.Emotion.OTHER;
import static affect4j.label.Emotion.SADNESS;
import static affect4j.label.Emotion.SURPRISE;

import java.util.List;

/** Which expressions a network tells apart or a data set names, in the order of its columns. */
public enum ExpressionSet {
  /** As {@link Expression}. */
  AFF_WILD2(NEUTRAL, ANGER, DISGUST, FEAR, HAPPINESS, SADNESS, SURPRISE, OTHER),
  /** As {@link AffectNetExpression}: AffectNet with eight classes, and DAN's logits. */
  AFFECT_NET_8(NEUTRAL, HAPPINESS, SADNESS, SURPRISE, FEAR, DISGUST, ANGER, CONTEMPT),
  /** The first seven of {@link #AFFECT_NET_8}. */
  AFFECT_NET_7(NEUTRAL, HAPPINESS, SADNESS, SURPRISE, FEAR, DISGUST, ANGER),
  /** As {@link LsdExpression}. */
  LSD(ANGER, DISGUST, FEAR, HAPPINESS, SADNESS, SURPRISE),
  /** RAF-DB, whose files count these from 1. Li et al. 2017. */
  RAF_DB(SURPRISE, FEAR, DISGUST, HAPPINESS, SADNESS, ANGER, NEUTRAL);

  @SuppressWarnings("ImmutableEnumChecker") // List.of, which cannot change
  private final List<Emotion> classes;

  ExpressionSet(Emotion... classes) {
    this.classes = List.of(classes);
  }

  /** The classes, in order. */
  public List<Emotion> classes() {
    return classes;
  }

  /**
   * The column of {@code emotion}, or -1 where this set has none. Contempt is among other where
   * there is an other and no contempt, as Aff-Wild2 defines it.
   */
  public int column(Emotion emotion) {
    int column = classes.indexOf(emotion);
    return column < 0 && emotion == CONTEMPT ? classes.indexOf(OTHER) : column;
  }
}
