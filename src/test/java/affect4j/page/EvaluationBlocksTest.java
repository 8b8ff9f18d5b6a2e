package affect4j.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.eval.ConfusionMatrix;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EvaluationBlocksTest {
  private static final Chart.Words WORDS = new Chart.Words("Title", "What it shows.");

  private static Matrix matrix() {
    ConfusionMatrix counts = new ConfusionMatrix(3);
    counts.add(0, 0);
    counts.add(0, 0);
    counts.add(0, 0);
    counts.add(1, 0);
    counts.add(1, 1);
    return new Matrix(WORDS, counts, List.of("<neutral>", "anger", "fear"));
  }

  private static Chart bars() {
    return Bars.chart(
        WORDS,
        new Chart.Axis("F1", 0, 1),
        List.of(
            new Bars.Bar("AU01", 0.5, 0.25, 0.625),
            new Bars.Bar("AU02", 0.75, Double.NaN, Double.NaN)));
  }

  private static Chart scatter(int dots) {
    double[] x = new Random(1).doubles(dots, -1, 1).toArray();
    Chart.Axis axis = new Chart.Axis("valence", -1, 1);
    return Scatter.chart(WORDS, axis, axis, List.of(new Curve("faces", x, x)));
  }

  private static Chart reliability() {
    return Reliability.chart(
        WORDS,
        List.of(
            new Reliability.Bin(0.125, 0.25, 400),
            new Reliability.Bin(0.5, 0.5, 0),
            new Reliability.Bin(0.875, 0.75, 100)));
  }

  @Test
  void aCellIsAsDarkAsItsShareOfItsRow() {
    Element table = Html.of(matrix());
    assertEquals(
        List.of("is \\ said to be", "<neutral>", "anger", "fear"),
        table.select("thead th").eachText());
    List<Element> cells = table.select("td");
    assertEquals(
        List.of("3 75%", "1 25%", "0 0%", "0 0%", "1 100%", "0 0%", "0", "0", "0"),
        table.select("td").eachText());
    assertEquals("--share: 0.750", cells.get(0).attr("style"));
    assertEquals("--share: 0.250", cells.get(1).attr("style"));
    assertTrue(cells.get(4).hasClass("right"));
  }

  @Test
  void aMatrixOfOtherClassesIsRefused() {
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new Matrix(WORDS, new ConfusionMatrix(2), List.of("a")));
    assertEquals("Title: 2 classes wanted, got [a]", e.getMessage());
  }

  @Test
  void aBarHasAWhiskerOverItsIntervalWhereThatIsKnown() {
    JsonNode options = Html.options(Html.of(bars()));
    assertEquals("[\"AU01\",\"AU02\"]", options.at("/yAxis/data").toString());
    assertEquals("[0.5,0.75]", options.at("/series/0/data").toString());
    assertEquals(
        "[[{\"coord\":[0.25,0]},{\"coord\":[0.625,0]}]]",
        options.at("/series/0/markLine/data").toString());
  }

  @Test
  void aNumberOutsideOfItsIntervalIsRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> new Bars.Bar("AU01", 0.5, 0.6, 0.7));
    assertEquals("AU01: 0.5 must lie in its interval, got 0.6 to 0.7", e.getMessage());
  }

  @Test
  void dotsAreDrawnBesideTheLineOfEquals() {
    JsonNode options = Html.options(Html.of(scatter(10)));
    assertEquals(10, options.at("/series/0/data").size());
    assertEquals("[[-1,-1],[1,1]]", options.at("/series/1/data").toString());
    assertEquals(-1, options.at("/xAxis/min").asInt());
  }

  @Test
  void ofManyDotsSomeAreDrawnAndTheCaptionSaysHowMany() {
    Element chart = Html.of(scatter(12_000));
    assertEquals(4000, Html.options(chart).at("/series/0/data").size());
    assertEquals(
        "What it shows. Of 12,000 faces one in 3 is drawn.",
        chart.expectFirst("figcaption").text());
  }

  @Test
  void aDotOfTheReliabilityIsAsLargeAsItsFacesAreMany() {
    JsonNode data = Html.options(Html.of(reliability())).at("/series/0/data");
    assertEquals(2, data.size());
    assertEquals("[0.125,0.25]", data.at("/0/value").toString());
    assertEquals(26, data.at("/0/symbolSize").asInt());
    assertEquals(13, data.at("/1/symbolSize").asInt());
    assertEquals("100 faces", data.at("/1/name").asString());
  }

  @Test
  void allOfThemStandOnOnePage() throws IOException {
    Page page =
        new Page(
            "Evaluation",
            "",
            List.of(
                new Page.Part("Charts", "", List.of(bars(), scatter(900), reliability())),
                new Page.Part("Expressions", "", List.of(matrix()))));
    assertEquals(4, Html.of(page).select("figure").size());
  }
}
