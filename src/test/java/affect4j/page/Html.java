package affect4j.page;

import java.io.IOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a browser makes of pages and blocks, for tests. */
final class Html {
  private Html() {}

  static Document of(Page page) throws IOException {
    StringBuilder out = new StringBuilder();
    page.write(out);
    return Jsoup.parse(out.toString());
  }

  static Element of(Block block) {
    return Jsoup.parseBodyFragment(block.html().render()).body().child(0);
  }

  /** The options of a chart, or of the one of that title in a page. */
  static JsonNode options(Element figure) {
    String json = figure.expectFirst("script[type=application/json]").data();
    return JsonMapper.shared().readTree(json);
  }

  static Element figure(Document page, String title) {
    return page.select("figure").stream()
        .filter(figure -> figure.expectFirst("h3").text().equals(title))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no \"" + title + "\" on the page"));
  }
}
