package affect4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher beside a program that is built, and a Java that only repeats its options. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  @TempDir Path folder;

  @BeforeEach
  void lay() throws IOException {
    Files.copy(Path.of("affect4j"), folder.resolve("affect4j"), StandardCopyOption.COPY_ATTRIBUTES);
    Files.createDirectories(folder.resolve("src/main"));
    Files.createFile(folder.resolve("pom.xml"));
    Files.createDirectories(folder.resolve("java/bin"));
    Files.writeString(folder.resolve("java/release"), "JAVA_VERSION=\"17.0.1\"\n");
    Path java = folder.resolve("java/bin/java");
    Files.writeString(java, "#!/bin/sh\necho spin=$GOMP_SPINCOUNT \"$@\"\n");
    assertTrue(java.toFile().setExecutable(true));
    Files.createDirectories(folder.resolve("target/lib"));
    Files.createFile(folder.resolve("target/affect4j-1.jar"));
  }

  private List<String> options(String own, String... args) throws IOException {
    String launcher = folder.resolve("affect4j").toString();
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(Stream.of("sh", launcher), Stream.of(args)).toList());
    builder.environment().put("JAVA_HOME", folder.resolve("java").toString());
    builder.environment().put("AFFECT4J_JAVA_OPTS", own);
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return List.of(said.strip().split(" ", -1));
  }

  @Test
  void scoringHasAHeapOfItsOwn() throws IOException {
    List<String> options = options("", "score", "p.csv", "l.csv");
    assertTrue(
        options.containsAll(List.of("-XX:TieredStopAtLevel=1", "-Xms1g", "-Xmn600m")),
        options.toString());
    assertEquals("l.csv", options.get(options.size() - 1));
    List<String> drawn = options("", "score", "p.csv", "l.csv", "--bootstrap", "100");
    assertFalse(drawn.contains("-Xms1g") || drawn.contains("-XX:TieredStopAtLevel=1"));
  }

  /** Where products are left to oneDNN, which has no threads of its own. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void threadsWaitAwakeInTrainingAlone() throws IOException {
    List<String> processor = List.of(Files.readString(Path.of("/proc/cpuinfo")).split("\\s+", -1));
    boolean alone = processor.contains("avx512f") && !processor.contains("amx_tile");
    assertEquals(alone ? "spin=20000" : "spin=0", options("", "train", "dan").get(0));
    assertEquals(alone ? "spin=20000" : "spin=0", options("", "bench", "--training").get(0));
    assertEquals("spin=0", options("", "analyze", "train").get(0));
    assertEquals("spin=0", options("", "bench").get(0));
  }

  @Test
  void aHeapThatTheUserChoseStandsAlone() throws IOException {
    for (String own : List.of("-Xmx800m", "-ea -Xms300m -Xmx800m", "-XX:MaxHeapSize=800m")) {
      List<String> options = options(own, "score", "p.csv", "l.csv");
      assertTrue(options.contains("-XX:TieredStopAtLevel=1"), options.toString());
      assertFalse(options.contains("-Xms1g") || options.contains("-Xmn600m"), options.toString());
    }
    assertTrue(options("-ea", "submit", "--list", "l.txt").contains("-Xms1g"));
  }
}
