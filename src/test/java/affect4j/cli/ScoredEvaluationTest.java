package affect4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What evaluate writes of a network scores in its file as the network did. */
class ScoredEvaluationTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir static Path folder;
  private static Path faces;
  private static Path model;

  @BeforeAll
  static void train() {
    faces = folder.resolve("faces");
    model = folder.resolve("vit");
    done("synth", "--out", faces, "--count", "60", "--size", "32", "--seed", "3");
    List<Object> train = new ArrayList<>(List.of("train", "vit", "--data", faces, "--out", model));
    for (String set :
        List.of("tasks=ALL", "vit.image=32", "vit.patch=8", "vit.dim=32", "vit.depth=1")) {
      train.addAll(List.of("--set", set));
    }
    for (String set :
        List.of("vit.heads=2", "data.batch=8", "update.accumulate=1", "schedule.warmup=1")) {
      train.addAll(List.of("--set", set));
    }
    train.addAll(List.of("--set", "schedule.epochs=2"));
    done(train.toArray());
  }

  private static String done(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(Stream.of(args).map(Object::toString).toArray(String[]::new));
    assertEquals(Main.DONE, code, err.toString());
    return out.toString();
  }

  private static JsonNode read(Path json) throws IOException {
    return JSON.readTree(Files.readAllBytes(json));
  }

  private static JsonNode scores(Path json) throws IOException {
    return read(json).get("scores");
  }

  private static void assertSame(JsonNode wanted, JsonNode got, String... names) {
    for (String name : names) {
      assertEquals(
          wanted.get(name).get("value").asDouble(), got.get(name).get("value").asDouble(), name);
    }
  }

  /** Votes of FER+ on drawn faces: ties, contempt in front, contempt behind. */
  private static Path voted() throws IOException {
    Path set = folder.resolve("ferplus");
    Files.createDirectories(set.resolve("valid"));
    List<String> lines =
        new ArrayList<>(
            List.of(
                "file,neutral,happiness,surprise,sadness,anger,disgust,fear,contempt,unknown,NF"));
    List<String> votes =
        List.of("4,0,4,0,0,0,0,2,0,0", "2,0,0,0,3,0,0,5,0,0", "0,6,1,0,0,0,0,3,0,0");
    try (Stream<Path> files = Files.walk(faces)) {
      for (Path each : files.filter(file -> file.toString().endsWith(".jpg")).sorted().toList()) {
        String name = "valid/" + lines.size() + ".jpg";
        Files.copy(each, set.resolve(name));
        lines.add(name + "," + votes.get(lines.size() % votes.size()));
      }
    }
    Files.writeString(set.resolve("valid.csv"), String.join("\n", lines) + "\n");
    return set;
  }

  @Test
  void besideVotesToo() throws IOException {
    Path set = voted();
    Path into = folder.resolve("votes");
    done("evaluate", "--model", model, "--data", set, "--bootstrap", "2", "--out", into);
    Path json = folder.resolve("votes.json");
    done("score", into.resolve("predictions.csv"), set, "--json", json);
    JsonNode wanted = read(into.resolve("scores.json"));
    JsonNode got = read(json);
    for (String each : List.of("classes", "confusion")) {
      assertEquals(wanted.get(each), got.get(each));
    }
    assertSame(
        wanted.get("scores"), got.get("scores"), "expression_f1", "expression_macro_accuracy");
  }

  @Test
  void byFittedThresholdsToo() throws IOException {
    Path tuning = folder.resolve("tuning.json");
    done("tune", "--model", model, "--data", faces, "--split", "train", "--out", tuning);
    Path into = folder.resolve("tuned");
    List<Object> evaluate =
        List.of("evaluate", "--model", model, "--data", faces, "--split", "train", "--all-faces");
    List<Object> how = List.of("--tuning", tuning, "--bootstrap", 2, "--out", into);
    done(Stream.concat(evaluate.stream(), how.stream()).toArray());
    Path json = folder.resolve("tuned.json");
    Path said = into.resolve("predictions.csv");
    String out = done("score", said, faces, "--split", "train", "--json", json);
    assertTrue(out.contains("as the file decides"), out);
    JsonNode wanted = scores(into.resolve("scores.json"));
    assertSame(wanted, scores(json), "p_mtl", "units_f1", "expression_f1");
    done("score", said, faces, "--split", "train", "--json", json, "--thresholds", tuning);
    assertSame(wanted, scores(json), "p_mtl", "units_f1", "expression_f1");
  }
}
