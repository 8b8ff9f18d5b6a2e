package affect4j.data;

import affect4j.label.Emotion;
import affect4j.label.ExpressionSet;
import java.io.IOException;
import java.util.Map;

/** What the releases of AffectNet share. Mollahosseini et al. 2017, arXiv:1708.03985. */
final class AffectNet {
  static final Numbered CLASSES = new Numbered(ExpressionSet.AFFECT_NET_8.classes(), 0);

  /** Valence and arousal that are not known. */
  static final double MISSING = -2;

  /** None, uncertain, and no face follow the eight expressions; they are no expression. */
  private static final int LAST_CODE = 10;

  private AffectNet() {}

  /** Labels of {@code row}, which has columns expression, valence and arousal. */
  static Labels labels(Row row) throws IOException {
    int code =
        row.whole("expression", "0 to 10", c -> c >= 0 && c <= LAST_CODE)
            .orElseThrow(() -> row.wrong("expression is empty"));
    Map<Emotion, Double> expression = CLASSES.label(code);
    return row.labels(
        row.number("valence", MISSING), row.number("arousal", MISSING), expression, Map.of());
  }
}
