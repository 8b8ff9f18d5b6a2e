package affect4j.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FigureTest {
  private static final Chart.Words WORDS = new Chart.Words("Faces", "Eight of them.");

  @Test
  void thePictureLiesInThePage() {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', 1, 2};
    assertEquals(
        "data:image/png;base64,iVBORwEC",
        Html.of(new Figure(WORDS, png, Figure.Size.SMALL))
            .expectFirst("img[alt=Faces]")
            .attr("src"));
  }

  @Test
  void whatIsNoPngIsRefused() {
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new Figure(WORDS, "<svg>".getBytes(StandardCharsets.UTF_8), Figure.Size.WIDE));
    assertEquals("Faces: a picture in PNG was wanted", e.getMessage());
  }
}
