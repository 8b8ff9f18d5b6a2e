package affect4j.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import affect4j.face.Box;
import affect4j.image.Picture;
import affect4j.image.Rgb;
import affect4j.infer.Reading.Seen;
import affect4j.label.Thresholds;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameSketchTest {
  private static Seen seen(int id, int x) {
    return Samples.seen(id, new Box(x, 50, 60, 60), Samples.smile(Thresholds.half()));
  }

  private static Picture frame(int width, int height) {
    return new Picture(width, height, new byte[3 * width * height]);
  }

  private static Rgb at(Picture picture, int x, int y) {
    int at = 3 * (y * picture.width() + x);
    byte[] pixels = picture.pixels();
    return new Rgb(pixels[at] & 0xff, pixels[at + 1] & 0xff, pixels[at + 2] & 0xff);
  }

  @Test
  void allFramesHaveOneSizeHoweverManyFacesThereAre() {
    Picture first = frame(640, 360);
    FrameSketch sketch = new FrameSketch(first, 1);
    Picture none = sketch.of(first, List.of());
    assertEquals(640 + new FaceCard(10).width() + 2 * 10, none.width());
    for (Picture each :
        List.of(
            sketch.of(first, List.of(seen(3, 10))),
            sketch.of(first, List.of(seen(3, 10), seen(1, 300))),
            sketch.of(frame(700, 500), List.of()))) {
      assertEquals(none.width(), each.width());
      assertEquals(none.height(), each.height());
    }
  }

  @Test
  void everyFaceHasABoxAndTheLowestNumberTheCard() {
    Picture first = frame(640, 360);
    Picture drawn = new FrameSketch(first, 1).of(first, List.of(seen(3, 10), seen(1, 300)));
    assertEquals(Ink.ofFace(3), at(drawn, 10, 80));
    assertEquals(Ink.ofFace(1), at(drawn, 300, 80));
    assertEquals(Ink.ofFace(1), at(drawn, 640 + 11, 12), "head of the card");
  }

  @Test
  void withoutAPlaceThereIsNoSketch() {
    var e = assertThrows(IllegalArgumentException.class, () -> new FrameSketch(frame(64, 64), 0));
    assertEquals("at least 1 place for a card wanted, got 0", e.getMessage());
  }
}
