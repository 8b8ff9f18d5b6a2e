package affect4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.page.MadeUpRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
  @TempDir Path folder;

  @Test
  void thePageLiesInTheRunsFolderAndReplacesAnOlderOne() throws IOException {
    Path run = MadeUpRun.in(folder.resolve("emma"));
    Path page = run.resolve("report.html");
    Files.writeString(page, "old");
    assertEquals(page + System.lineSeparator(), Ran.of("report", run).done().out());
    String html = Files.readString(page);
    assertTrue(html.startsWith("<!DOCTYPE html>\n<html lang=\"en\">"), html.substring(0, 60));
    assertTrue(html.contains("<title>Training of emma</title>"));
    assertTrue(html.endsWith("</html>\n"));
    try (var files = Files.list(run)) {
      assertFalse(files.anyMatch(file -> file.toString().endsWith(".part")));
    }
  }

  @Test
  void outSaysWhereThePageLies() throws IOException {
    Path page = folder.resolve("page.html");
    Path run = MadeUpRun.in(folder.resolve("run"));
    Ran.of("report", run, "--out", page).done();
    assertTrue(Files.isRegularFile(page));
    assertFalse(Files.exists(run.resolve("report.html")));
  }

  @Test
  void aFolderThatIsNoRunIsRefused() {
    Ran.of("report", folder)
        .refused(folder + ": the folder of a run was wanted, but there is no config.yaml");
  }

  @Test
  void aRunWithoutMetricsIsRefusedAndNothingIsWritten() throws IOException {
    Path run = MadeUpRun.in(folder.resolve("run"));
    Files.delete(run.resolve("metrics.csv"));
    Ran.of("report", run)
        .refused(
            run.resolve("metrics.csv") + ": no such file; a run has one after its first batch");
    assertFalse(Files.exists(run.resolve("report.html")));
  }

  @Test
  void aPlaceThatCannotBeWrittenIsRefused() throws IOException {
    Path page = folder.resolve("no/page.html");
    Ran.of("report", MadeUpRun.in(folder.resolve("run")), "--out", page)
        .refused(page + ": cannot be written: there is no directory " + page.getParent());
  }
}
