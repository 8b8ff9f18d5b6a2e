package affect4j.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class PageTest {
  private static final String BAD =
      "</script><script>alert(1)</script><img src=x onerror=alert(2)>";

  private static final Chart.Words WORDS = new Chart.Words(BAD, BAD);

  private static Page page() {
    Curve curve = new Curve(BAD, new double[] {1, 2}, new double[] {3, 4});
    Curve other = new Curve("other", new double[] {1, 2}, new double[] {5, 6});
    Chart.Axis axis = Chart.Axis.of(BAD);
    return new Page(
        BAD,
        BAD,
        List.of(
            new Page.Part(
                BAD,
                BAD,
                List.of(
                    Lines.chart(
                        WORDS, axis, axis, List.of(curve, other), List.of(new Lines.Mark(1, BAD))),
                    Table.facts(WORDS, Map.of(BAD, BAD)),
                    Table.numbers(WORDS, List.of(BAD, BAD), List.of(List.of(BAD, BAD)))))));
  }

  @Test
  void whateverTheTextsSayIsTextOnThePage() throws IOException {
    Document page = Html.of(page());
    assertEquals(BAD, page.title());
    assertEquals(BAD, page.expectFirst("h1").text());
    assertTrue(page.select("img").isEmpty());
    assertEquals(2, page.select("script:not([type])").size(), "the chart library and ours");
    assertFalse(page.select("script").stream().anyMatch(s -> s.data().startsWith("alert")));
    assertEquals(BAD, Html.options(page.expectFirst(".chart")).at("/series/0/name").asString());
    assertEquals(BAD, page.expectFirst(".legend button").attr("data-series"));
  }

  @Test
  void nothingIsAskedOfTheNetwork() throws IOException {
    Document page = Html.of(page());
    assertTrue(page.select("[href], link, iframe, object, [srcset], base").isEmpty());
    for (Element element : page.select("[src]")) {
      assertTrue(element.attr("src").startsWith("data:"), element.attr("src"));
    }
    String style = page.expectFirst("style").data();
    assertFalse(style.contains("url(") || style.contains("@import"), style);
    assertEquals(
        "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'",
        page.expectFirst("meta[http-equiv=Content-Security-Policy]").attr("content"));
  }

  @Test
  void withoutScriptsALineSaysWhyThereAreNoCharts() throws IOException {
    assertEquals(
        "The charts are drawn by a script in this file, and scripts are switched off.",
        Html.of(page()).expectFirst("body > noscript").text());
  }

  @Test
  void aPageWithoutChartsCarriesNothingThatDraws() throws IOException {
    Block facts = Table.facts(new Chart.Words("Facts", ""), Map.of("one", "two"));
    Page plain = new Page("Title", "", List.of(new Page.Part("Part", "", List.of(facts))));
    Document html = Html.of(plain);
    assertTrue(html.select("script, noscript").isEmpty());
    assertEquals(2, Html.of(page()).select("body > script").size());
  }
}
