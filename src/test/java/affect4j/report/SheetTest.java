package affect4j.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.image.Canvas;
import affect4j.image.Picture;
import affect4j.image.Rgb;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetTest {
  private static final Picture PHOTO = Canvas.of(1000, 667, Rgb.WHITE).picture();
  private static final FaceCard CARD = new FaceCard(10);

  @Test
  void cardsOverlapNeitherEachOtherNorThePhoto() {
    for (int faces = 1; faces <= 30; faces++) {
      Sheet sheet = Sheet.of(PHOTO, CARD, 10, faces);
      List<Area> areas = new ArrayList<>(List.of(new Area(0, 0, 1000, 667)));
      for (int face = 0; face < faces; face++) {
        Area card = new Area(sheet.x(face), sheet.y(face), CARD.width(), CARD.height());
        assertTrue(card.within(sheet.width(), sheet.height()), card + " of " + faces);
        assertFalse(areas.stream().anyMatch(card::overlaps), card + " of " + faces);
        areas.add(card);
      }
    }
  }

  @Test
  void aFewFacesTakeNoMoreHeightThanThePhoto() {
    assertEquals(672, Sheet.of(PHOTO, CARD, 10, 5).height());
    assertEquals(3, Sheet.of(PHOTO, CARD, 10, 5).columns());
  }

  @Test
  void manyFacesMakeNoEndlessRibbon() {
    Sheet sheet = Sheet.of(PHOTO, CARD, 10, 30);
    assertTrue(sheet.width() < 3 * sheet.height(), sheet.width() + " x " + sheet.height());
  }
}
