package affect4j.scene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.augment.Draw;
import affect4j.batch.Supply;
import affect4j.data.Labels;
import affect4j.data.PictureSource;
import affect4j.data.Sample;
import affect4j.face.Box;
import affect4j.face.Template;
import affect4j.image.Canvas;
import affect4j.image.Grey;
import affect4j.image.Picture;
import affect4j.image.PictureWriter;
import affect4j.image.Rgb;
import affect4j.image.Similarity;
import affect4j.label.Landmarks;
import affect4j.label.Point;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Landmarks stay where they belong, whatever is done to the picture. */
final class SupplyTest {
  private static final int SIDE = 96;

  @TempDir private Path folder;
  private Sample sample = new Sample("", new PictureSource.OwnFile(Path.of("")), Labels.NONE, "");

  /** A picture of noise; all that counts of the face is where its points are. */
  @BeforeEach
  void face() throws IOException {
    byte[] pixels = new byte[3 * 100 * 100];
    new Random(5).nextBytes(pixels);
    Path file = folder.resolve("face.png");
    PictureWriter.write(new Picture(100, 100, pixels), file);
    Labels labels = Labels.of(landmarks(Similarity.of(0.5, 10, 25, 20)));
    sample = new Sample("face", new PictureSource.OwnFile(file), labels, "somebody");
  }

  /** Landmarks whose five points are the template's, moved. */
  private static Landmarks landmarks(Similarity map) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < Landmarks.COUNT; i++) {
      Point on =
          i >= 36 && i < 42
              ? Template.FIVE.get(0)
              : i >= 42 && i < 48
                  ? Template.FIVE.get(1)
                  : i == 30
                      ? Template.FIVE.get(2)
                      : i == 48
                          ? Template.FIVE.get(3)
                          : i == 54 ? Template.FIVE.get(4) : new Point(2.0 * (i % 50), i);
      points.add(map.apply(on));
    }
    return new Landmarks(points);
  }

  private static float[] filled(Supply<?> supply, long index, float[] truth) throws IOException {
    float[] image = new float[supply.shape().channels() * supply.shape().height() * SIDE];
    supply.fill(0, Draw.of(1, 0, index), FloatBuffer.wrap(image), FloatBuffer.wrap(truth));
    return image;
  }

  @Test
  void marksAreASimilarityOfTheLandmarks() throws IOException {
    MarkSupply supply = MarkSupply.of(List.of(sample), SIDE, true);
    List<Point> plain = sample.labels().landmarks().orElseThrow().points();
    List<Point> mirrored = sample.labels().landmarks().orElseThrow().mirrored(100).points();
    int faces = 0;
    for (int i = 0; i < 60; i++) {
      float[] truth = new float[supply.truths()];
      filled(supply, i, truth);
      if (truth[truth.length - 1] == 1) {
        faces++;
        List<Point> said = new ArrayList<>();
        for (int k = 0; k < Landmarks.COUNT; k++) {
          said.add(new Point(SIDE * (truth[2 * k] + 0.5), SIDE * (truth[2 * k + 1] + 0.5)));
        }
        assertEquals(0, Math.min(residual(plain, said), residual(mirrored, said)), 1e-3);
      } else {
        assertArrayEquals(new float[truth.length], truth);
      }
    }
    assertTrue(faces > 30 && faces < 58, "a quarter shows no face, got " + faces + " of 60");
  }

  private static double residual(List<Point> from, List<Point> to) {
    Similarity map = Similarity.between(from, to);
    double most = 0;
    for (int i = 0; i < from.size(); i++) {
      most = Math.max(most, map.apply(from.get(i)).to(to.get(i)));
    }
    return most;
  }

  /** A white spot on the left eye of a black picture, whose face is far from the middle. */
  private Sample spotted() throws IOException {
    Landmarks marks = landmarks(Similarity.of(0.4, 10, 45, 25));
    Canvas canvas = Canvas.of(100, 100, Rgb.BLACK);
    Point eye = marks.get(36);
    canvas.fill((int) eye.x() - 1, (int) eye.y() - 1, 3, 3, Rgb.WHITE);
    Path file = folder.resolve("spot.png");
    PictureWriter.write(canvas.picture(), file);
    return new Sample("spot", new PictureSource.OwnFile(file), Labels.of(marks), "somebody");
  }

  @Test
  void thePictureGoesWithItsLandmarks() throws IOException {
    MarkSupply supply = MarkSupply.of(List.of(spotted()), SIDE, true);
    int faces = 0;
    int together = 0;
    for (int i = 0; i < 80; i++) {
      float[] truth = new float[supply.truths()];
      Point brightest = brightest(filled(supply, i, truth));
      if (truth[truth.length - 1] == 1) {
        faces++;
        // The left eye, or in the mirror the right one.
        together += Math.min(brightest.to(at(truth, 36)), brightest.to(at(truth, 42))) < 4 ? 1 : 0;
      }
    }
    // What is covered, or lies in noise, is lost.
    assertTrue(together > 0.7 * faces, together + " of " + faces);
  }

  private static Point at(float[] truth, int point) {
    return new Point(SIDE * (truth[2 * point] + 0.5), SIDE * (truth[2 * point + 1] + 0.5));
  }

  private static Point brightest(float[] image) {
    int best = 0;
    for (int i = 0; i < image.length; i++) {
      best = image[i] > image[best] ? i : best;
    }
    return new Point(best % SIDE + 0.5, Math.floorDiv(best, SIDE) + 0.5);
  }

  @Test
  void nothingIsPutOnAFace() {
    Scene scene = new Scene(Grey.black(SIDE, SIDE));
    scene.say(landmarks(Similarity.of(0.3, 0, 10, 10)));
    Grey patch = new Grey(4, 4, new float[] {9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9});
    assertFalse(scene.put(patch, Similarity.of(1, 0, 25, 25), 0));
    assertEquals(0, scene.picture().at(26, 26));
    assertTrue(scene.put(patch, Similarity.of(1, 0, 80, 80), 0));
    assertEquals(9, scene.picture().at(82, 82));
  }

  @Test
  void cellsWithAFacePointToIt() throws IOException {
    SceneSupply supply = new SceneSupply(List.of(sample), SIDE, 10);
    int across = SIDE / 8;
    int cells = across * across;
    int found = 0;
    for (int i = 0; i < 40; i++) {
      float[] truth = new float[supply.truths()];
      filled(supply, i, truth);
      for (int cell = 0; cell < cells; cell++) {
        if (truth[cell] == 1) {
          found++;
          List<Point> five = new ArrayList<>();
          for (int k = 0; k < 5; k++) {
            double x = 8 * (cell % across + 0.5) + 16 * truth[(1 + 2 * k) * cells + cell];
            double y =
                8 * (Math.floorDiv(cell, across) + 0.5) + 16 * truth[(2 + 2 * k) * cells + cell];
            five.add(new Point(x, y));
          }
          Box box = Template.box(five);
          double size = box.width();
          assertTrue(size > 17.9 && size < 45.1, "a face of 18 to 45 pixels, got " + size);
          double right = box.x() + size / 2 - 8 * (cell % across + 0.5);
          double down = box.y() + size / 2 - 8 * (Math.floorDiv(cell, across) + 0.5);
          assertTrue(Math.max(Math.abs(right), Math.abs(down)) < 0.26 * size, "about its middle");
          // The mirror image of the template is nearly the template itself.
          assertEquals(0, residual(Template.FIVE, five), 0.02 * size);
        }
      }
    }
    assertTrue(found > 40, "cells with a face, got " + found);
  }

  @Test
  void aPictureIsTheSameForTheSameNumbers() throws IOException {
    SceneSupply supply = new SceneSupply(List.of(sample), SIDE, 10);
    float[] truth = new float[supply.truths()];
    float[] again = new float[supply.truths()];
    assertArrayEquals(filled(supply, 3, truth), filled(supply, 3, again));
    assertArrayEquals(truth, again);
  }
}
