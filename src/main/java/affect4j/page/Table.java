package affect4j.page;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A table; what stands first in a row says what the row is about. */
public final class Table implements Block {
  /** Tables of more columns than these take the whole width. */
  private static final int BESIDE = 3;

  private static final int LONGEST_NUMBER = 24;
  private static final String PROSE = "prose";

  private final Chart.Words words;
  private final String kind;
  private final List<String> head;
  private final List<List<String>> rows;

  private Table(Chart.Words words, String kind, List<String> head, List<List<String>> rows) {
    for (List<String> row : rows) {
      if (!head.isEmpty() && row.size() != head.size()) {
        throw new IllegalArgumentException(
            words.title() + ": rows of " + head.size() + " cells wanted, got " + row);
      }
    }
    this.words = words;
    this.kind = kind;
    this.head = List.copyOf(head);
    this.rows = List.copyOf(rows);
  }

  /** Names and what is said of each. */
  public static Table facts(Chart.Words words, Map<String, String> facts) {
    return new Table(
        words,
        "facts",
        List.of(),
        facts.entrySet().stream().map(fact -> List.of(fact.getKey(), fact.getValue())).toList());
  }

  /** Numbers below {@code head}, to be compared down each column. */
  public static Table numbers(Chart.Words words, List<String> head, List<List<String>> rows) {
    return new Table(words, "numbers", head, rows);
  }

  @Override
  public DomContent html() {
    return figure(
            h3(words.title()),
            div(table(
                    iff(!head.isEmpty(), thead(tr(each(columns(head), this::heading)))),
                    tbody(each(rows, this::row))))
                .withClass("scroll"),
            iff(!words.caption().isEmpty(), figcaption(words.caption())))
        .withClass("table " + kind + (head.size() > BESIDE ? " wide" : ""));
  }

  private DomContent heading(int column) {
    return th(head.get(column)).attr("scope", "col").withCondClass(isProse(column), PROSE);
  }

  private DomContent row(List<String> cells) {
    return tr(
        th(cells.get(0)).attr("scope", "row"),
        each(
            columns(cells).subList(1, cells.size()),
            c -> td(cells.get(c)).withCondClass(isProse(c), PROSE)));
  }

  private static List<Integer> columns(List<String> cells) {
    return IntStream.range(0, cells.size()).boxed().toList();
  }

  /** Whether a column is to be read and not to be compared. */
  private boolean isProse(int column) {
    return rows.stream().anyMatch(row -> row.get(column).length() > LONGEST_NUMBER);
  }
}
