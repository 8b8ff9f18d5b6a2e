package affect4j.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Charts of dots: what was said against what is so. */
public final class Scatter {
  /** More dots than these hide each other. */
  static final int DRAWN = 5000;

  private static final double OPACITY = 0.45;

  private Scatter() {}

  /**
   * Dots in two axes of the same {@code from} and {@code to}, with the line on which both are
   * equal. Of many only some are drawn, and the caption says so.
   */
  public static Chart chart(Chart.Words words, Chart.Axis x, Chart.Axis y, List<Curve> clouds) {
    ObjectNode options = Options.chart(x, y, "item");
    List<Chart.Entry> legend = new ArrayList<>();
    Chart.Words said = words;
    for (Curve cloud : clouds) {
      int each = (cloud.size() + DRAWN - 1) / DRAWN;
      Chart.Entry entry = Chart.Entry.of(cloud.name(), legend.size());
      legend.add(entry);
      ObjectNode series =
          Options.series(options, "scatter", cloud.name(), entry.colour())
              .put("symbolSize", 5)
              .put("progressive", 0); // All at once: a page that is printed must not be half drawn.
      series.putObject("itemStyle").put("opacity", OPACITY);
      Options.points(series, cloud.every(Math.max(1, each)));
      if (each > 1) {
        said =
            said.and(
                String.format(
                    Locale.ROOT,
                    "Of %,d %s one in %d is drawn.",
                    cloud.size(),
                    cloud.name(),
                    each));
      }
    }
    diagonal(options, x.from(), x.to());
    return new Chart(said, options, legend);
  }

  /** The line on which what was said is so. */
  static void diagonal(ObjectNode options, double from, double to) {
    ObjectNode line =
        Options.series(options, "line", "", 1)
            .put("z", 3)
            .put("showSymbol", false)
            .put("silent", true);
    line.putObject("tooltip").put("show", false);
    line.putObject("lineStyle").put("type", "dashed").put("width", 1.5);
    Options.points(line, new Curve("", new double[] {from, to}, new double[] {from, to}));
  }
}
