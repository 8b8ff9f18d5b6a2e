package affect4j.augment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.image.Picture;
import affect4j.image.View;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class ChangesTest {
  @Test
  void aFactorOfJitterReachesBothItsEnds() {
    Picture grey = new Picture(1, 1, new byte[] {100, 100, 100});
    TreeSet<Integer> seen = new TreeSet<>();
    for (int i = 0; i < 3000; i++) {
      ColorJitter jitter = new ColorJitter(0.4, 0, 0, 0);
      seen.add(jitter.apply(View.of(grey), draw(i)).picture().pixels()[0] & 0xff);
    }
    assertEquals(60, seen.first());
    assertEquals(139, seen.last());
    assertEquals(80, seen.size());
  }

  @Test
  void jitterRunsItsFourOperationsInEveryOrder() {
    Picture picture = Faces.pattern(6, 6);
    TreeSet<Long> seen = new TreeSet<>();
    for (int i = 0; i < 300; i++) {
      Draw draw = draw(i);
      int[] order = draw.permutation(4);
      Picture wanted = picture;
      float bright = (float) (0.6 + (1.4 - 0.6) * draw.unit());
      float contrast = (float) (0.6 + (1.4 - 0.6) * draw.unit());
      float saturation = (float) (0.6 + (1.4 - 0.6) * draw.unit());
      double hue = -0.1 + 0.2 * draw.unit();
      for (int which : order) {
        wanted =
            switch (which) {
              case 0 -> new Brightness(bright).apply(wanted);
              case 1 -> new Contrast(contrast).apply(wanted);
              case 2 -> new Saturation(saturation).apply(wanted);
              default -> new Hue(hue).apply(wanted);
            };
      }
      Picture got = ColorJitter.EMMA.apply(View.of(picture), draw(i)).picture();
      assertArrayEquals(wanted.pixels(), got.pixels());
      seen.add(crc(got));
    }
    assertEquals(300, seen.size());
  }

  @Test
  void jitterOfNoStrengthChangesNothing() {
    Picture picture = Faces.pattern(6, 6);
    View view = new ColorJitter(0, 0, 0, 0).apply(View.of(picture), draw(3));
    assertArrayEquals(picture.pixels(), view.picture().pixels());
  }

  @Test
  void holesAreZeroInAllColoursAndHaveAreasAllOverTheirRange() {
    RandomErasing erasing = RandomErasing.of(0.5, new Span(0.02, 0.33));
    int side = 50;
    int holes = 0;
    double least = 1;
    double most = 0;
    for (int i = 0; i < 4000; i++) {
      float[] numbers = new float[3 * side * side + 4];
      Arrays.fill(numbers, 1);
      erasing.apply(side, FloatBuffer.wrap(numbers), 2, draw(i));
      int[] zeros = new int[3];
      for (int at = 0; at < 3 * side * side; at++) {
        zeros[at / (side * side)] += numbers[2 + at] == 0 ? 1 : 0;
      }
      assertEquals(zeros[0], zeros[1]);
      assertEquals(zeros[0], zeros[2]);
      assertTrue(numbers[1] == 1 && numbers[2 + 3 * side * side] == 1);
      if (zeros[0] > 0) {
        holes++;
        least = Math.min(least, zeros[0] / 2500.0);
        most = Math.max(most, zeros[0] / 2500.0);
      }
    }
    assertEquals(2000, holes, 120);
    assertEquals(0.02, least, 0.003);
    assertEquals(0.33, most, 0.01);
  }

  private static Draw draw(int index) {
    return Draw.of(1, 0, index);
  }

  private static long crc(Picture picture) {
    CRC32 crc = new CRC32();
    crc.update(picture.pixels());
    return crc.getValue();
  }
}
