package affect4j.sheet;

import java.util.Locale;
import java.util.Optional;

/** What is scored. */
public enum Task {
  /** The multi-task challenge: valence and arousal, expression, action units. */
  MTL(true, true, true),
  /** The challenge of synthetic data: six expressions. */
  LSD(false, true, false),
  /** Valence and arousal. */
  VA(true, false, false),
  /** Expression. */
  EXPR(false, true, false),
  /** Action units. */
  AU(false, false, true);

  private final boolean va;
  private final boolean expression;
  private final boolean units;

  Task(boolean va, boolean expression, boolean units) {
    this.va = va;
    this.expression = expression;
    this.units = units;
  }

  private Sheet.Says asks() {
    return new Sheet.Says(va, expression, units);
  }

  /** What {@code task} asks, which both must hold; of no task all that both hold. */
  static Sheet.Says asked(Optional<Task> task, Sheet predictions, Sheet labels) {
    Sheet.Says both = predictions.says().and(labels.says());
    String held =
        ": the predictions hold "
            + predictions.says().words()
            + "; the labels hold "
            + labels.says().words();
    if (task.isPresent() && !both.holds(task.get().asks())) {
      throw new IllegalArgumentException(
          "--task " + task.get().name().toLowerCase(Locale.ROOT) + held);
    }
    if (both.isNothing()) {
      throw new IllegalArgumentException("nothing to score" + held);
    }
    return task.map(Task::asks).orElse(both);
  }
}
