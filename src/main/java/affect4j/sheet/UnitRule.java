package affect4j.sheet;

import affect4j.eval.UnitScale;
import affect4j.label.ActionUnit;
import affect4j.label.Thresholds;
import affect4j.sheet.Told.UnitNumbers;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * How the numbers of action units in a file of predictions are read.
 *
 * @param numbers what they are
 * @param thresholds above which probability a unit is present
 * @param why these thresholds, for people
 */
public record UnitRule(UnitNumbers numbers, Thresholds thresholds, String why) {
  /** Of predictions that say nothing of units. */
  static final UnitRule NONE =
      new UnitRule(UnitNumbers.DECISION, Thresholds.half(), "no units are scored");

  private static final List<ActionUnit> UNITS = List.of(ActionUnit.values());

  /** As the file says, and as told; thresholds as given, or those that the file itself obeys. */
  static UnitRule of(Sheet predictions, Told told, Optional<Thresholds> given) throws IOException {
    UnitNumbers numbers = told.units().orElseGet(() -> narrowest(predictions));
    refuseBeyond(predictions, numbers);
    if (numbers == UnitNumbers.DECISION) {
      return new UnitRule(numbers, Thresholds.half(), "decided in the file");
    }
    if (given.isPresent()) {
      return new UnitRule(numbers, given.get(), "as given");
    }
    if (predictions.rows().decisions.length == 0) {
      return new UnitRule(numbers, Thresholds.half(), "one half, as none are given");
    }
    return obeyed(predictions, numbers);
  }

  /** The thresholds; none where the file holds decisions, which obey any. */
  public Optional<Thresholds> inForce() {
    return numbers == UnitNumbers.DECISION ? Optional.empty() : Optional.of(thresholds);
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

  /** The thresholds by which the decisions beside the numbers were taken. */
  private static UnitRule obeyed(Sheet predictions, UnitNumbers numbers) throws IOException {
    UnitRule released =
        new UnitRule(numbers, Thresholds.released(), "released, as the file decides");
    UnitRule half = new UnitRule(numbers, Thresholds.half(), "one half, as the file decides");
    if (released.contradicted(predictions) < 0) {
      return released;
    }
    int at = half.contradicted(predictions);
    if (at < 0) {
      return half;
    }
    throw predictions.wrong(
        at / UNITS.size(),
        UNITS.get(at % UNITS.size())
            + "_c is "
            + predictions.rows().decisions[at]
            + " at "
            + predictions.rows().units[at]
            + ", which neither the released thresholds nor one half decide for the whole file;"
            + " --thresholds says which do");
  }

  /** The first number beside which the file decides otherwise; -1 where there is none. */
  private int contradicted(Sheet predictions) {
    Rows rows = predictions.rows();
    for (int i = 0; i < UNITS.size() * rows.size; i++) {
      double number = rows.units[i];
      if (!Double.isNaN(number) && rows.decisions[i] >= 0) {
        double threshold = thresholds.of(UNITS.get(i % UNITS.size()));
        boolean present = scale().probability(number) > threshold;
        if (present != (rows.decisions[i] == 1)) {
          return i;
        }
      }
    }
    return -1;
  }
}
