package affect4j.report;

import java.io.Writer;

/** The forms in which readings are written; docs/formats.md describes them. */
public enum Format {
  /** For people at a terminal. */
  TABLE,
  /** One row a face, one column a number. */
  CSV,
  /** One document, with all that the numbers depend on. */
  JSON;

  /** A writer of this form onto {@code out}; it does not close {@code out}. */
  public ReadingWriter writer(Writer out, Provenance provenance, Detail detail) {
    return switch (this) {
      case TABLE -> table(out, provenance, detail);
      case CSV ->
          new CsvWriter(
              out,
              switch (detail) {
                case SCORES -> Columns.scores();
                case LOGITS -> Columns.scoresAndLogits();
              });
      case JSON ->
          new JsonWriter(
              out,
              provenance,
              switch (detail) {
                case SCORES -> JsonFace::scores;
                case LOGITS -> JsonFace::scoresAndLogits;
              });
    };
  }

  private static ReadingWriter table(Writer out, Provenance provenance, Detail detail) {
    if (detail == Detail.LOGITS) {
      throw new IllegalArgumentException("logits are written as csv or json, not in a table");
    }
    return new TableWriter(out, provenance);
  }
}
