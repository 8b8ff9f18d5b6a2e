package affect4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.page.MadeUpRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(Object... args) {
    String[] words = List.of(args).stream().map(Object::toString).toArray(String[]::new);
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(words);
  }

  private void refused(String line, Object... args) {
    assertEquals(Main.REFUSED, run(args));
    assertEquals("affect4j: " + line + System.lineSeparator(), err.toString());
  }

  @Test
  void thePageLiesInTheRunsFolderAndReplacesAnOlderOne() throws IOException {
    Path run = MadeUpRun.in(folder.resolve("emma"));
    Path page = run.resolve("report.html");
    Files.writeString(page, "old");
    assertEquals(Main.DONE, run("report", run), err.toString());
    assertEquals(page + System.lineSeparator(), out.toString());
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
    assertEquals(Main.DONE, run("report", run, "--out", page), err.toString());
    assertTrue(Files.isRegularFile(page));
    assertFalse(Files.exists(run.resolve("report.html")));
  }

  @Test
  void aFolderThatIsNoRunIsRefused() {
    refused(
        folder + ": the folder of a run was wanted, but there is no config.yaml", "report", folder);
  }

  @Test
  void aRunWithoutMetricsIsRefusedAndNothingIsWritten() throws IOException {
    Path run = MadeUpRun.in(folder.resolve("run"));
    Files.delete(run.resolve("metrics.csv"));
    refused(
        run.resolve("metrics.csv") + ": no such file; a run has one after its first batch",
        "report",
        run);
    assertFalse(Files.exists(run.resolve("report.html")));
  }

  @Test
  void aPlaceThatCannotBeWrittenIsRefused() throws IOException {
    Path page = folder.resolve("no/page.html");
    refused(
        page + ": cannot be written: there is no directory " + page.getParent(),
        "report",
        MadeUpRun.in(folder.resolve("run")),
        "--out",
        page);
  }
}
