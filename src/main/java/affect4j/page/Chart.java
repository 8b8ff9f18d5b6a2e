package affect4j.page;

import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.script;
import static j2html.TagCreator.span;

import j2html.tags.DomContent;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/**
 * A chart: options of Apache ECharts in JSON, which the page's script draws, with a legend above
 * that hides and shows, and a caption below. {@link Lines}, {@link Bars}, {@link Scatter} and
 * {@link Reliability} make them.
 */
public final class Chart implements Block {
  /** Colours in the page's style; the curves after these are dashed. */
  private static final int COLOURS = 8;

  private final Words words;
  private final ObjectNode options;
  private final List<String> legend;

  /**
   * What is said about a chart.
   *
   * @param title above it
   * @param caption below it: what is shown, in plain words
   */
  public record Words(String title, String caption) {
    /** The same with one more sentence below. */
    Words and(String sentence) {
      return new Words(title, caption + " " + sentence);
    }
  }

  /**
   * One of the two directions of a chart.
   *
   * @param name what is measured along it, with its unit
   * @param from where it begins; NaN: where the numbers do
   * @param to where it ends; NaN: where the numbers do
   */
  public record Axis(String name, double from, double to) {
    /** As long as the numbers want. */
    public static Axis of(String name) {
      return new Axis(name, Double.NaN, Double.NaN);
    }

    /** From 0, so that heights can be compared. */
    public static Axis fromZero(String name) {
      return new Axis(name, 0, Double.NaN);
    }
  }

  /**
   * @param options of ECharts
   * @param legend the names of its series, in the order of their colours; one alone needs none
   */
  Chart(Words words, ObjectNode options, List<String> legend) {
    this.words = words;
    this.options = options;
    this.legend = List.copyOf(legend);
  }

  @Override
  public DomContent html() {
    return figure(
            h3(words.title),
            iff(legend.size() > 1, legend()),
            div()
                .withClass("plot")
                .attr("role", "img")
                .attr("aria-label", words.title + ". " + words.caption),
            script(rawHtml(Options.text(options))).withType("application/json"),
            figcaption(words.caption))
        .withClass("chart");
  }

  private DomContent legend() {
    return div(each(IntStream.range(0, legend.size()).boxed().toList(), this::entry))
        .withClass("legend");
  }

  private DomContent entry(int series) {
    String dashed = dashed(series) ? " dashed" : "";
    return button(
            span().withClass("swatch colour" + series % COLOURS + dashed), span(legend.get(series)))
        .withType("button")
        .attr("aria-pressed", "true")
        .attr("data-series", legend.get(series));
  }

  /** Whether the curve of number {@code series} shares its colour with one before it. */
  static boolean dashed(int series) {
    return series >= COLOURS;
  }
}
