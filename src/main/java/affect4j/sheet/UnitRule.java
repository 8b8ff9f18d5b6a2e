package affect4j.sheet;

import affect4j.eval.UnitScale;
import affect4j.label.ActionUnit;
import affect4j.label.Thresholds;
import affect4j.sheet.Told.UnitNumbers;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the numbers of action units in a file of predictions are read.
 *
 * @param numbers what they are
 * @param thresholds above which probability a unit is present; of a file that decides by ones that
 *     are not known, such as decide the same
 * @param why these thresholds, for people
 */
public record UnitRule(UnitNumbers numbers, Thresholds thresholds, String why) {
  /** Of predictions that say nothing of units. */
  static final UnitRule NONE =
      new UnitRule(UnitNumbers.DECISION, Thresholds.half(), "no units are scored");

  private static final List<ActionUnit> UNITS = List.of(ActionUnit.values());
  private static final String AS_DECIDED = "as the file decides";

  /** As the file says, and as told; thresholds as given, or those that the file itself obeys. */
  static UnitRule of(Sheet predictions, Told told, Optional<Thresholds> given) throws IOException {
    UnitNumbers numbers = told.units().orElseGet(() -> narrowest(predictions));
    refuseBeyond(predictions, numbers);
    if (numbers == UnitNumbers.DECISION) {
      if (given.isPresent()) {
        throw new IllegalArgumentException(
            "--thresholds: probabilities or logits of the units wanted, got decisions alone");
      }
      return decisions("decided in the file");
    }
    if (given.isPresent()) {
      return new UnitRule(numbers, given.get(), "as given");
    }
    if (predictions.rows().decisions.length == 0) {
      return new UnitRule(numbers, Thresholds.half(), "one half, as none are given");
    }
    return obeyed(predictions, numbers);
  }

  private static UnitRule decisions(String why) {
    return new UnitRule(UnitNumbers.DECISION, Thresholds.half(), why);
  }

  /**
   * {@code predictions} as they are to be read: decisions in place of numbers where these count.
   */
  Sheet read(Sheet predictions) {
    return isAny() && numbers == UnitNumbers.DECISION ? predictions.decided() : predictions;
  }

  /** The thresholds; none where the file decides, and by which ones is not known. */
  public Optional<Thresholds> inForce() {
    boolean known = numbers != UnitNumbers.DECISION && !why.equals(AS_DECIDED);
    return known ? Optional.of(thresholds) : Optional.empty();
  }

  /** Whether units are scored. */
  public boolean isAny() {
    return !equals(NONE);
  }

  /** As {@link affect4j.eval.Scoreboard} wants it. */
  public UnitScale scale() {
    return numbers == UnitNumbers.LOGIT ? UnitScale.LOGIT : UnitScale.PROBABILITY;
  }

  /** Decisions where all are 0 or 1, and otherwise probabilities. */
  private static UnitNumbers narrowest(Sheet predictions) {
    Rows rows = predictions.rows();
    for (int i = 0; i < UNITS.size() * rows.size; i++) {
      double number = rows.units[i];
      if (number != 0 && number != 1 && !Double.isNaN(number)) {
        return UnitNumbers.PROBABILITY;
      }
    }
    return UnitNumbers.DECISION;
  }

  private static void refuseBeyond(Sheet predictions, UnitNumbers numbers) throws IOException {
    Rows rows = predictions.rows();
    for (int i = 0; numbers != UnitNumbers.LOGIT && i < UNITS.size() * rows.size; i++) {
      double number = rows.units[i];
      boolean decided = number == 0 || number == 1 || Double.isNaN(number);
      boolean good = numbers == UnitNumbers.DECISION ? decided : !(number < 0 || number > 1);
      if (!good) {
        String wanted = numbers == UnitNumbers.DECISION ? "0 or 1" : "a probability in [0, 1]";
        throw predictions.wrong(
            i / UNITS.size(),
            UNITS.get(i % UNITS.size())
                + " must be "
                + wanted
                + ", got "
                + number
                + "; --units logit reads any number");
      }
    }
  }

  /**
   * The decisions beside the numbers, by thresholds that decide the same: the released ones, one
   * half, or any that do, so that the numbers can be decided by others too. Where none do, the
   * decisions alone.
   */
  private static UnitRule obeyed(Sheet predictions, UnitNumbers numbers) {
    UnitRule released = new UnitRule(numbers, Thresholds.released(), "released, " + AS_DECIDED);
    if (released.agrees(predictions)) {
      return released;
    }
    UnitRule half = new UnitRule(numbers, Thresholds.half(), "one half, " + AS_DECIDED);
    if (half.agrees(predictions)) {
      return half;
    }
    UnitRule fitted = new UnitRule(numbers, half.parting(predictions), AS_DECIDED);
    return fitted.agrees(predictions) ? fitted : decisions(AS_DECIDED);
  }

  /** Of each unit a probability that lies between those of absent and of present, if one does. */
  private Thresholds parting(Sheet predictions) {
    Rows rows = predictions.rows();
    double[] absent = new double[UNITS.size()];
    double[] present = new double[UNITS.size()];
    Arrays.fill(present, 1);
    for (int i = 0; i < UNITS.size() * rows.size; i++) {
      if (!Double.isNaN(rows.units[i])) {
        double probability = scale().probability(rows.units[i]);
        int unit = i % UNITS.size();
        if (rows.decisions[i] == 1) {
          present[unit] = Math.min(present[unit], probability);
        } else {
          absent[unit] = Math.max(absent[unit], probability);
        }
      }
    }
    Map<ActionUnit, Double> values = new EnumMap<>(ActionUnit.class);
    for (int i = 0; i < UNITS.size(); i++) {
      boolean half = absent[i] <= 0.5 && 0.5 < present[i];
      double between = half ? 0.5 : absent[i] > 0 ? absent[i] : present[i] / 2;
      values.put(UNITS.get(i), Math.min(Math.max(between, Double.MIN_VALUE), Math.nextDown(1.0)));
    }
    return Thresholds.of(values);
  }

  /** Whether the file decides beside every number as these thresholds do. */
  private boolean agrees(Sheet predictions) {
    Rows rows = predictions.rows();
    for (int i = 0; i < UNITS.size() * rows.size; i++) {
      double number = rows.units[i];
      if (!Double.isNaN(number)) {
        boolean present = scale().probability(number) > thresholds.of(UNITS.get(i % UNITS.size()));
        if (present != (rows.decisions[i] == 1)) {
          return false;
        }
      }
    }
    return true;
  }
}
