package affect4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SynthCommandTest {
  @TempDir Path folder;
  private final StringWriter err = new StringWriter();

  private int run(Object... args) {
    String[] words = List.of(args).stream().map(Object::toString).toArray(String[]::new);
    return Main.commandLine().setErr(new PrintWriter(err, true)).execute(words);
  }

  @Test
  void synthWritesAsManyFacesAsAskedAndCountsThem() {
    Path set = folder.resolve("set");
    assertEquals(
        Main.DONE,
        run("synth", "--out", set, "--count", 12, "--seed", 3, "--size", 16),
        err.toString());
    assertTrue(Files.isDirectory(set.resolve("cropped_aligned/video1")));
    assertTrue(err.toString().startsWith("12 photos, 12 faces, "), err.toString());
  }

  @Test
  void aSheetIsWrittenAlone() {
    Path sheet = folder.resolve("sheet.png");
    assertEquals(Main.DONE, run("synth", "--sheet", sheet, "--size", 16), err.toString());
    assertTrue(Files.isRegularFile(sheet));
  }

  @Test
  void withoutAPlaceToDrawOneLineSaysWhatToGive() {
    assertEquals(Main.REFUSED, run("synth"));
    assertEquals(
        "affect4j: nothing to draw: give --out DIR for a data set, or --sheet FILE for one picture"
            + System.lineSeparator(),
        err.toString());
  }
}
