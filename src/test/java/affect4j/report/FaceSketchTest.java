package affect4j.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.face.Box;
import affect4j.image.Canvas;
import affect4j.image.Picture;
import affect4j.image.Rgb;
import affect4j.infer.Reading.Seen;
import affect4j.label.Thresholds;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaceSketchTest {
  private static final Rgb SKY = new Rgb(10, 20, 30);

  @Test
  void theBoxStandsRoundTheFaceInItsColourAndItsCardBesideThePhoto() {
    Picture photo = photo(600, 400);
    Picture sketch = FaceSketch.of(photo, List.of(seen(1, new Box(100, 150, 200, 120))));
    assertEquals(Ink.ofFace(1), at(sketch, 100, 200), "left edge");
    assertEquals(Ink.ofFace(1), at(sketch, 299, 269), "right lower corner");
    assertEquals(SKY, at(sketch, 200, 210), "inside");
    assertEquals(SKY, at(sketch, 98, 148), "outside");
    assertEquals(Ink.PAPER, at(sketch, 605, 5), "between photo and card");
    assertEquals(Ink.ofFace(1), at(sketch, 611, 12), "head of the card");
    assertEquals(Ink.CARD, at(sketch, 612, 300), "card");
    assertArrayEquals(photo(600, 400).pixels(), photo.pixels(), "the photo itself");
  }

  @Test
  void aBoxThatReachesBeyondThePhotoStaysOnIt() {
    Picture sketch = FaceSketch.of(photo(600, 400), List.of(seen(0, new Box(-50, -50, 900, 900))));
    assertEquals(Ink.ofFace(0), at(sketch, 599, 200));
    assertEquals(Ink.PAPER, at(sketch, 600, 200));
  }

  @Test
  void smallPhotosAreEnlargedAndLargeOnesShrunk() {
    assertEquals(480 + 4 * 10, FaceSketch.of(photo(100, 200), List.of()).height());
    assertEquals(240, FaceSketch.of(photo(100, 200), List.of()).width());
    assertEquals(4096, FaceSketch.of(photo(8192, 100), List.of()).width());
    assertEquals(4096, FaceSketch.of(photo(20_000, 1), List.of()).width());
    Picture sketch = FaceSketch.of(photo(120, 100), List.of(seen(0, new Box(20, 30, 50, 40))));
    assertEquals(Ink.ofFace(0), at(sketch, 80, 200), "four times as far");
  }

  @Test
  void lettersGrowWithThePhoto() {
    Seen seen = seen(0, new Box(10, 10, 50, 50));
    int small = FaceSketch.of(photo(500, 500), List.of(seen)).width() - 500;
    int large = FaceSketch.of(photo(4000, 3000), List.of(seen)).width() - 4000;
    assertTrue(large > 4 * small, small + ", " + large);
    assertEquals(new FaceCard(10).width() + 2 * 10, small);
  }

  @Test
  void facesOnTheSameSpotHaveNumbersSideBySide() {
    Box box = new Box(100, 100, 200, 200);
    Picture sketch = FaceSketch.of(photo(600, 400), List.of(seen(0, box), seen(1, box)));
    assertEquals(Ink.ofFace(0), at(sketch, 101, 98), "above, at the left");
    assertEquals(Ink.ofFace(1), at(sketch, 298, 98), "above, at the right");
  }

  @Test
  void aNumberKeepsOffTheFaceOfAnother() {
    Seen below = seen(0, new Box(100, 200, 100, 100));
    Seen above = seen(1, new Box(60, 120, 100, 90));
    Picture sketch = FaceSketch.of(photo(600, 400), List.of(below, above));
    assertEquals(SKY, at(sketch, 105, 195), "above, at the left: the other's chin");
    assertEquals(Ink.ofFace(0), at(sketch, 198, 198), "above, at the right");
  }

  @Test
  void aPictureThatIsAllFaceHasItsNumberInside() {
    Picture sketch = FaceSketch.of(photo(600, 600), List.of(seen(0, new Box(0, 0, 600, 600))));
    assertEquals(Ink.ofFace(0), at(sketch, 5, 24));
    assertEquals(SKY, at(sketch, 5, 60));
  }

  @Test
  void aPhotoWithoutAFaceSaysSo() {
    Picture sketch = FaceSketch.of(photo(600, 400), List.of());
    assertEquals(SKY, at(sketch, 599, 399));
    Picture strip = sketch.crop(0, 400, 600, 40);
    assertTrue(pixels(strip, Ink.PAPER) < 600 * 40, "something is written below");
  }

  private static Seen seen(int id, Box box) {
    return Samples.seen(id, box, Samples.smile(Thresholds.half()));
  }

  private static Picture photo(int width, int height) {
    return Canvas.of(width, height, SKY).picture();
  }

  static Rgb at(Picture picture, int x, int y) {
    byte[] pixel = picture.crop(x, y, 1, 1).pixels();
    return new Rgb(pixel[0] & 0xff, pixel[1] & 0xff, pixel[2] & 0xff);
  }

  /** How many pixels of {@code picture} have exactly this colour. */
  static long pixels(Picture picture, Rgb colour) {
    byte[] bytes = picture.pixels();
    long count = 0;
    for (int i = 0; i < bytes.length; i += 3) {
      if (bytes[i] == (byte) colour.red()
          && bytes[i + 1] == (byte) colour.green()
          && bytes[i + 2] == (byte) colour.blue()) {
        count++;
      }
    }
    return count;
  }
}
