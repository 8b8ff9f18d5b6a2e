package affect4j.sheet;

import affect4j.data.Frames;
import affect4j.eval.Judged;
import affect4j.eval.Said;
import affect4j.eval.Scoreboard;
import affect4j.eval.Truth;
import affect4j.label.ActionUnit;
import affect4j.label.ExpressionSet;
import affect4j.label.Thresholds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Predictions beside labels, ready to be scored, and what could not be. */
public final class Comparison {
  private static final Said NOTHING = new Said(new double[0], new double[0], new double[0]);

  private final List<Judged> faces;
  private final ExpressionSet classes;
  private final UnitRule units;
  private final String folder;
  private final LeftOut leftOut;
  private final int decidedAnew;

  /**
   * How to compare.
   *
   * @param byOrder whether row k of the one speaks of row k of the other, whatever their names
   * @param task what is scored alone; empty where all that both hold is
   * @param thresholds above which probability a unit is present; by default those by which the file
   *     decides, or else one half
   */
  public record Rules(
      boolean byOrder, Optional<Task> task, Told told, Optional<Thresholds> thresholds) {}

  private Comparison(
      List<Judged> faces,
      ExpressionSet classes,
      UnitRule units,
      String folder,
      LeftOut leftOut,
      int decidedAnew) {
    this.faces = List.copyOf(faces);
    this.classes = classes;
    this.units = units;
    this.folder = folder;
    this.leftOut = leftOut;
    this.decidedAnew = decidedAnew;
  }

  /** Compares; a row that cannot be read as the rules say is refused. */
  public static Comparison of(Sheet predictions, Sheet labels, Rules rules) throws IOException {
    Join join =
        rules.byOrder() ? Join.byOrder(predictions, labels) : Join.byName(predictions, labels);
    ExpressionSet classes =
        rules.task().filter(task -> task == Task.LSD).isPresent()
            ? ExpressionSet.LSD
            : Classes.scored(rules.told(), predictions, labels);
    Sheet.Says asked = Task.asked(rules.task(), predictions, labels);
    UnitRule units =
        asked.units() ? UnitRule.of(predictions, rules.told(), rules.thresholds()) : UnitRule.NONE;
    Sheet read = units.read(predictions);
    Judge judge = new Judge(classes);
    List<Judged> faces = new ArrayList<>(labels.size());
    Tally tally = new Tally(predictions, labels, asked);
    int decidedAnew = 0;
    for (int row = 0; row < labels.size(); row++) {
      int at = join.said[row];
      Said said = at < 0 ? NOTHING : judge.said(read, at, asked);
      Truth truth = without(judge.truth(labels, row), predictions.rows().untold);
      String before = row == 0 ? "" : faces.get(row - 1).group();
      faces.add(judged(labels, row, before, said, truth));
      if (at < 0) {
        tally.addUnpredicted(row);
      } else {
        tally.add(at, said, truth);
        decidedAnew += said.expression().length > 0 && judge.isDecidedAnew(read, at) ? 1 : 0;
      }
      if (asked.expression() && judge.isOther(labels, row)) {
        tally.addOther();
      }
    }
    return new Comparison(faces, classes, units, join.folder, tally.leftOut(join), decidedAnew);
  }

  /** What is true, but of {@code units}. */
  private static Truth without(Truth truth, Set<ActionUnit> units) {
    if (units.isEmpty()) {
      return truth;
    }
    Map<ActionUnit, Boolean> known = new HashMap<>(truth.units());
    known.keySet().removeAll(units);
    return new Truth(truth.valence(), truth.arousal(), truth.expression(), known);
  }

  private static Judged judged(Sheet labels, int row, String before, Said said, Truth truth) {
    String name = labels.name(row);
    String[] groups = labels.rows().groups;
    boolean told = groups.length > 0 && !groups[row].isEmpty();
    String group = told ? groups[row] : Frames.video(name, before);
    int frame = labels.rows().frames[row];
    return new Judged(
        name, group, frame < 0 ? Frames.number(name) : OptionalInt.of(frame), said, truth);
  }

  /** One face for each row of labels, in order; one of which nothing is predicted says nothing. */
  public List<Judged> faces() {
    return faces;
  }

  /** The expressions told apart. */
  public ExpressionSet classes() {
    return classes;
  }

  /** How action units are read. */
  public UnitRule units() {
    return units;
  }

  /** What stands before every name of the predictions and was left out; mostly empty. */
  public String folder() {
    return folder;
  }

  /** What could not be scored. */
  public LeftOut leftOut() {
    return leftOut;
  }

  /**
   * How many predictions have their largest number for an expression that is none of the classes,
   * and were taken for the likeliest of those.
   */
  public int decidedAnew() {
    return decidedAnew;
  }

  /** The scores. */
  public Scoreboard scores() {
    return Scoreboard.of(faces, classes, units.scale(), units.thresholds());
  }
}
