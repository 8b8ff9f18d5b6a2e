package affect4j.page;

import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.img;

import j2html.tags.DomContent;
import java.util.Arrays;
import java.util.Base64;

/** A picture that lies in the page itself. */
public final class Figure implements Block {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G'};

  private final Chart.Words words;
  private final byte[] png;
  private final Size size;

  /** How much of the page's width it takes. */
  public enum Size {
    /** All of it. */
    WIDE,
    /** As one of several in a row. */
    SMALL
  }

  /**
   * @param words title, and what the picture shows
   * @param png the picture, encoded as PNG
   */
  public Figure(Chart.Words words, byte[] png, Size size) {
    if (!Arrays.equals(SIGNATURE, Arrays.copyOf(png, SIGNATURE.length))) {
      throw new IllegalArgumentException(words.title() + ": a picture in PNG was wanted");
    }
    this.words = words;
    this.png = png.clone();
    this.size = size;
  }

  @Override
  public DomContent html() {
    return figure(
            h3(words.title()),
            img()
                .withSrc("data:image/png;base64," + Base64.getEncoder().encodeToString(png))
                .withAlt(words.title()),
            figcaption(words.caption()))
        .withClass(
            switch (size) {
              case WIDE -> "picture";
              case SMALL -> "small";
            });
  }
}
