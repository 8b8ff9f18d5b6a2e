package affect4j.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LinesTest {
  private static final Chart.Words WORDS = new Chart.Words("Title", "What it shows.");
  private static final Chart.Axis X = Chart.Axis.of("step");
  private static final Chart.Axis Y = Chart.Axis.fromZero("loss");

  private static Element chart(List<Lines.Mark> marks, Curve... curves) {
    return Html.of(Lines.chart(WORDS, X, Y, List.of(curves), marks));
  }

  private static Curve curve(String name, double... y) {
    return new Curve(name, IntStream.range(0, y.length).asDoubleStream().toArray(), y);
  }

  @Test
  void theOptionsHoldThePointsToSixDigitsAndAGapWhereThereIsNoNumber() {
    JsonNode series = Html.options(chart(List.of(), curve("a", 0.123456789, Double.NaN, 3e-7)));
    assertEquals("[[0,0.123457],[1,null],[2,3.0E-7]]", series.at("/series/0/data").toString());
    assertEquals(0, series.at("/yAxis/min").asInt(-1));
    assertTrue(series.at("/xAxis/min").isMissingNode());
  }

  @Test
  void aMarkIsALineOfItsOwnThatTheLegendDoesNotName() {
    Element chart = chart(List.of(new Lines.Mark(2, "best")), curve("a", 1), curve("b", 2));
    JsonNode mark = Html.options(chart).at("/series/2/markLine/data/0");
    assertEquals(2, mark.path("xAxis").asInt());
    assertEquals("best", mark.at("/label/formatter").asString());
    assertEquals(List.of("a", "b"), chart.select(".legend button").eachText());
  }

  @Test
  void aCurveAloneNeedsNoLegend() {
    assertNull(chart(List.of(), curve("a", 1)).selectFirst(".legend"));
  }

  @Test
  void theNinthCurveSharesAColourAndIsDashed() {
    Curve[] nine = IntStream.range(0, 9).mapToObj(i -> curve("c" + i, i)).toArray(Curve[]::new);
    Element chart = chart(List.of(), nine);
    assertEquals("dashed", Html.options(chart).at("/series/8/lineStyle/type").asString());
    assertTrue(chart.select(".swatch").get(8).hasClass("colour0"));
    assertTrue(chart.select(".swatch").get(8).hasClass("dashed"));
  }

  @Test
  void aLongCurveIsThinnedAndTheCaptionSaysHow() {
    Element chart = chart(List.of(), curve("long", new double[100_000]));
    assertTrue(Html.options(chart).at("/series/0/data").size() <= Curve.DRAWN);
    assertEquals(
        "What it shows. Of 100,000 points the lowest and the highest of each 100 are drawn.",
        chart.expectFirst("figcaption").text());
  }
}
