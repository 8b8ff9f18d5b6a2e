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
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/**
 * A chart: options of Apache ECharts in JSON, which the page's script draws, with a legend above
 * that hides and shows, and a caption below. {@link Lines}, {@link Bars}, {@link Scatter} and
 * {@link Reliability} make them.
 */
public final class Chart implements Block {
  /** Colours in the page's style. */
  private static final int COLOURS = 8;

  private final Words words;
  private final ObjectNode options;
  private final List<Entry> legend;

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
   * @param legend what its series are called; one alone needs none
   */
  Chart(Words words, ObjectNode options, List<Entry> legend) {
    this.words = words;
    this.options = options;
    this.legend = List.copyOf(legend);
  }

  @Override
  public DomContent html() {
    return figure(
            h3(words.title),
            iff(legend.size() > 1, div(each(legend, Entry::html)).withClass("legend")),
            div()
                .withClass("plot")
                .attr("role", "img")
                .attr("aria-label", words.title + ". " + words.caption),
            script(rawHtml(Options.text(options))).withType("application/json"),
            figcaption(words.caption))
        .withClass("chart");
  }

  /** How a line is drawn. */
  enum Stroke {
    SOLID,
    DASHED,
    FAINT;

    String css() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One series in the legend.
   *
   * @param colour 0 to 7
   */
  record Entry(String name, int colour, Stroke stroke) {
    /** The one of number {@code series}; after eight, colours are used again and dashed. */
    static Entry of(String name, int series) {
      return new Entry(name, series % COLOURS, series < COLOURS ? Stroke.SOLID : Stroke.DASHED);
    }

    private DomContent html() {
      return button(span().withClass("swatch colour" + colour + " " + stroke.css()), span(name))
          .withType("button")
          .attr("aria-pressed", "true")
          .attr("data-series", name);
    }
  }
}
