package affect4j.page;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Charts of whether probabilities mean what they say: of the faces that were given 0.8, four in
 * five should have it. Guo et al. 2017, arXiv:1706.04599, figure 1.
 */
public final class Reliability {
  private static final double LARGEST = 26;
  private static final double SMALLEST = 4;

  /**
   * Faces that were given about the same probability.
   *
   * @param said the mean of the probabilities, in [0, 1]
   * @param so the share of these faces that have it, in [0, 1]
   * @param faces how many they are
   */
  public record Bin(double said, double so, long faces) {}

  private Reliability() {}

  /** A dot for each bin that has faces, the larger the more; on the dashed line all is well. */
  public static Chart chart(Chart.Words words, List<Bin> bins) {
    ObjectNode options =
        Options.chart(
            new Chart.Axis("probability that was said", 0, 1),
            new Chart.Axis("share that has it", 0, 1),
            "item");
    ObjectNode series = Options.series(options, "line", "share that has it", 0);
    series.put("showSymbol", true).put("symbol", "circle").putObject("lineStyle").put("width", 1.5);
    long most = bins.stream().mapToLong(Bin::faces).max().orElse(0);
    ArrayNode data = series.putArray("data");
    for (Bin bin : bins) {
      if (bin.faces > 0) {
        ObjectNode dot = data.addObject();
        double size = Math.max(SMALLEST, LARGEST * Math.sqrt((double) bin.faces / most));
        dot.put("symbolSize", Math.round(size)).put("name", bin.faces + " faces");
        Options.number(Options.number(dot.putArray("value"), bin.said), bin.so);
      }
    }
    Scatter.diagonal(options, 0, 1);
    return new Chart(words.and("The larger a dot, the more faces."), options, List.of());
  }
}
