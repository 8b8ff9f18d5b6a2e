package affect4j.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What runs left, to be compared. */
final class RunFiles {
  private RunFiles() {}

  static byte[] bytes(Path run, String file) throws IOException {
    return Files.readAllBytes(run.resolve(file));
  }

  /** Of its table, without the column that is measured by a clock. */
  static List<String> rows(Path run) throws IOException {
    List<String> lines = Files.readAllLines(run.resolve("metrics.csv"));
    int clock = List.of(lines.get(0).split(",", -1)).indexOf("pictures_per_second");
    return lines.stream()
        .map(
            line -> {
              String[] cells = line.split(",", -1);
              cells[clock] = "";
              return String.join(",", cells);
            })
        .toList();
  }
}
