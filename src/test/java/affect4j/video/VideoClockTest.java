package affect4j.video;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class VideoClockTest {
  private final Clock clock = new Clock(0.001, 0.04);

  @Test
  void timesBeforeZeroBeginAtZero() {
    assertEquals(0, clock.next(-80, 40));
    assertEquals(0.04, clock.next(-40, 40), 1e-9);
  }

  @Test
  void aMissingTimeIsThatOfTheFrameBeforeAndItsDuration() {
    assertEquals(0, clock.next(AV_NOPTS_VALUE, 0));
    assertEquals(0.04, clock.next(AV_NOPTS_VALUE, 100), 1e-9);
    assertEquals(0.14, clock.next(AV_NOPTS_VALUE, 0), 1e-9);
  }

  @Test
  void timesNeverGoBackwards() {
    clock.next(0, 40);
    assertEquals(0.5, clock.next(500, 40), 1e-9);
    assertEquals(0.5, clock.next(460, 40), 1e-9);
    assertEquals(0.5, clock.next(500, 40), 1e-9);
    assertEquals(0.54, clock.next(540, 40), 1e-9);
  }

  @Test
  void aRecordingJoinedToAnotherGoesOnAfterIt() {
    clock.next(0, 40);
    clock.next(5000, 40);
    assertEquals(5.04, clock.next(0, 40), 1e-9);
    assertEquals(5.08, clock.next(40, 40), 1e-9);
  }
}
