package affect4j.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class TrainingReportTest {
  @TempDir Path folder;
  private Path metrics;
  private Path manifest;

  @BeforeEach
  void writeRun() throws IOException {
    MadeUpRun.in(folder);
    metrics = folder.resolve("metrics.csv");
    manifest = folder.resolve("manifest.json");
  }

  private Page report() throws IOException {
    return TrainingReport.of(
        new TrainingReport.Run(
            "a <run>",
            folder.resolve("config.yaml"),
            manifest,
            metrics,
            folder.resolve("sheet.png")));
  }

  private void refused(String line) {
    assertEquals(line, assertThrows(IOException.class, this::report).getMessage());
  }

  private static String fact(Element table, String name) {
    return table.select("tr").stream()
        .filter(row -> row.expectFirst("th").text().equals(name))
        .map(row -> row.expectFirst("td").text())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " in " + table.text()));
  }

  private static List<List<String>> rows(Element table) {
    return table.select("tr").stream().map(row -> row.select("th, td").eachText()).toList();
  }

  @Test
  void theChartsHoldTheNumbersOfTheTable() throws IOException {
    Document page = Html.of(report());
    JsonNode loss = Html.options(Html.figure(page, "Loss")).path("series");
    assertEquals("loss", loss.at("/0/name").asString());
    assertEquals("[[0,4.5],[1,4.25],[2,4],[3,3.75]]", loss.at("/0/data").toString());
    assertEquals("expression", loss.at("/1/name").asString());
    assertEquals("[[0,3.5],[1,3.25],[2,3],[3,2.75]]", loss.at("/1/data").toString());
    assertEquals("units", loss.at("/2/name").asString());
    JsonNode norm = Html.options(Html.figure(page, "Norm of the gradient")).path("series");
    assertEquals("[[0,7.5],[1,6.5],[3,5.5]]", norm.at("/0/data").toString());
    JsonNode rate = Html.options(Html.figure(page, "Learning rate")).path("series");
    assertEquals("[[0,0],[1,5.0E-4],[2,0.001],[3,5.0E-4]]", rate.at("/0/data").toString());
    JsonNode speed = Html.options(Html.figure(page, "Speed")).path("series");
    assertEquals("[[0,30],[1,40],[2,50],[3,60]]", speed.at("/0/data").toString());
    JsonNode fear = Html.options(Html.figure(page, "F1 of each expression")).path("series");
    assertEquals("fear", fear.at("/0/name").asString());
    assertEquals("[[1,0.25],[2,0.125]]", fear.at("/0/data").toString());
    JsonNode unit = Html.options(Html.figure(page, "F1 of each action unit")).path("series");
    assertEquals("AU12 lip corner puller", unit.at("/0/name").asString());
    assertEquals("[[1,0.75],[2,null]]", unit.at("/0/data").toString());
    JsonNode mystery = Html.options(Html.figure(page, "mystery")).path("series");
    assertEquals("[[1,1.5],[2,2.5]]", mystery.at("/0/data").toString());
  }

  @Test
  void theBestEpochIsMarkedByWhatTheRunWentBy() throws IOException {
    Document page = Html.of(report());
    assertEquals(
        "2 of 5 epochs scored, 4 steps. Best is epoch 1, with expression f1 0.5000.",
        page.expectFirst(".lead").text());
    JsonNode mark = Html.options(Html.figure(page, "Expression")).at("/series/1/markLine/data/0");
    assertEquals(1, mark.path("xAxis").asInt());
    assertEquals("best: epoch 1", mark.at("/label/formatter").asString());
    JsonNode steps = Html.options(Html.figure(page, "Learning rate"));
    assertEquals(1, steps.at("/series/1/markLine/data/0/xAxis").asInt());
    List<List<String>> scores = rows(Html.figure(page, "Scores"));
    assertEquals(List.of("score", "best epoch, 1", "last scored epoch, 2"), scores.get(0));
    assertTrue(scores.contains(List.of("expression f1", "0.5000", "0.4375")), scores::toString);
    assertTrue(scores.contains(List.of("expression count", "3,505", "3,505")), scores::toString);
  }

  @Test
  void aRunThatDoesNotSayWhatItWentByIsJudgedByItsFirstScoreAndThePageSaysSo() throws IOException {
    Files.writeString(manifest, "{}");
    Document page = Html.of(report());
    assertEquals(
        "score, higher is better; the run does not say what it went by, so this is its first score",
        fact(Html.figure(page, "Run"), "decided by"));
    assertEquals("2", fact(Html.figure(page, "Run"), "best epoch"));
  }

  @Test
  void whatWasRunIsThereAndEscaped() throws IOException {
    Document page = Html.of(report());
    assertEquals("Training of a <run>", page.title());
    Element run =
        page.select("figure").stream()
            .filter(f -> f.text().contains("recipe"))
            .findFirst()
            .orElseThrow();
    assertEquals("affect4j train emma \\ --out '<b>run</b>'", fact(run, "command"));
    assertEquals("commit abc123 dirty false version 0.1.0", fact(run, "affect4j"));
    assertEquals("7", fact(run, "seed"));
    assertEquals("2026-11-25T21:30:54Z", fact(run, "started"));
    assertEquals("d2", fact(Html.figure(page, "Initial weights"), "vit.safetensors"));
    Element data = Html.figure(page, "Data: train, a.tar");
    assertEquals("26,804", fact(data, "faces"));
    assertEquals("d1", fact(data, "digest"));
    assertEquals(
        List.of(
            List.of("label", "train, a.tar"),
            List.of("pictures", "26,804"),
            List.of("fear", "577")),
        rows(Html.figure(page, "Labels")));
    assertEquals("</script><script>alert(1)</script>", fact(Html.figure(page, "about"), "row"));
    assertEquals("faces/a.tar faces/b.tar", fact(Html.figure(page, "data"), "train"));
    assertEquals("none", fact(Html.figure(page, "General"), "weights"));
    assertFalse(page.select("script").stream().anyMatch(s -> s.data().equals("alert(1)")));
  }

  @Test
  void thePaintedFacesLieInThePage() throws IOException {
    String src = Html.of(report()).expectFirst("img").attr("src");
    assertTrue(src.startsWith("data:image/png;base64,iVBOR"), src);
    Files.delete(folder.resolve("sheet.png"));
    assertTrue(Html.of(report()).select("img").isEmpty());
  }

  @Test
  void beforeTheFirstScoringThereIsNoBestEpoch() throws IOException {
    List<String> lines = Files.readAllLines(metrics);
    Files.writeString(metrics, String.join("\n", lines.subList(0, 3)) + "\n");
    Document page = Html.of(report());
    assertEquals("0 of 5 epochs scored, 2 steps.", page.expectFirst(".lead").text());
    assertEquals(
        "No epoch was scored yet, or there are no validation faces.",
        Html.figure(page, "Scores").expectFirst("figcaption").text());
  }

  @Test
  void ofManyBatchesMeansAreDrawnBeforeEachOne() throws IOException {
    StringBuilder rows = new StringBuilder("step,epoch,loss,lr\n");
    for (int i = 0; i < 600; i++) {
      rows.append(i + ",1," + i % 4 + ",0.1\n");
    }
    Files.writeString(metrics, rows);
    Element loss = Html.figure(Html.of(report()), "Loss");
    assertEquals(List.of("loss", "loss of each batch"), loss.select(".legend button").eachText());
    assertEquals("[1.5,1.5]", Html.options(loss).at("/series/0/data/0").toString());
    assertEquals(
        "What training makes small: how wrong the network is about a batch. It has one term."
            + " A point is the mean of 4 batches; faint, the loss of each batch.",
        loss.expectFirst("figcaption").text());
  }

  @Test
  void aBrokenRowIsNamedWithItsFileAndLine() throws IOException {
    Files.writeString(metrics, "step,epoch,loss\n0,1,2\n1,1,two\n");
    refused(metrics + ":3: numbers were wanted, got 1,1,two");
    Files.writeString(metrics, "step,epoch,loss\n0,1\n");
    refused(metrics + ":2: 3 cells were wanted, as in the header, got 2");
    Files.writeString(metrics, "step,epoch,loss\n0,1,2\n1,1.5,2\n");
    refused(metrics + ":3: epoch must be a whole number from 1, got 1.5");
    Files.writeString(metrics, "step,epoch,loss\n5,1,2\n4,1,2\n");
    refused(metrics + ":3: step must be 5 or after, got 4");
  }

  @Test
  void filesThatAreNotThoseOfARunAreNamed() throws IOException {
    Files.writeString(metrics, "a,b\n");
    refused(metrics + ":1: columns step, epoch and loss were wanted first, got [a, b]");
    Files.writeString(metrics, "step,epoch,loss\n");
    refused(metrics + ": no rows yet; a run has one after its first batch");
    Files.write(metrics, new byte[] {'a', (byte) 0xff, '\n'});
    refused(metrics + ": text in UTF-8 was wanted");
    Files.delete(metrics);
    refused(metrics + ": no such file; a run has one after its first batch");
    MadeUpRun.in(folder);
    Files.writeString(manifest, "[]");
    refused(manifest + ": the manifest of a run was wanted");
    Files.writeString(manifest, "{");
    assertTrue(
        String.valueOf(assertThrows(IOException.class, this::report).getMessage())
            .startsWith(manifest + ": not JSON: "));
    MadeUpRun.in(folder);
    Files.writeString(folder.resolve("config.yaml"), "a: [\n");
    assertTrue(
        String.valueOf(assertThrows(IOException.class, this::report).getMessage())
            .startsWith(folder.resolve("config.yaml") + ": not YAML: "));
    MadeUpRun.in(folder);
    Files.writeString(folder.resolve("sheet.png"), "GIF");
    refused(folder.resolve("sheet.png") + ": a picture in PNG was wanted");
  }
}
