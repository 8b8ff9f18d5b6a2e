package affect4j.sheet;

import affect4j.eval.Judged;
import affect4j.eval.Said;
import affect4j.eval.UnitScale;
import affect4j.label.ExpressionSet;
import affect4j.label.Thresholds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers for a submission out of a file of predictions.
 *
 * @param byName of each picture of which all is predicted that the challenge asks, listed or not
 * @param clipped how many valences and arousals lay beyond -1 or 1, and were cut
 * @param lacking how many rows leave a task empty that the challenge asks; they are no answers
 * @param firstLacking where the first of them stands
 * @param decidedAnew how many have their largest number for an expression that the challenge lacks,
 *     and are taken for the likeliest that it has
 */
public record Answers(
    Map<String, Answer> byName,
    int clipped,
    int lacking,
    Optional<String> firstLacking,
    int decidedAnew) {
  public Answers {
    byName = Map.copyOf(byName);
  }

  /** Reads {@code predictions}, which must say all that the challenge asks. */
  public static Answers of(Path predictions, Submission wanted, Optional<Thresholds> thresholds)
      throws IOException {
    Sheet raw = Sheets.predictions(predictions, Told.NOTHING);
    boolean all = wanted.kind() == Submission.Kind.MTL;
    Sheet.Says asked = new Sheet.Says(all, true, all);
    if (!raw.says().holds(asked)) {
      throw new IOException(
          predictions
              + ":1: the challenge wants "
              + asked.words()
              + "; the predictions hold "
              + raw.says().words());
    }
    UnitRule units = all ? UnitRule.of(raw, Told.NOTHING, thresholds) : UnitRule.NONE;
    Sheet sheet = units.read(raw);
    String folder = Join.folder(sheet, wanted.names());
    Judge judge = new Judge(wanted.kind().classes());
    Map<String, Answer> answers = new HashMap<>();
    int clipped = 0;
    int lacking = 0;
    int firstLacking = -1;
    int decidedAnew = 0;
    for (int row = 0; row < sheet.size(); row++) {
      Said said = judge.said(sheet, row, asked);
      if (!says(said, asked)) {
        firstLacking = lacking++ == 0 ? row : firstLacking;
        continue;
      }
      String name = Join.without(folder, sheet.name(row));
      if (answers.put(name, Answer.of(said, units.scale(), units.thresholds())) != null) {
        throw sheet.wrong(row, sheet.name(row) + " came before");
      }
      clipped += beyond(said);
      decidedAnew += judge.isDecidedAnew(sheet, row) ? 1 : 0;
    }
    if (answers.isEmpty()) {
      throw sheet.wrong(
          firstLacking, "no row holds all that the challenge wants: " + asked.words());
    }
    Optional<String> first =
        lacking == 0
            ? Optional.empty()
            : Optional.of(sheet.where(firstLacking) + ": " + sheet.name(firstLacking));
    return new Answers(answers, clipped, lacking, first, decidedAnew);
  }

  private static boolean says(Said said, Sheet.Says asked) {
    return said.va().length > 0 == asked.va()
        && said.expression().length > 0
        && said.units().length > 0 == asked.units();
  }

  private static int beyond(Said said) {
    int beyond = 0;
    for (double value : said.va()) {
      beyond += Math.abs(value) > 1 ? 1 : 0;
    }
    return beyond;
  }

  /**
   * What models said of {@code faces}, in logits, their expressions in those of {@code classes}.
   */
  public static Answers of(
      List<Judged> faces, ExpressionSet classes, Submission wanted, Thresholds thresholds)
      throws IOException {
    boolean all = wanted.kind() == Submission.Kind.MTL;
    Map<String, Answer> answers = new HashMap<>();
    int clipped = 0;
    for (Judged face : faces) {
      Said said = face.said();
      boolean enough = said.va().length > 0 && said.units().length > 0;
      if (classes != wanted.kind().classes() || said.expression().length == 0 || (all && !enough)) {
        throw new IOException(
            "the challenge wants expressions of "
                + wanted.kind().classes()
                + (all ? ", valence, arousal and action units" : "")
                + "; the model says "
                + (all && !enough ? "less" : "those of " + classes));
      }
      answers.put(face.name(), Answer.of(said, UnitScale.LOGIT, thresholds));
      clipped += beyond(said);
    }
    return new Answers(answers, clipped, 0, Optional.empty(), 0);
  }
}
