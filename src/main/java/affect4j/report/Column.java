package affect4j.report;

import affect4j.infer.Reading;
import affect4j.infer.Reading.Seen;
import java.util.function.Function;

/** One column of a CSV file: its name in the header, and what it holds of a reading. */
record Column(String name, Function<Reading, String> text) {
  /** A column of faces, that holds {@code absent} where none was seen. */
  static Column ofFace(String name, String absent, Function<Seen, String> text) {
    return new Column(name, reading -> reading.seen().map(text).orElse(absent));
  }
}
