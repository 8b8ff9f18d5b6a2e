package affect4j.page;

import j2html.tags.DomContent;

/** One thing on a page: a chart, a table, a picture. Text in it is escaped. */
public interface Block {
  /** As HTML. */
  DomContent html();
}
