package affect4j.page;

import static j2html.TagCreator.body;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.noscript;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.script;
import static j2html.TagCreator.section;
import static j2html.TagCreator.style;

import j2html.TagCreator;
import j2html.rendering.FlatHtml;
import j2html.tags.DomContent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A page that is one file: its style, its script and its pictures lie in it, and a policy in its
 * head forbids the browser to ask for anything else.
 *
 * @param title of the page
 * @param lead what it is about, in a sentence or two
 * @param parts from above
 */
public record Page(String title, String lead, List<Page.Part> parts) {
  private static final String NOTHING_FROM_OUTSIDE =
      "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

  /**
   * What belongs together.
   *
   * @param title above it
   * @param lead what is shown; may be empty
   * @param blocks in the order of reading
   */
  public record Part(String title, String lead, List<Block> blocks) {
    public Part {
      blocks = List.copyOf(blocks);
    }
  }

  public Page {
    parts = List.copyOf(parts);
  }

  /** Writes it as HTML; {@code out} is left open. */
  public void write(Appendable out) throws IOException {
    out.append("<!DOCTYPE html>\n");
    html(top(), content()).withLang("en").render(FlatHtml.into(out));
    out.append('\n');
  }

  private DomContent top() {
    return head(
        meta().withCharset("utf-8"),
        meta().attr("http-equiv", "Content-Security-Policy").withContent(NOTHING_FROM_OUTSIDE),
        meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
        meta().withName("color-scheme").withContent("light dark"),
        TagCreator.title(title),
        style(rawHtml(resource("page.css"))));
  }

  private DomContent content() {
    return body(
        header(h1(title), iff(!lead.isEmpty(), p(lead).withClass("lead"))),
        iff(
            charted(),
            noscript(
                p("The charts are drawn by a script in this file, and scripts are switched off."))),
        main(each(parts, Page::part)),
        iff(charted(), script(rawHtml(resource("echarts/echarts.common.min.js")))),
        iff(charted(), script(rawHtml(resource("page.js")))));
  }

  /** Whether anything on it is drawn by a script. */
  private boolean charted() {
    return parts.stream().flatMap(part -> part.blocks.stream()).anyMatch(Chart.class::isInstance);
  }

  private static DomContent part(Part part) {
    return section(
        h2(part.title),
        iff(!part.lead.isEmpty(), p(part.lead)),
        div(each(part.blocks, Block::html)).withClass("blocks"));
  }

  private static String resource(String name) {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("affect4j was built without " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + name + " of affect4j", e);
    }
  }
}
