package affect4j.page;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.small;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import affect4j.eval.ConfusionMatrix;
import j2html.tags.DomContent;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Which class was taken for which, as a table: a row for each class that a face has, a column for
 * each that it was said to have. A cell is the darker the larger its share of its row.
 */
public final class Matrix implements Block {
  private final Chart.Words words;
  private final ConfusionMatrix counts;
  private final List<String> classes;

  /**
   * @param classes their names, in the order of {@code counts}
   */
  public Matrix(Chart.Words words, ConfusionMatrix counts, List<String> classes) {
    if (classes.size() != counts.classes()) {
      throw new IllegalArgumentException(
          words.title() + ": " + counts.classes() + " classes wanted, got " + classes);
    }
    this.words = words;
    this.counts = counts;
    this.classes = List.copyOf(classes);
  }

  @Override
  public DomContent html() {
    List<Integer> indices = IntStream.range(0, classes.size()).boxed().toList();
    return figure(
            h3(words.title()),
            div(table(
                    thead(
                        tr(
                            th("is \\ said to be").attr("scope", "col"),
                            each(classes, name -> th(name).attr("scope", "col")))),
                    tbody(
                        each(
                            indices,
                            truth ->
                                tr(
                                    th(classes.get(truth)).attr("scope", "row"),
                                    each(indices, said -> cell(said, truth)))))))
                .withClass("scroll"),
            figcaption(words.caption()))
        .withClass("table matrix wide");
  }

  private DomContent cell(int said, int truth) {
    long all = IntStream.range(0, classes.size()).mapToLong(s -> counts.of(s, truth)).sum();
    double share = all == 0 ? 0 : (double) counts.of(said, truth) / all;
    return td(
            text(String.format(Locale.ROOT, "%,d ", counts.of(said, truth))),
            iff(all > 0, small(String.format(Locale.ROOT, "%.0f%%", 100 * share))))
        .withStyle(String.format(Locale.ROOT, "--share: %.3f", share))
        .withCondClass(said == truth, "right");
  }
}
