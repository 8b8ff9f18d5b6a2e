package affect4j.infer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadingTest {
  @Test
  void aStillIsTheFirstFrameAtTimeZero() {
    assertEquals(new Reading("a.jpg", 1, 0, Optional.empty()), Reading.withoutFace("a.jpg"));
  }

  @Test
  void frameZeroIsRefused() {
    var e =
        assertThrows(
            IllegalArgumentException.class, () -> new Reading("a", 0, 0, Optional.empty()));
    assertEquals("frames are counted from 1, got 0", e.getMessage());
  }

  @Test
  void aTimeBeforeTheFirstFrameIsRefused() {
    var e =
        assertThrows(
            IllegalArgumentException.class, () -> new Reading("a", 1, -0.04, Optional.empty()));
    assertEquals("a timestamp must be seconds from 0 on, got -0.04", e.getMessage());
  }
}
