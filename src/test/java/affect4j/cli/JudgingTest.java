package affect4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** evaluate, compare, tune and submit over networks that a moment has trained on drawn faces. */
class JudgingTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String LABELS = "validation_set_annotations.txt";

  @TempDir static Path folder;
  private static Path faces;
  private static Path emma;
  private static Path cotex;
  private static Path vit;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void train() {
    faces = folder.resolve("faces");
    emma = folder.resolve("emma");
    cotex = folder.resolve("cotex");
    vit = folder.resolve("vit");
    done("synth", "--out", faces, "--count", "90", "--size", "32", "--seed", "2");
    done("train", "emma", "--data", faces, "--out", emma, sets("dan.width=8", "dan.heads=2"));
    done("train", "vit", "--data", faces, "--out", vit, sets("tasks=ALL", "units=HALF"));
    done("train", "cotex", "--data", faces, "--out", cotex, sets("classes=AFF_WILD2"));
  }

  private static List<String> sets(String... more) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "vit.image=32",
                "vit.patch=8",
                "vit.dim=32",
                "vit.depth=1",
                "vit.heads=2",
                "data.batch=8",
                "update.accumulate=1",
                "schedule.warmup=1",
                "schedule.epochs=2",
                "run.keep=2"));
    all.addAll(List.of(more));
    return all.stream().flatMap(set -> List.of("--set", set).stream()).toList();
  }

  private static String[] words(Object... args) {
    return List.of(args).stream()
        .flatMap(each -> each instanceof List<?> list ? list.stream() : List.of(each).stream())
        .map(Object::toString)
        .toArray(String[]::new);
  }

  private static void done(Object... args) {
    StringWriter said = new StringWriter();
    int code = Main.commandLine().setErr(new PrintWriter(said, true)).execute(words(args));
    assertEquals(Main.DONE, code, said.toString());
  }

  @BeforeEach
  void quiet() {
    out.getBuffer().setLength(0);
  }

  private int run(Object... args) {
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(words(args));
  }

  private JsonNode evaluated(Path into, Object... args) throws IOException {
    assertEquals(
        Main.DONE,
        run("evaluate", "--bootstrap", 20, "--out", into, "--data", faces, List.of(args)),
        err.toString());
    return JSON.readTree(Files.readAllBytes(into.resolve("scores.json"))).get("scores");
  }

  /** The last scores that the training itself wrote down. */
  private static Map<String, Double> trained(Path run) throws IOException {
    Map<String, Double> scores = new TreeMap<>();
    List<String> lines = Files.readAllLines(run.resolve("metrics.csv"));
    List<String> names = List.of(lines.get(0).split(","));
    List<String> last = List.of(lines.get(lines.size() - 1).split(",", -1));
    for (int i = 0; i < names.size(); i++) {
      if (!last.get(i).isEmpty()) {
        scores.put(names.get(i), Double.parseDouble(last.get(i)));
      }
    }
    return scores;
  }

  @Test
  void aModelScoresAsItsTrainingSaid() throws IOException {
    for (Path run : List.of(emma, cotex, vit)) {
      JsonNode scores =
          evaluated(folder.resolve("same"), "--model", run.resolve("last.safetensors"));
      Map<String, Double> wanted = trained(run);
      int compared = 0;
      for (String name : List.of("expression_f1", "expression_accuracy", "va_ccc", "units_f1")) {
        if (scores.has(name)) {
          double value = scores.get(name).get("value").asDouble();
          assertEquals(wanted.getOrDefault(name, Double.NaN), value, 1e-5, name);
          compared++;
        }
      }
      assertTrue(compared >= 2, "compared " + compared);
    }
  }

  @Test
  void predictionsScoreInTheirFileAsTheModelDid() throws IOException {
    Path into = folder.resolve("files");
    JsonNode scores = evaluated(into, "--model", emma);
    Path json = folder.resolve("score.json");
    assertEquals(
        Main.DONE,
        run("score", into.resolve("predictions.csv"), faces.resolve(LABELS), "--json", json),
        err.toString());
    JsonNode again = JSON.readTree(Files.readAllBytes(json)).get("scores");
    for (String name : List.of("p_mtl", "va_ccc", "expression_f1", "units_f1", "arousal_rmse")) {
      double wanted = scores.get(name).get("value").asDouble();
      assertEquals(wanted, again.get(name).get("value").asDouble(), 1e-12, name);
    }
  }

  @Test
  void aPageATableAndTextAreWritten() throws IOException {
    Path into = folder.resolve("all");
    evaluated(into, "--model", emma);
    String page = Files.readString(into.resolve("report.html"));
    for (String part :
        List.of("Confusion", "Calibration", "AU12", "read worst", "data:image/png")) {
      assertTrue(page.contains(part), part);
    }
    String text = Files.readString(into.resolve("scores.md"));
    assertTrue(text.contains("| p_mtl | "), text);
    assertTrue(out.toString().contains("expected calibration error of the expression"));
  }

  @Test
  void facesAreShownInOtherWaysToo() {
    assertEquals(
        Main.DONE,
        run("evaluate", "--bootstrap", 0, "--vary", "--model", emma, "--data", faces),
        err.toString());
    for (String way : List.of("mirrored", "in grey", "at 48 pixels", "at 112 pixels")) {
      assertTrue(
          out.toString()
              .lines()
              .anyMatch(
                  line ->
                      line.startsWith(way)
                          && line.matches(
                              ".* the same expression [01][.]\\d{4}, the same action units"
                                  + " [01][.]\\d{4}, valence and arousal moved by 0[.]\\d{4}")),
          out.toString());
    }
  }

  @Test
  void theSameModelTwiceIsAnEnsembleThatSaysTheSame() throws IOException {
    JsonNode one = evaluated(folder.resolve("one"), "--model", emma);
    JsonNode two = evaluated(folder.resolve("two"), "--model", emma, emma, "--weight", "1,3");
    double wanted = one.get("p_mtl").get("value").asDouble();
    assertEquals(wanted, two.get("p_mtl").get("value").asDouble(), 1e-9);
  }

  @Test
  void theKeptEpochsAreAnEnsemble() throws IOException {
    Path first = emma.resolve("epoch-001.safetensors");
    Path second = emma.resolve("epoch-002.safetensors");
    assertTrue(Files.exists(first) && Files.exists(second));
    JsonNode both = evaluated(folder.resolve("epochs"), "--model", first, second);
    assertTrue(both.has("p_mtl"));
  }

  @Test
  void theViewsOfCotexAreHeardTogetherOrAlone() throws IOException {
    double[] f1 = new double[4];
    List<String> ways = List.of("logits", "probabilities", "first", "second");
    for (int i = 0; i < f1.length; i++) {
      Path into = folder.resolve("views" + i);
      evaluated(into, "--model", cotex, "--views", ways.get(i));
      f1[i] = Files.readString(into.resolve("predictions.csv")).hashCode();
    }
    assertTrue(f1[0] != f1[1] && f1[1] != f1[2] && f1[2] != f1[3]);
  }

  @Test
  void aModelIsNoBetterThanItself() {
    assertEquals(
        Main.DONE,
        run("compare", emma, emma, "--data", faces, "--split", "train", "--bootstrap", 20),
        err.toString());
    assertTrue(
        out.toString().contains("+0.0000 [+0.0000, +0.0000]  no difference"), out.toString());
  }

  @Test
  void whatWasFittedOnIsNotScored() throws IOException {
    Path tuning = folder.resolve("tuning.json");
    assertEquals(
        Main.DONE,
        run(
            "tune", "--model", emma, "--data", faces, "--split", "train", "--out", tuning,
            "--share", "0.4"),
        err.toString());
    assertTrue(out.toString().contains("written to " + tuning), out.toString());
    JsonNode fitted = JSON.readTree(Files.readAllBytes(tuning)).get("tuning").get("fitted");
    evaluated(folder.resolve("tuned"), "--model", emma, "--tuning", tuning, "--split", "train");
    assertTrue(
        out.toString().contains(fitted.get("faces").asInt() + " faces of the groups"),
        out.toString());
    evaluated(
        folder.resolve("flattered"),
        "--model",
        emma,
        "--tuning",
        tuning,
        "--split",
        "train",
        "--all-faces");
    assertTrue(out.toString().contains("fitted on flatter it"), out.toString());
  }

  @Test
  void aSubmissionIsCompleteThoughAPictureIsMissing() throws IOException {
    Path list = folder.resolve("list.txt");
    List<String> rows = Files.readAllLines(faces.resolve(LABELS));
    List<String> names = new ArrayList<>(List.of(rows.get(0)));
    rows.subList(1, rows.size()).forEach(row -> names.add(row.substring(0, row.indexOf(','))));
    names.add("video0/99999.jpg");
    Files.write(list, names);
    Path submission = folder.resolve("submission.txt");
    assertEquals(
        Main.DONE,
        run(
            "submit",
            "--task",
            "mtl",
            "--list",
            list,
            "--pictures",
            faces,
            "--model",
            emma,
            "--out",
            submission),
        err.toString());
    assertTrue(err.toString().contains("1 listed pictures are not in"), err.toString());
    assertEquals(names.size(), Files.readAllLines(submission).size());
    assertEquals(Main.DONE, run("score", submission, "--list", list), err.toString());
  }

  private void refused(String line, Object... args) {
    assertEquals(Main.REFUSED, run(args), err.toString());
    assertEquals("affect4j: " + line, err.toString().strip().lines().reduce("", (a, b) -> b));
    err.getBuffer().setLength(0);
  }

  @Test
  void whatCannotBeJudgedIsRefusedInOneLine() throws IOException {
    Path out = folder.resolve("never");
    refused("no model: give --model RUN|FILE, one or several", "evaluate", "--data", faces);
    refused(
        faces + ": faces of its part test wanted, got none",
        "evaluate",
        "--model",
        emma,
        "--data",
        faces,
        "--split",
        "test");
    refused(
        "--weight: a number for each of 1 models wanted, got 2",
        "evaluate",
        "--model",
        emma,
        "--weight",
        "1,2",
        "--data",
        faces);
    refused(
        "--share must be in (0, 1), got 1.0",
        "tune",
        "--model",
        emma,
        "--data",
        faces,
        "--share",
        "1",
        "--out",
        out);
    refused(
        "the challenge wants expressions of AFF_WILD2, valence, arousal and action units; the"
            + " model says less",
        "submit",
        "--list",
        listed(),
        "--pictures",
        faces,
        "--model",
        cotex,
        "--out",
        out);
    assertFalse(Files.exists(out));
  }

  private static Path listed() throws IOException {
    Path list = folder.resolve("short.txt");
    List<String> rows = Files.readAllLines(faces.resolve(LABELS));
    String first = rows.get(1);
    Files.write(list, List.of(rows.get(0), first.substring(0, first.indexOf(','))));
    return list;
  }

  @Test
  void differencesOverFewVideosAreNotTold() {
    assertEquals(Main.DONE, run("compare", emma, vit, "--data", faces), err.toString());
    assertTrue(out.toString().contains("too few videos or persons to tell"), out.toString());
    assertFalse(out.toString().contains("clearly"), out.toString());
  }

  @Test
  void aTunedModelIsNotComparedOnWhatItWasTunedOn() throws IOException {
    Path tuning = folder.resolve("some.json");
    Path tuned = folder.resolve("tuned.safetensors");
    done("tune", "--model", emma, "--data", faces, "--split", "train", "--out", tuning);
    done("convert", emma, tuned, "--tuning", tuning);
    int fitted =
        JSON.readTree(Files.readAllBytes(tuning)).get("tuning").get("fitted").get("faces").asInt();
    assertEquals(
        Main.DONE,
        run("compare", emma, tuned, "--data", faces, "--split", "train", "--bootstrap", 5),
        err.toString());
    assertTrue(out.toString().startsWith(70 - fitted + " faces, "), out.toString());
    refused(
        tuning
            + ": fitted to other weights than "
            + cotex.resolve("best.safetensors")
            + ", whose sha256 is not named",
        "convert",
        cotex,
        folder.resolve("wrong.safetensors"),
        "--tuning",
        tuning);
  }

  @Test
  void facesWithoutAPictureAreCountedAndOfSeveralSetsApart() throws IOException {
    Path other = folder.resolve("other");
    done("synth", "--out", other, "--count", "30", "--size", "32", "--seed", "9");
    List<String> rows = Files.readAllLines(other.resolve(LABELS));
    Files.delete(other.resolve("cropped_aligned").resolve(rows.get(1).replaceFirst(",.*", "")));
    Path into = folder.resolve("several");
    assertEquals(
        Main.PARTLY,
        run("evaluate", "--model", emma, "--data", faces, other, "--out", into),
        err.toString());
    assertTrue(out.toString().contains("1 listed faces have no picture"), out.toString());
    List<String> table = Files.readAllLines(into.resolve("predictions.csv"));
    assertTrue(table.get(1).startsWith("faces/video"), table.get(1));
    assertTrue(table.get(table.size() - 1).startsWith("other/video"), table.get(1));
  }
}
