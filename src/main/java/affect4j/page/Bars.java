package affect4j.page;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Charts of one number for each of several things, each with the interval it may lie in. */
public final class Bars {
  /**
   * A number.
   *
   * @param low where it may begin, such as the lower end of a confidence interval; NaN: not known
   * @param high where it may end; NaN: not known
   */
  public record Bar(String name, double value, double low, double high) {
    public Bar {
      if (low > value || high < value || Double.isNaN(low) != Double.isNaN(high)) {
        throw new IllegalArgumentException(
            name + ": " + value + " must lie in its interval, got " + low + " to " + high);
      }
    }
  }

  private static final int MARGIN = 24;
  private static final double OPACITY = 0.6;

  private Bars() {}

  /** Bars from left to right, the first on top, with a whisker over each interval. */
  public static Chart chart(Chart.Words words, Chart.Axis value, List<Bar> bars) {
    ObjectNode options = Options.chart(value, Chart.Axis.of(""), "item");
    ((ObjectNode) options.path("grid")).put("left", MARGIN).put("top", 8);
    ObjectNode names = options.putObject("yAxis").put("type", "category").put("inverse", true);
    names.putObject("axisTick").put("show", false);
    ArrayNode labels = names.putArray("data");
    ObjectNode series = Options.series(options, "bar", value.name(), 0).put("barMaxWidth", 18);
    series.putObject("itemStyle").put("opacity", OPACITY); // The whisker shows on the bar, too.
    ArrayNode data = series.putArray("data");
    ObjectNode whiskers = series.putObject("markLine").put("symbol", "rect").put("silent", true);
    whiskers.putArray("symbolSize").add(10).add(2);
    whiskers.putObject("label").put("show", false);
    whiskers.putObject("lineStyle").put("type", "solid").put("width", 1.5);
    ArrayNode intervals = whiskers.putArray("data");
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      labels.add(bar.name);
      Options.number(data, bar.value);
      if (Double.isFinite(bar.low) && Double.isFinite(bar.high)) {
        ArrayNode ends = intervals.addArray();
        Options.number(ends.addObject().putArray("coord"), bar.low).add(i);
        Options.number(ends.addObject().putArray("coord"), bar.high).add(i);
      }
    }
    return new Chart(words, options, List.of());
  }
}
