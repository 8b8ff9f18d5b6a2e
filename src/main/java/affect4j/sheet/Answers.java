package affect4j.sheet;

import affect4j.eval.Said;
import affect4j.label.Thresholds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Answers for a submission out of a file of predictions.
 *
 * @param byName of each picture of which something is predicted, listed or not
 * @param clipped how many valences and arousals lay beyond -1 or 1, and were cut
 */
public record Answers(Map<String, Answer> byName, int clipped) {
  public Answers {
    byName = Map.copyOf(byName);
  }

  /** Reads {@code predictions}, which must say all that the challenge asks. */
  public static Answers of(Path predictions, Submission wanted, Optional<Thresholds> thresholds)
      throws IOException {
    Sheet sheet = Sheets.predictions(predictions, Told.NOTHING);
    boolean all = wanted.kind() == Submission.Kind.MTL;
    Sheet.Says asked = new Sheet.Says(all, true, all);
    if (!sheet.says().holds(asked)) {
      throw new IOException(
          predictions
              + ":1: the challenge wants "
              + asked.words()
              + "; the predictions hold "
              + sheet.says().words());
    }
    UnitRule units = all ? UnitRule.of(sheet, Told.NOTHING, thresholds) : UnitRule.NONE;
    String folder = Join.folder(sheet, wanted.names());
    Judge judge = new Judge(wanted.kind().classes());
    Map<String, Answer> answers = new HashMap<>();
    int clipped = 0;
    for (int row = 0; row < sheet.size(); row++) {
      Said said = judge.said(sheet, row, asked);
      if (said.expression().length > 0) {
        String name = Join.without(folder, sheet.name(row));
        if (answers.put(name, Answer.of(said, units.scale(), units.thresholds())) != null) {
          throw sheet.wrong(row, sheet.name(row) + " came before");
        }
        for (double value : said.va()) {
          clipped += Math.abs(value) > 1 ? 1 : 0;
        }
      }
    }
    return new Answers(answers, clipped);
  }
}
