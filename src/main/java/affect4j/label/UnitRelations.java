package affect4j.label;

import static affect4j.label.ActionUnit.AU01;
import static affect4j.label.ActionUnit.AU02;
import static affect4j.label.ActionUnit.AU04;
import static affect4j.label.ActionUnit.AU06;
import static affect4j.label.ActionUnit.AU07;
import static affect4j.label.ActionUnit.AU10;
import static affect4j.label.ActionUnit.AU12;
import static affect4j.label.ActionUnit.AU15;
import static affect4j.label.ActionUnit.AU23;
import static affect4j.label.ActionUnit.AU24;
import static affect4j.label.ActionUnit.AU25;
import static affect4j.label.ActionUnit.AU26;

import java.util.Map;

/**
 * How likely an action unit is on a face that shows an expression: 1 where more than seven in ten
 * people show it, else the share of people who do, 0 where it is not named. Du et al. 2014, table
 * 1, doi:10.1073/pnas.1322355111; used to annotate faces by Kollias et al. 2021, arXiv:2105.03790.
 *
 * <p>Its numbers were written down from memory of that table and not held against a copy of it.
 *
 * <p>People made these expressions when they were asked to. What a face does in life is not told by
 * its expression: this is a weak stand-in for coded units, and what learnt from it must say so.
 */
public final class UnitRelations {
  private static final double ALWAYS = 1;

  private static final Map<Emotion, Map<ActionUnit, Double>> SHARES =
      Map.of(
          Emotion.NEUTRAL, Map.of(),
          Emotion.HAPPINESS, Map.of(AU12, ALWAYS, AU25, ALWAYS, AU06, 0.51),
          Emotion.SADNESS, Map.of(AU04, ALWAYS, AU15, ALWAYS, AU01, 0.6, AU06, 0.5),
          Emotion.FEAR, Map.of(AU01, ALWAYS, AU04, ALWAYS, AU25, ALWAYS, AU02, 0.57, AU26, 0.33),
          Emotion.ANGER, Map.of(AU04, ALWAYS, AU07, ALWAYS, AU24, ALWAYS, AU10, 0.26, AU23, 0.29),
          Emotion.SURPRISE, Map.of(AU01, ALWAYS, AU02, ALWAYS, AU25, ALWAYS, AU26, ALWAYS),
          Emotion.DISGUST, Map.of(AU10, ALWAYS, AU04, 0.31, AU24, 0.26));

  private UnitRelations() {}

  /** Whether anything is known of {@code emotion}: not of contempt and other. */
  public static boolean covers(Emotion emotion) {
    return SHARES.containsKey(emotion);
  }

  /** The share of people whose {@code emotion} shows {@code unit}, in [0, 1]; 0 if not covered. */
  public static double share(Emotion emotion, ActionUnit unit) {
    return SHARES.getOrDefault(emotion, Map.of()).getOrDefault(unit, 0.0);
  }
}
