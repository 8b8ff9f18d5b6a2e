package affect4j.track;

import static affect4j.track.Stage.ANN;
import static affect4j.track.Stage.BOB;
import static affect4j.track.Stage.CYD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import affect4j.image.Picture;
import affect4j.track.Stage.At;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrackerTest {
  private static final double FRAME = 0.04;
  private final Stage stage = new Stage(new Tracker());

  @Test
  void aFaceThatMovesAndSmilesKeepsItsNumber() {
    for (int i = 0; i < 40; i++) {
      At ann = new At(ANN, 10 + 10 * i, 20 + 2 * i, i > 20);
      assertEquals(List.of(0), stage.ids(i * FRAME, 0, ann), "frame " + i);
    }
  }

  @Test
  void aLeapFurtherThanItsSizeIsBridgedByTheLook() {
    assertEquals(List.of(0, 1), stage.ids(0, 0, new At(ANN, 10), new At(BOB, 500)));
    assertEquals(List.of(1, 0), stage.ids(0.2, 0, new At(BOB, 300), new At(ANN, 180)));
  }

  @Test
  void twoPeopleKeepTheirsInWhateverOrderTheyAreFound() {
    assertEquals(List.of(0, 1), stage.ids(0, 0, new At(ANN, 100), new At(BOB, 300)));
    assertEquals(List.of(1, 0), stage.ids(FRAME, 0, new At(BOB, 296), new At(ANN, 104)));
    assertEquals(
        List.of(2, 0, 1),
        stage.ids(2 * FRAME, 0, new At(CYD, 500), new At(ANN, 108), new At(BOB, 292)));
  }

  @Test
  void twoWhoCrossKeepTheirs() {
    for (int i = 0; i < 40; i++) {
      At ann = new At(ANN, 40 + 8 * i);
      At bob = new At(BOB, 360 - 8 * i);
      if (Math.abs(ann.x() - bob.x()) < 40) {
        assertEquals(List.of(1), stage.ids(i * FRAME, 0, bob), "hidden in frame " + i);
      } else {
        assertEquals(List.of(0, 1), stage.ids(i * FRAME, 0, ann, bob), "frame " + i);
      }
    }
  }

  @Test
  void whoReturnsSoonKeepsTheirsAndWhoReturnsLateGetsANewOne() {
    assertEquals(List.of(0), stage.ids(0, 0, new At(ANN, 100)));
    assertEquals(List.of(), stage.ids(1, 0));
    assertEquals(List.of(0), stage.ids(2.9, 0, new At(ANN, 400)));
    assertEquals(List.of(), stage.ids(4, 0));
    assertEquals(List.of(1), stage.ids(6.1, 0, new At(ANN, 400)));
  }

  @Test
  void theAbsenceIsASetting() {
    Stage strict = new Stage(new Tracker(0.5));
    assertEquals(List.of(0), strict.ids(0, 0, new At(ANN, 100)));
    assertEquals(List.of(1), strict.ids(0.6, 0, new At(ANN, 100)));
  }

  @Test
  void anotherOnTheSameSpotIsSomebodyElse() {
    assertEquals(List.of(0), stage.ids(0, 0, new At(ANN, 100)));
    assertEquals(List.of(), stage.ids(0.7, 0));
    assertEquals(List.of(1), stage.ids(1, 0, new At(CYD, 100)));
    assertEquals(List.of(0), stage.ids(1.2, 0, new At(ANN, 100)));
  }

  @Test
  void acrossACutOnlyTheLookCounts() {
    assertEquals(List.of(0), stage.ids(0, 0, new At(ANN, 100)));
    assertEquals(List.of(1), stage.ids(FRAME, 1, new At(CYD, 100)));
    assertEquals(List.of(0), stage.ids(2 * FRAME, 0, new At(ANN, 300)));
    assertEquals(List.of(1), stage.ids(3 * FRAME, 1, new At(CYD, 100)));
  }

  @Test
  void timeDoesNotGoBack() {
    stage.ids(1, 0);
    var e = assertThrows(IllegalArgumentException.class, () -> stage.ids(0.5, 0));
    assertEquals("timestamps must not go back, got 0.5 s after 1.0 s", e.getMessage());
  }

  @Test
  void nonsenseIsRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> new Tracker(-1));
    assertEquals("an absence must be seconds from 0 on, got -1.0", e.getMessage());
  }

  @Test
  void noFaceInNoPictureWorthTheNameIsNobody() {
    Picture dot = new Picture(1, 1, new byte[3]);
    assertEquals(List.of(), new Tracker().ids(0, List.of(), dot));
  }
}
