package affect4j.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SynthCommandTest {
  @TempDir Path folder;

  @Test
  void synthWritesAsManyFacesAsAskedAndCountsThem() {
    Path set = folder.resolve("set");
    Ran ran = Ran.of("synth", "--out", set, "--count", 12, "--seed", 3, "--size", 16).done();
    assertTrue(Files.isDirectory(set.resolve("cropped_aligned/video1")));
    assertTrue(ran.err().startsWith("12 photos, 12 faces, "), ran::toString);
  }

  @Test
  void aSheetIsWrittenAlone() {
    Path sheet = folder.resolve("sheet.png");
    Ran.of("synth", "--sheet", sheet, "--size", 16).done();
    assertTrue(Files.isRegularFile(sheet));
  }

  @Test
  void withoutAPlaceToDrawOneLineSaysWhatToGive() {
    Ran.of("synth")
        .refused("nothing to draw: give --out DIR for a data set, or --sheet FILE for one picture");
  }
}
