package affect4j.cli;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bench --recall}; the other benchmarks take minutes and are not tested. */
class BenchCommandTest {
  @TempDir Path folder;

  @Test
  void facesAreLookedForInEachWay() {
    Path faces = folder.resolve("faces");
    Ran.of("synth", "--out", faces, "--count", 20, "--size", 64, "--seed", 3).done();
    Ran.of("bench", "--recall", faces, "--limit", 1)
        .done()
        .told("faces, 1 faces")
        .told("turned by -45 degrees")
        .told("1000 pixels a side")
        .told("of 1 found")
        .told("confidence 0.97 to 1.00");
  }

  @Test
  void withoutFacesItIsRefused() {
    Path none = folder.resolve("none");
    Ran.of("bench", "--recall", none).refused(none + ": no such file or folder");
    Ran.of("bench", "--recall", none, "--limit", 0).refused("limit must be at least 1, got 0");
  }

  @Test
  void whatBelongsToNoneOrAnotherBenchmarkIsRefused() {
    Ran.of("bench", "--training", "--recall", folder)
        .refused("one benchmark at a time wanted, got --training, --recall");
    Ran.of("bench", "--cascades").refused("--cascades: for --recall alone");
    Ran.of("bench", "--training", "--photos", 3).refused("--photos: not for --training");
    Ran.of("bench", "--photos", 0).refused("--photos must be at least 1, got 0");
  }
}
