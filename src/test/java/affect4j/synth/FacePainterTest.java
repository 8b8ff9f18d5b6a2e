package affect4j.synth;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.image.Picture;
import affect4j.label.ActionUnit;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FacePainterTest {
  private static final int SIZE = 112;

  /** Where a unit may change the picture: from and to which height, in face units. */
  private static final Map<ActionUnit, double[]> HEIGHTS =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(ActionUnit.AU01, new double[] {-36, 0}),
              Map.entry(ActionUnit.AU02, new double[] {-36, 0}),
              Map.entry(ActionUnit.AU04, new double[] {-26, 2}),
              Map.entry(ActionUnit.AU06, new double[] {-4, 30}),
              Map.entry(ActionUnit.AU07, new double[] {-6, 9}),
              Map.entry(ActionUnit.AU10, new double[] {0, 46}),
              Map.entry(ActionUnit.AU12, new double[] {4, 44}),
              Map.entry(ActionUnit.AU15, new double[] {20, 52}),
              Map.entry(ActionUnit.AU23, new double[] {20, 44}),
              Map.entry(ActionUnit.AU24, new double[] {20, 56}),
              Map.entry(ActionUnit.AU25, new double[] {22, 48}),
              Map.entry(ActionUnit.AU26, new double[] {14, 64})));

  private static Picture face(long number, Units units) {
    return FacePainter.paint(FaceParameters.portrait(3, number, units), SIZE);
  }

  /** By how much each row of pixels differs, added up over its values. */
  private static double[] rows(Picture a, Picture b) {
    double[] rows = new double[SIZE];
    for (int i = 0; i < a.pixels().length; i++) {
      rows[i / (3 * SIZE)] += Math.abs((a.pixels()[i] & 255) - (b.pixels()[i] & 255));
    }
    return rows;
  }

  private static double sum(double[] rows, double from, double to) {
    double sum = 0;
    for (int row = 0; row < SIZE; row++) {
      double y = ((row + 0.5) * 100 / SIZE - 50 - Pose.FRONT.y()) / Pose.FRONT.zoom();
      sum += y >= from && y <= to ? rows[row] : 0;
    }
    return sum;
  }

  @Test
  void eachUnitAloneIsSeenWhereItMovesTheFaceAndNowhereElse() {
    for (long person = 0; person < 4; person++) {
      Picture rest = face(person, Units.NONE);
      for (ActionUnit unit : ActionUnit.values()) {
        double[] rows = rows(rest, face(person, Units.only(unit, 1)));
        double[] heights = HEIGHTS.getOrDefault(unit, new double[2]);
        double inside = sum(rows, heights[0], heights[1]);
        double all = sum(rows, -100, 100);
        assertTrue(all > 10_000, person + " " + unit + " changes the picture by " + all);
        assertTrue(inside > 0.9 * all, person + " " + unit + " " + inside / all + " inside");
      }
    }
  }

  @Test
  void aStrongerMovementChangesMore() {
    Picture rest = face(1, Units.NONE);
    for (ActionUnit unit : ActionUnit.values()) {
      double half = sum(rows(rest, face(1, Units.only(unit, 0.4))), -100, 100);
      double full = sum(rows(rest, face(1, Units.only(unit, 1))), -100, 100);
      assertTrue(full > 1.2 * half && half > 1000, unit + ": " + half + ", " + full);
    }
  }

  @Test
  void noTwoUnitsChangeThePictureAlike() {
    Picture rest = face(2, Units.NONE);
    List<ActionUnit> units = List.of(ActionUnit.values());
    double[][] changes = new double[units.size()][];
    for (int u = 0; u < changes.length; u++) {
      Picture moved = face(2, Units.only(units.get(u), 1));
      changes[u] = new double[rest.pixels().length];
      for (int i = 0; i < changes[u].length; i++) {
        changes[u][i] = (moved.pixels()[i] & 255) - (rest.pixels()[i] & 255);
      }
    }
    for (int u = 0; u < changes.length; u++) {
      for (int v = 0; v < u; v++) {
        double cosine =
            dot(changes[u], changes[v])
                / Math.sqrt(dot(changes[u], changes[u]) * dot(changes[v], changes[v]));
        assertTrue(cosine < 0.75, units.get(v) + " and " + units.get(u) + ": " + cosine);
      }
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  @Test
  void theSameSeedAndIndexGiveTheSamePixels() {
    assertEquals("9010bf2bcc8b3fa6", hash(0, 0));
    assertEquals("6eef203dbf679058", hash(1, 57));
    assertEquals("9d244bf3a9b99eb4", hash(-9, 1_000_000_007L));
  }

  private static String hash(long seed, long index) {
    try {
      byte[] pixels = FacePainter.paint(LabelledFace.of(seed, index).parameters(), SIZE).pixels();
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(pixels);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aFaceIsPaintedTwiceAlikeAndAtAnySize() {
    FaceParameters face = LabelledFace.of(5, 5).parameters();
    assertArrayEquals(FacePainter.paint(face, 40).pixels(), FacePainter.paint(face, 40).pixels());
    assertEquals(224, FacePainter.paint(face, 224).width());
    assertEquals(16, FacePainter.paint(face, 16).height());
  }

  @Test
  void sizesBeyondReasonAreRefused() {
    FaceParameters face = LabelledFace.of(5, 5).parameters();
    var e = assertThrows(IllegalArgumentException.class, () -> FacePainter.paint(face, 15));
    assertEquals("size must be in [16, 2048] pixels, got 15", e.getMessage());
  }

  @Test
  void aStrengthBeyondOneIsRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> Units.only(ActionUnit.AU12, 1.5));
    assertEquals("the strength of AU12 must be in [0, 1], got 1.5", e.getMessage());
  }
}
