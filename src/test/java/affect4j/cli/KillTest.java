package affect4j.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@code kill -9} leaves of a run, each a process of its own. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class KillTest {
  private static final int EPOCHS = 15;
  private static final int BATCHES = 10;
  private static final int KILLED = 137; // 128 + SIGKILL
  private static final List<String> TINY =
      List.of(
          "vit.image=32",
          "vit.patch=8",
          "vit.dim=32",
          "vit.depth=2",
          "vit.heads=2",
          "data.batch=4",
          "update.accumulate=3",
          "schedule.warmup=1",
          "schedule.epochs=" + EPOCHS,
          "run.threads=1",
          "run.saveMinutes=0");

  @TempDir Path folder;
  private Path faces;

  @BeforeEach
  void draw() {
    faces = folder.resolve("faces");
    Ran.of("synth", "--out", faces, "--count", 60, "--size", 32).done();
  }

  @Test
  void aProcessKilledAtRandomMomentsAndResumedEndsWithTheSameWeights() throws Exception {
    Path whole = Files.createDirectories(folder.resolve("whole")).resolve("run");
    Process unbroken = start(whole);
    assertEquals(Main.DONE, unbroken.waitFor(), () -> said(whole));
    long seed = System.nanoTime();
    Path broken = Files.createDirectories(folder.resolve("broken")).resolve("run");
    int kills = killedUntilDone(broken, new Random(seed));
    assertTrue(kills >= 3, "kills: " + kills + ", seed " + seed);
    for (String file : List.of("state.safetensors", "last.safetensors", "best.safetensors")) {
      assertArrayEquals(
          Files.readAllBytes(whole.resolve(file)),
          Files.readAllBytes(broken.resolve(file)),
          () -> file + ", seed " + seed);
    }
    assertEquals(steps(whole), steps(broken), () -> "seed " + seed);
  }

  /** Kills the run some batches after each start, three times; returns how often it was killed. */
  private int killedUntilDone(Path run, Random random) throws Exception {
    int kills = 0;
    for (int bound = 30; bound <= 90; bound += 30) {
      Process process = start(run);
      int rows = bound - random.nextInt(25);
      while (process.isAlive() && rows(run) <= rows) {
        Thread.sleep(1);
      }
      Thread.sleep(random.nextInt(20)); // Anywhere: in a step, in the middle of a file.
      process.destroyForcibly();
      kills += process.waitFor() == KILLED ? 1 : 0;
    }
    assertEquals(Main.DONE, start(run).waitFor(), () -> said(run));
    return kills;
  }

  /** Starts the run, or goes on with it where it has a folder. */
  private Process start(Path run) throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add("-Dorg.bytedeco.javacpp.maxphysicalbytes=0");
    words.add("-Dorg.bytedeco.javacpp.maxbytes=0");
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), "affect4j.cli.Main"));
    words.addAll(List.of("train", "vit", "--out", run.toString()));
    if (Files.exists(run.resolve("state.safetensors"))) {
      words.add("--resume");
    } else {
      words.addAll(List.of("--data", faces.toString()));
      TINY.forEach(setting -> words.addAll(List.of("--set", setting)));
    }
    Path log = run.resolveSibling("log");
    return new ProcessBuilder(words)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  private static String said(Path run) {
    try {
      return Files.readString(run.resolveSibling("log"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static int rows(Path run) throws IOException {
    Path metrics = run.resolve("metrics.csv");
    return Files.exists(metrics) ? Files.readAllLines(metrics).size() : 0;
  }

  /** The number and the losses of each step, without what the clock says. */
  private static List<String> steps(Path run) throws IOException {
    List<String> lines = Files.readAllLines(run.resolve("metrics.csv"));
    assertFalse(lines.size() < EPOCHS * BATCHES, () -> "rows: " + lines.size());
    int loss = List.of(lines.get(0).split(",", -1)).indexOf("loss");
    return lines.stream()
        .map(line -> line.split(",", -1))
        .map(cells -> cells[0] + " " + cells[1] + " " + cells[loss])
        .toList();
  }
}
