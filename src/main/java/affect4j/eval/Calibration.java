package affect4j.eval;

import affect4j.label.ActionUnit;
import java.util.List;

/** How honest the probabilities are that logits make. */
public final class Calibration {
  private static final List<ActionUnit> UNITS = List.of(ActionUnit.values());

  private Calibration() {}

  /** {@code faces}, whose numbers are logits, with the probabilities of their expressions. */
  public static List<Judged> probable(List<Judged> faces) {
    return faces.stream()
        .map(
            face -> {
              Said said = face.said();
              double[] shares = Averaging.softmax(said.expression());
              return face.saying(new Said(said.va(), shares, said.units()));
            })
        .toList();
  }

  /** Of the likeliest expression of each face whose expression is known. */
  public static Reliability ofExpression(List<Judged> faces) {
    Reliability reliability = new Reliability(Reliability.BINS);
    for (Judged face : faces) {
      double[] logits = face.said().expression();
      if (logits.length > 0 && face.truth().expression().isPresent()) {
        int said = ExpressionScores.largest(logits);
        boolean right = said == face.truth().expression().getAsInt();
        reliability.add(Averaging.softmax(logits)[said], right);
      }
    }
    return reliability;
  }

  /** Of every action unit that is known, all together. */
  public static Reliability ofUnits(List<Judged> faces) {
    Reliability reliability = new Reliability(Reliability.BINS);
    for (Judged face : faces) {
      double[] logits = face.said().units();
      for (int i = 0; i < logits.length; i++) {
        Boolean present = face.truth().units().get(UNITS.get(i));
        if (present != null) {
          reliability.add(UnitScale.LOGIT.probability(logits[i]), present);
        }
      }
    }
    return reliability;
  }
}
