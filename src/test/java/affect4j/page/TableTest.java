package affect4j.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class TableTest {
  private static final Chart.Words WORDS = new Chart.Words("Title", "Caption.");

  @Test
  void whatARowIsAboutStandsInItsHeading() {
    Element table =
        Html.of(Table.numbers(WORDS, List.of("score", "best"), List.of(List.of("f1", "0.5"))));
    assertEquals(List.of("score", "best"), table.select("thead th[scope=col]").eachText());
    assertEquals("f1", table.expectFirst("tbody th[scope=row]").text());
    assertEquals("0.5", table.expectFirst("td").text());
    assertEquals("Caption.", table.expectFirst("figcaption").text());
  }

  @Test
  void factsAreNamesAndWhatIsSaidOfThem() {
    Element table = Html.of(Table.facts(WORDS, Map.of("seed", "1")));
    assertEquals("seed", table.expectFirst("th").text());
    assertEquals("1", table.expectFirst("td").text());
  }

  @Test
  void aRowThatDoesNotFitTheHeadIsRefused() {
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () -> Table.numbers(WORDS, List.of("a", "b"), List.of(List.of("c"))));
    assertEquals("Title: rows of 2 cells wanted, got [c]", e.getMessage());
  }
}
