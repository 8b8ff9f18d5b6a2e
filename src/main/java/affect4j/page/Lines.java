package affect4j.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Charts of curves. */
public final class Lines {
  /** Fewer points than these are shown as dots on the line. */
  private static final int DOTTED = 60;

  private static final double WIDTH = 1.5;
  private static final double FAINT = 0.35;

  /**
   * A vertical line.
   *
   * @param x where
   * @param label beside its upper end
   */
  public record Mark(double x, String label) {}

  private Lines() {}

  /**
   * Curves over the same x. Of long ones only some points are drawn, and the caption says so.
   *
   * @param marks lines across all of them
   */
  public static Chart chart(
      Chart.Words words, Chart.Axis x, Chart.Axis y, List<Curve> curves, List<Mark> marks) {
    ObjectNode options = Options.chart(x, y, "axis");
    Options.zoom(options);
    if (curves.stream().allMatch(Curve::counts)) {
      ((ObjectNode) options.path("xAxis")).put("minInterval", 1);
    }
    List<Chart.Entry> legend = new ArrayList<>();
    for (int i = 0; i < curves.size(); i++) {
      Curve curve = curves.get(i);
      Chart.Entry entry =
          switch (curve.weight()) {
            case FULL -> Chart.Entry.of(curve.name(), i);
            case FAINT -> new Chart.Entry(curve.name(), 0, Chart.Stroke.FAINT);
          };
      add(options, curve, entry);
      legend.add(entry);
    }
    mark(options, marks);
    return new Chart(thinned(words, curves), options, legend);
  }

  private static void add(ObjectNode options, Curve curve, Chart.Entry entry) {
    boolean dotted = curve.size() <= DOTTED;
    ObjectNode series =
        Options.series(options, "line", curve.name(), entry.colour())
            .put("showSymbol", dotted)
            .put("symbolSize", 6);
    ObjectNode line = series.putObject("lineStyle").put("width", dotted ? 2 : WIDTH);
    switch (entry.stroke()) {
      case SOLID -> line.put("type", "solid");
      case DASHED -> line.put("type", "dashed");
      case FAINT -> {
        series.put("z", 1);
        line.put("opacity", FAINT).put("width", 1);
      }
    }
    Options.points(series, curve.thinned());
  }

  /** On a series of its own, which the legend cannot hide. */
  private static void mark(ObjectNode options, List<Mark> marks) {
    if (marks.isEmpty()) {
      return;
    }
    ObjectNode series = Options.series(options, "line", "", 0);
    series.putArray("data");
    ObjectNode lines = series.putObject("markLine").put("symbol", "none").put("silent", true);
    ArrayNode data = lines.putArray("data");
    for (Mark mark : marks) {
      ObjectNode line = data.addObject().put("xAxis", mark.x);
      line.putObject("label").put("formatter", mark.label).put("position", "insideEndBottom");
    }
  }

  private static Chart.Words thinned(Chart.Words words, List<Curve> curves) {
    return curves.stream()
        .filter(curve -> curve.bucket() > 1)
        .findFirst()
        .map(
            curve ->
                words.and(
                    String.format(
                        Locale.ROOT,
                        "Of %,d points the lowest and the highest of each %,d are drawn.",
                        curve.size(),
                        curve.bucket())))
        .orElse(words);
  }
}
