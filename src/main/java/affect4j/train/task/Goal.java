package affect4j.train.task;

import affect4j.batch.Targets;
import affect4j.label.ExpressionSet;
import affect4j.loss.EmmaLoss;
import affect4j.loss.ExpressionLoss;
import affect4j.loss.Losses;
import affect4j.model.Affect;
import affect4j.train.Start;
import affect4j.train.Task.Criterion;
import affect4j.train.config.Decision;
import affect4j.train.config.MultiTaskLossSettings;
import affect4j.train.config.VitSettings.Tasks;
import affect4j.zoo.Description;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;

/** What a network with one output (N, C) is to say of faces: how it learns that and is scored. */
interface Goal {
  /** Of {@code tasks}: all of them with {@code loss}, or {@code classes} alone. */
  static Goal of(
      Tasks tasks,
      ExpressionSet classes,
      MultiTaskLossSettings loss,
      Decision decision,
      Start start) {
    return switch (tasks) {
      case ALL ->
          new AllTasks(loss.loss(() -> start.frequencies(ExpressionSet.AFF_WILD2)), decision);
      case EXPRESSION ->
          new ExpressionAlone(classes, loss.expression().loss(() -> start.frequencies(classes)));
    };
  }

  /** C. */
  int columns();

  /** What the columns are called. */
  Map<String, List<String>> labels();

  /** How wrong columns are. */
  Losses loss(Tensor columns, Targets known);

  /** As {@link affect4j.train.Task#terms}. */
  List<String> terms();

  /** As {@link affect4j.train.Task#metrics}. */
  List<String> metrics();

  /** The score that says which epoch is best. */
  Criterion criterion();

  /** New scores of nothing yet. */
  Tally tally();

  /** {@code said} with what is known of the goal besides its labels. */
  Description described(Description said);

  /** Scores that grow batch by batch. */
  interface Tally {
    void add(Tensor columns, Targets known);

    Map<String, Double> all();
  }

  /** Valence-arousal, expression and action units in 22 columns. */
  record AllTasks(EmmaLoss loss, Decision decision) implements Goal {
    @Override
    public int columns() {
      return Affect.COLUMNS;
    }

    @Override
    public Map<String, List<String>> labels() {
      return Models.ALL_TASKS;
    }

    @Override
    public Losses loss(Tensor columns, Targets known) {
      return loss.of(columns, known);
    }

    @Override
    public List<String> terms() {
      return List.of("valence", "arousal", "expression", "units");
    }

    @Override
    public List<String> metrics() {
      return MultiTaskScores.names();
    }

    @Override
    public Criterion criterion() {
      return MultiTaskScores.TOTAL;
    }

    @Override
    public Tally tally() {
      MultiTaskScores scores = new MultiTaskScores(decision);
      return new Tally() {
        @Override
        public void add(Tensor columns, Targets known) {
          scores.add(Affect.of(columns), known);
        }

        @Override
        public Map<String, Double> all() {
          return scores.all();
        }
      };
    }

    @Override
    public Description described(Description said) {
      return Models.deciding(said, decision, loss.weak());
    }
  }

  /** A class for each column. */
  record ExpressionAlone(ExpressionSet classes, ExpressionLoss loss) implements Goal {
    @Override
    public int columns() {
      return classes.classes().size();
    }

    @Override
    public Map<String, List<String>> labels() {
      return Models.expression(classes);
    }

    @Override
    public Losses loss(Tensor columns, Targets known) {
      return loss.of(columns, known);
    }

    @Override
    public List<String> terms() {
      return List.of("expression");
    }

    @Override
    public List<String> metrics() {
      return ClassScores.names(classes);
    }

    @Override
    public Criterion criterion() {
      return ClassScores.F1;
    }

    @Override
    public Tally tally() {
      ClassScores scores = new ClassScores(classes);
      return new Tally() {
        @Override
        public void add(Tensor columns, Targets known) {
          scores.add(columns, known);
        }

        @Override
        public Map<String, Double> all() {
          return scores.all();
        }
      };
    }

    @Override
    public Description described(Description said) {
      return said;
    }
  }
}
