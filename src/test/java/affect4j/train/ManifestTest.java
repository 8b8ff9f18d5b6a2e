package affect4j.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {
  private static final Map<String, String> BEGAN = Map.of("version", "0.1.0", "commit", "a");
  private static final Map<String, String> LATER = Map.of("version", "0.1.0", "commit", "b");

  @TempDir Path folder;

  @Test
  void aRunThatGoesOnWithAnotherProgramSaysSo() throws IOException {
    try (RunFolder run = RunFolder.create(folder)) {
      new Manifest(
              List.of("train"),
              BEGAN,
              "PAPER",
              1,
              Manifest.machine(2),
              Manifest.versions(),
              List.of(),
              Map.of(),
              List.of("a note"),
              List.of("2026-11-25T21:30:54Z"),
              null)
          .write(run);
      assertEquals(List.of(), Manifest.resumed(run, BEGAN, 2));
      assertEquals(List.of("a note"), Manifest.read(folder).notes());
      String change = "affect4j {commit=b, version=0.1.0}, began with {commit=a, version=0.1.0}";
      assertEquals(List.of(change), Manifest.resumed(run, LATER, 2));
      Manifest read = Manifest.read(folder);
      assertEquals(BEGAN, read.affect4j());
      assertEquals(3, read.starts().size());
      assertEquals(
          List.of("a note", read.starts().get(2) + ": goes on with " + change), read.notes());
    }
  }
}
