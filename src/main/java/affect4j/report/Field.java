package affect4j.report;

import affect4j.infer.Reading;
import affect4j.infer.Reading.Seen;
import affect4j.infer.Scores;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/** One thing that is told of every reading, in our CSV as text and in Parquet by its kind. */
record Field(String name, Kind kind, Function<Reading, Optional<Object>> value) {
  /** What the values are. */
  enum Kind {
    TEXT,
    WHOLE,
    NUMBER
  }

  /** Known of every reading, a face or none. */
  static Field always(String name, Kind kind, Function<Reading, Object> value) {
    return new Field(name, kind, reading -> Optional.of(value.apply(reading)));
  }

  /** Absent where no face was seen. */
  static Field ofFace(String name, Kind kind, Function<Seen, Object> value) {
    return new Field(name, kind, reading -> reading.seen().map(value));
  }

  /** A number that is absent where no face was seen. */
  static Field ofScores(String name, Function<Scores, BigDecimal> number) {
    return ofFace(name, Kind.NUMBER, seen -> number.apply(seen.scores()));
  }

  /** A number that is also absent where it was not measured. */
  static Field measured(String name, Function<Seen, Optional<BigDecimal>> number) {
    return new Field(
        name, Kind.NUMBER, reading -> reading.seen().flatMap(number).map(Object.class::cast));
  }

  /** As a column, empty where it is absent. */
  Column column() {
    return new Column(name, reading -> value.apply(reading).map(Field::text).orElse(""));
  }

  private static String text(Object value) {
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }
}
