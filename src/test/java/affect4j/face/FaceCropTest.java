package affect4j.face;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import affect4j.image.Canvas;
import affect4j.image.Filter;
import affect4j.image.Picture;
import affect4j.image.Resize;
import affect4j.image.Rgb;
import affect4j.image.Similarity;
import affect4j.label.Landmarks;
import affect4j.label.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FaceCropTest {
  private static final Rgb RED = new Rgb(255, 0, 0);

  @Test
  void theBoxFillsTheCrop() {
    Canvas canvas = Canvas.of(100, 80, Rgb.WHITE);
    canvas.fill(30, 20, 40, 40, RED);
    Picture crop = crop(canvas.picture(), new Box(30.4, 19.6, 40.3, 40.3));
    assertArrayEquals(Canvas.of(16, 16, RED).picture().pixels(), crop.pixels());
  }

  @Test
  void beyondThePictureTheCropIsBlack() {
    Picture crop = crop(Canvas.of(100, 80, RED).picture(), new Box(-16, 64, 32, 32));
    Canvas wanted = Canvas.of(16, 16, Rgb.BLACK);
    wanted.fill(8, 0, 8, 8, RED);
    assertArrayEquals(wanted.picture().crop(0, 0, 7, 16).pixels(), crop.crop(0, 0, 7, 16).pixels());
    assertArrayEquals(wanted.picture().crop(9, 0, 7, 7).pixels(), crop.crop(9, 0, 7, 7).pixels());
    assertArrayEquals(wanted.picture().crop(9, 9, 7, 7).pixels(), crop.crop(9, 9, 7, 7).pixels());
  }

  @Test
  void aBoxSmallerThanAPixelStillShowsOne() {
    Picture crop = crop(Canvas.of(3, 3, RED).picture(), new Box(1, 1, 0.1, 0.1));
    assertArrayEquals(Canvas.of(16, 16, RED).picture().pixels(), crop.pixels());
  }

  @Test
  void theWholePictureIsResizedAsValidationPicturesAre() {
    Canvas canvas = Canvas.of(50, 40, Rgb.WHITE);
    canvas.line(3, 4, 45, 33, RED, 5);
    Picture picture = canvas.picture();
    try (FaceFinder finder = new WholePicture()) {
      Face face = finder.find(picture).get(0);
      assertEquals(new Face(new Box(0, 0, 50, 40), 1), face);
      assertArrayEquals(
          new Resize(224, 224, Filter.BILINEAR).apply(picture).pixels(),
          FaceCrop.bilinear(224).apply(picture, face).pixels());
    }
  }

  /** Spots at the five points of a face that lies on its side come to lie as the template says. */
  @Test
  void aFaceWithLandmarksIsAligned() {
    Similarity map = Similarity.of(1.5, 70, 210, 20);
    Canvas canvas = Canvas.of(260, 260, Rgb.WHITE);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < Landmarks.COUNT; i++) {
      points.add(new Point(i, 0));
    }
    List<List<Integer>> whose =
        List.of(
            List.of(36, 37, 38, 39, 40, 41),
            List.of(42, 43, 44, 45, 46, 47),
            List.of(30),
            List.of(48),
            List.of(54));
    for (int k = 0; k < whose.size(); k++) {
      Point at = map.apply(Template.FIVE.get(k));
      whose.get(k).forEach(i -> points.set(i, at));
      canvas.fill((int) at.x() - 3, (int) at.y() - 3, 7, 7, RED);
    }
    Landmarks marks = new Landmarks(points);
    Face face = new Face(Template.box(marks.five()), 1, Optional.of(marks), Optional.empty());
    Picture crop = FaceCrop.bilinear(224).apply(canvas.picture(), face);
    for (Point each : Template.FIVE) {
      int at = 3 * (224 * (int) (2 * each.y()) + (int) (2 * each.x()));
      assertEquals(255, crop.pixels()[at] & 0xff);
      assertEquals(0, crop.pixels()[at + 1] & 0xff);
    }
    // Half way between the eyes there is none.
    assertEquals(255, crop.pixels()[3 * (224 * 103 + 112) + 1] & 0xff);
  }

  @Test
  void aCropOfNothingIsRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> FaceCrop.bilinear(0));
    assertEquals("a crop must have at least 1 pixel a side, got 0", e.getMessage());
  }

  private static Picture crop(Picture picture, Box box) {
    return FaceCrop.bilinear(16).apply(picture, new Face(box, 0.5));
  }
}
