package affect4j.report;

import affect4j.report.Detail.Extra;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The forms in which readings are written; docs/formats.md describes them. */
public enum Format {
  /** For people at a terminal. */
  TABLE,
  /** One row a face, one column a number. */
  CSV,
  /** One document, with all that the numbers depend on. */
  JSON,
  /** The columns of OpenFace 2.2, of one photo or one video. */
  OPENFACE,
  /** The columns of py-feat's Fex. */
  FEAT,
  /** The columns of CSV by their types, in a binary file. */
  PARQUET;

  /**
   * A writer of this form onto {@code out}, which it does not close.
   *
   * @throws IllegalArgumentException if this form has no place for what {@code detail} asks
   */
  public ReadingWriter writer(Output out, Provenance provenance, Detail detail) {
    for (Extra extra : Extra.values()) {
      if (detail.has(extra) && !holds(extra)) {
        throw new IllegalArgumentException(
            extra.words() + ": in " + holding(extra) + ", but not in " + words());
      }
    }
    return switch (this) {
      case TABLE -> new TableWriter(out.writer(), provenance, detail);
      case CSV -> new CsvWriter(out.writer(), columns(detail));
      case JSON -> new JsonWriter(out.writer(), provenance, detail);
      case OPENFACE -> new OpenFaceWriter(out.writer(), detail);
      case FEAT -> new FeatWriter(out.writer(), detail);
      case PARQUET -> new ParquetFile(out.stream(), provenance, detail);
    };
  }

  /** Whether this form has a place for {@code extra}. */
  public boolean holds(Extra extra) {
    return switch (this) {
      case TABLE -> false;
      case OPENFACE, FEAT -> extra != Extra.LOGITS;
      case CSV, JSON, PARQUET -> true;
    };
  }

  private static List<Column> columns(Detail detail) {
    return Fields.of(detail).stream().map(Field::column).toList();
  }

  private static String holding(Extra extra) {
    return Stream.of(values())
        .filter(format -> format.holds(extra))
        .map(Format::words)
        .collect(Collectors.joining(", "));
  }

  private String words() {
    return name().toLowerCase(Locale.ROOT);
  }
}
