package affect4j.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.image.PictureReader;
import affect4j.image.PictureWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureSequenceTest {
  @TempDir Path folder;

  private void write(String... names) throws IOException {
    for (int i = 0; i < names.length; i++) {
      PictureWriter.write(Films.picture(20, 10, i), folder.resolve(names[i]));
    }
  }

  private List<String> frames(String pattern, Sampling sampling) throws IOException {
    List<String> frames = new ArrayList<>();
    try (PictureSequence source =
        PictureSequence.open(folder.resolve(pattern), 10, new PictureReader(), sampling)) {
      for (var next = source.next(); next.isPresent(); next = source.next()) {
        frames.add(next.get().number() + " " + next.get().timestamp());
      }
    }
    return frames;
  }

  @Test
  void framesFollowTheNumbersAndTimeGoesOnWhereOneIsMissing() throws IOException {
    write("f_008.png", "f_009.png", "f_011.png", "f_1000.png", "f_7.png", "g_010.png");
    assertEquals(List.of("1 0.0", "2 0.1", "3 0.3", "4 99.2"), frames("f_%03d.png", Sampling.ALL));
    assertEquals(List.of("1 0.0", "2 99.3"), frames("f_%d.png", Sampling.ALL).subList(0, 2));
    assertEquals(List.of("1 0.0", "3 0.3"), frames("f_%03d.png", Sampling.everyNth(2)));
    assertEquals(List.of("2 0.1", "3 0.3"), frames("f_%03d.png", Sampling.ALL.between(0.05, 1)));
  }

  @Test
  void whatIsKnownComesFromTheNumbersAndTheFirstPicture() throws IOException {
    write("1.png", "2.png", "5.png");
    try (PictureSequence source =
        PictureSequence.open(folder.resolve("%d.png"), 10, new PictureReader(), Sampling.ALL)) {
      assertEquals(20, source.video().width());
      assertEquals(10, source.video().height());
      assertEquals(0.5, source.video().seconds().orElseThrow());
      assertEquals(3, source.video().frames().orElseThrow());
    }
  }

  @Test
  void aPictureThatCannotBeReadIsNamedAfterThoseBeforeIt() throws IOException {
    write("1.png", "3.png");
    Path bad = Files.writeString(folder.resolve("2.png"), "no picture");
    try (PictureSequence source =
        PictureSequence.open(folder.resolve("%d.png"), 10, new PictureReader(), Sampling.ALL)) {
      assertEquals(1, source.next().orElseThrow().number());
      var e = assertThrows(IOException.class, source::next);
      assertTrue(String.valueOf(e.getMessage()).startsWith(bad + ": "), e.getMessage());
    }
  }

  @Test
  void noPictureIsOneLine() {
    Path pattern = folder.resolve("no_%02d.png");
    var e =
        assertThrows(
            IOException.class,
            () -> PictureSequence.open(pattern, 10, new PictureReader(), Sampling.ALL));
    assertEquals(
        pattern + ": pictures with numbers in their names wanted, got none", e.getMessage());
  }

  @Test
  void namesWithOnePlaceForANumberArePatterns() {
    assertTrue(PictureSequence.isPattern(Path.of("a/f_%05d.jpg")));
    assertTrue(PictureSequence.isPattern(Path.of("%d.png")));
    assertFalse(PictureSequence.isPattern(Path.of("%d/f.png")));
    assertFalse(PictureSequence.isPattern(Path.of("100%.png")));
    assertFalse(PictureSequence.isPattern(Path.of("%d_%d.png")));
  }
}
