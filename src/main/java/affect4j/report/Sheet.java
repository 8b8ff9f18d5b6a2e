package affect4j.report;

import affect4j.image.Picture;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How a photo and the cards of its faces share a drawing: the photo at the left, the cards in
 * columns beside it.
 *
 * @param gap between cards, in pixels
 * @param rows cards in a column
 */
record Sheet(Picture photo, FaceCard card, int gap, int rows, int columns) {
  /** The arrangement that needs least room, a pixel of height counting as two of width. */
  static Sheet of(Picture photo, FaceCard card, int gap, int faces) {
    return IntStream.rangeClosed(1, faces)
        .mapToObj(rows -> new Sheet(photo, card, gap, rows, (faces + rows - 1) / rows))
        .min(Comparator.comparingLong(sheet -> sheet.width() + 2L * sheet.height()))
        .orElseThrow();
  }

  int width() {
    return photo.width() + columns * (card.width() + gap) + gap;
  }

  int height() {
    return Math.max(photo.height(), rows * (card.height() + gap) + gap);
  }

  int x(int face) {
    return photo.width() + gap + face / rows * (card.width() + gap);
  }

  int y(int face) {
    return gap + face % rows * (card.height() + gap);
  }
}
