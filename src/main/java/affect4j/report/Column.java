package affect4j.report;

import affect4j.infer.Reading;
import affect4j.infer.Reading.Seen;
import affect4j.infer.Scores;
import java.math.BigDecimal;
import java.util.function.Function;

/** One column of a CSV file: its name in the header, and what it holds of a reading. */
record Column(String name, Function<Reading, String> text) {
  /** A column that is empty where no face was seen. */
  static Column ofFace(String name, Function<Seen, String> text) {
    return new Column(name, reading -> reading.seen().map(text).orElse(""));
  }

  /** A number that is empty where no face was seen. */
  static Column ofScores(String name, Function<Scores, BigDecimal> number) {
    return ofFace(name, seen -> number.apply(seen.scores()).toPlainString());
  }
}
