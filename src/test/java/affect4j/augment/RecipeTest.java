package affect4j.augment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import affect4j.image.Filter;
import affect4j.image.Normalize;
import affect4j.image.Picture;
import affect4j.image.Resize;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RecipeTest {
  /**
   * CRC-32 of the numbers of 40 samples at 56 pixels: once a run was begun with them, they must
   * never be others.
   */
  @ParameterizedTest
  @CsvSource({
    "PLAIN, 3881961941",
    "MTL, 443800055",
    "LSD, 629372162",
    "LSD_RELEASED, 3525813914",
    "MAE, 1643361202",
    "DAN_AFFECT_NET, 4005195210",
    "DAN_RAF_DB, 3652778725",
    "ANYWHERE, 1644745242",
    "NEARLY, 4066668195"
  })
  void samplesAreWhatTheyAlwaysWere(Recipe recipe, long crc) {
    Picture picture = Faces.pattern(60, 48);
    CRC32 got = new CRC32();
    for (int i = 0; i < 40; i++) {
      float[] numbers = sample(recipe.at(56), picture, i);
      ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length);
      bytes.asFloatBuffer().put(numbers);
      got.update(bytes);
    }
    assertEquals(crc, got.getValue());
  }

  @Test
  void whatIsPlainIsResizedAndNormalised() {
    Picture picture = Faces.pattern(112, 112);
    float[] wanted = new float[3 * 224 * 224];
    Normalize.IMAGENET.into(new Resize(224, 224, Filter.BILINEAR).apply(picture), wanted, 0);
    assertArrayEquals(wanted, sample(Recipe.PLAIN.at(224), picture, 0));
  }

  @ParameterizedTest
  @EnumSource(value = Recipe.class, names = "PLAIN", mode = EnumSource.Mode.EXCLUDE)
  void allOthersChangeFromSampleToSample(Recipe recipe) {
    Picture picture = Faces.pattern(112, 112);
    int[] hashes = new int[30];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = Arrays.hashCode(sample(recipe.at(224), picture, i));
    }
    assertNotEquals(1, Arrays.stream(hashes).distinct().count());
  }

  @Test
  void thePapersSizesComeOutAt224() {
    assertEquals(new Step.Resized(new Resize(232, 232, Filter.BILINEAR)), first(Recipe.MTL));
    assertEquals(new Step.Resized(new Resize(228, 228, Filter.BILINEAR)), first(Recipe.LSD));
    assertEquals(first(Recipe.LSD), first(Recipe.LSD_RELEASED));
    assertEquals(
        List.of(
            first(Recipe.PLAIN),
            new RandomFlip(0.5),
            new Step.Sometimes(0.2, List.of(new RandomRotation(20), new RandomCrop(224, 32)))),
        Recipe.DAN_RAF_DB.at(224).steps());
    assertEquals(
        List.of(
            first(Recipe.MTL),
            new Step.Sometimes(0.2, List.of(new ColorJitter(0.4, 0.4, 0.4, 0.1))),
            new RandomCrop(224, 0),
            new RandomFlip(0.5)),
        Recipe.MTL.at(224).steps());
    assertEquals(
        Optional.of(new RandomErasing(0.5, new Span(0.02, 0.33), new Span(0.3, 3.3))),
        Recipe.DAN_AFFECT_NET.at(224).erasing());
  }

  @Test
  void stepsThatEndWithAnotherSizeAreRefused() {
    Pipeline pipeline = new Pipeline(8, List.of(), Normalize.IMAGENET, Optional.empty());
    var e =
        assertThrows(
            IllegalArgumentException.class, () -> sample(pipeline, Faces.pattern(9, 8), 0));
    assertEquals("the steps must end with 8 x 8 pixels, got 9 x 8", e.getMessage());
  }

  private static Step first(Recipe recipe) {
    return recipe.at(224).steps().get(0);
  }

  private static float[] sample(Pipeline pipeline, Picture picture, int index) {
    float[] numbers = new float[pipeline.size()];
    pipeline.into(picture, Draw.of(11, 0, index), FloatBuffer.wrap(numbers), 0);
    return numbers;
  }
}
