package affect4j.sheet;

import affect4j.eval.Said;
import affect4j.eval.Truth;
import java.util.Optional;

/** Counts what of two sheets cannot be scored. */
final class Tally {
  private final Sheet predictions;
  private final Sheet labels;
  private final Sheet.Says asked;

  private int unpredicted;
  private int firstUnpredicted = -1;
  private int empty;
  private int unsaidVa;
  private int unsaidExpression;
  private int unsaidUnits;
  private int firstUnsaid = -1;
  private int others;

  /** Nothing was counted yet; a task that is not {@code asked} is not missed. */
  Tally(Sheet predictions, Sheet labels, Sheet.Says asked) {
    this.predictions = predictions;
    this.labels = labels;
    this.asked = asked;
  }

  /** The label in {@code row} has no prediction. */
  void addUnpredicted(int row) {
    firstUnpredicted = unpredicted++ == 0 ? row : firstUnpredicted;
  }

  /** The prediction in row {@code at} says so much of what is true. */
  void add(int at, Said said, Truth truth) {
    empty += said.va().length + said.expression().length + said.units().length == 0 ? 1 : 0;
    boolean vaKnown = truth.valence().isPresent() && truth.arousal().isPresent();
    int va = missed(asked.va() && vaKnown, said.va());
    int expression =
        missed(asked.expression() && truth.expression().isPresent(), said.expression());
    int units = missed(asked.units() && !truth.units().isEmpty(), said.units());
    unsaidVa += va;
    unsaidExpression += expression;
    unsaidUnits += units;
    if (firstUnsaid < 0 && va + expression + units > 0) {
      firstUnsaid = at;
    }
  }

  private static int missed(boolean wanted, double[] said) {
    return wanted && said.length == 0 ? 1 : 0;
  }

  /** A label names an expression that is none of the classes. */
  void addOther() {
    others++;
  }

  /** All that was counted, and what {@code join} found. */
  LeftOut leftOut(Join join) {
    return new LeftOut(
        join.unknown,
        place(predictions, join.firstUnknown),
        unpredicted,
        place(labels, firstUnpredicted),
        empty,
        new LeftOut.Unsaid(
            unsaidVa, unsaidExpression, unsaidUnits, place(predictions, firstUnsaid)),
        others);
  }

  private static Optional<String> place(Sheet sheet, int row) {
    return row < 0 ? Optional.empty() : Optional.of(sheet.where(row) + ": " + sheet.name(row));
  }
}
