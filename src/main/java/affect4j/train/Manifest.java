package affect4j.train;

import affect4j.nn.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run was made of and on, so that it can be repeated or doubted.
 *
 * @param command that started it
 * @param affect4j version, and commit where the build knew it
 * @param recipe whose defaults were taken
 * @param seed of all that is drawn
 * @param machine processor, threads, system
 * @param libraries their versions
 * @param data what was learnt from and scored on
 * @param weights sha256 of each file that the networks began with
 * @param notes what differed in them and was passed over, and on what else the run went on
 * @param starts when it was started, and each time it went on
 * @param criterion the score that says which epoch is best; older runs do not say
 */
public record Manifest(
    List<String> command,
    Map<String, String> affect4j,
    String recipe,
    long seed,
    Map<String, String> machine,
    Map<String, String> libraries,
    List<Part> data,
    Map<String, String> weights,
    List<String> notes,
    List<String> starts,
    Task.@Nullable Criterion criterion) {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  /**
   * One part of the data.
   *
   * @param part {@code train} or {@code valid}
   * @param path of the data set
   * @param sha256 over names and labels of all its parts
   * @param faces taken of it
   * @param labels how many faces of the whole part have each
   */
  public record Part(
      String part, String path, String sha256, int faces, Map<String, Integer> labels) {}

  /** Writes it into {@code folder}. */
  public void write(RunFolder folder) throws IOException {
    RunFolder.write(folder.manifest(), JSON.writeValueAsString(this) + "\n");
  }

  /** That of the run in the folder {@code run}. */
  public static Manifest read(Path run) throws IOException {
    Path file = RunFolder.manifest(run);
    try {
      return JSON.readValue(Files.readAllBytes(file), Manifest.class);
    } catch (JacksonException e) {
      throw new IOException(file + ": the manifest of a run wanted: " + e.getOriginalMessage(), e);
    }
  }

  /**
   * Notes in {@code folder} that its run goes on now, and on what, where that has changed.
   *
   * @param version of affect4j, as {@link #affect4j}
   * @return what has changed since the run began, for people; empty where nothing has
   */
  public static List<String> resumed(RunFolder folder, Map<String, String> version, int threads)
      throws IOException {
    Manifest old = read(folder.path());
    List<String> starts = new ArrayList<>(old.starts);
    String now = now();
    starts.add(now);
    List<String> changes = new ArrayList<>();
    change("affect4j", old.affect4j, version).ifPresent(changes::add);
    change("machine", old.machine, machine(threads)).ifPresent(changes::add);
    change("libraries", old.libraries, versions()).ifPresent(changes::add);
    List<String> notes = new ArrayList<>(old.notes);
    changes.forEach(change -> notes.add(now + ": goes on with " + change));
    new Manifest(
            old.command,
            old.affect4j,
            old.recipe,
            old.seed,
            old.machine,
            old.libraries,
            old.data,
            old.weights,
            notes,
            starts,
            old.criterion)
        .write(folder);
    return changes;
  }

  private static Optional<String> change(
      String what, Map<String, String> before, Map<String, String> now) {
    return now.equals(before)
        ? Optional.empty()
        : Optional.of(what + " " + new TreeMap<>(now) + ", began with " + new TreeMap<>(before));
  }

  /** This moment, to the second, in UTC. */
  public static String now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** The machine as it is. */
  public static Map<String, String> machine(int threads) {
    return Map.of(
        "processor", Engine.processor().orElse(System.getProperty("os.arch")),
        "threads", Integer.toString(threads),
        "system", System.getProperty("os.name") + " " + System.getProperty("os.version"),
        "java", System.getProperty("java.version"));
  }

  /** The versions of what computes, as their jars state them. */
  public static Map<String, String> versions() {
    return Map.of(
        "libtorch", version(org.bytedeco.pytorch.Tensor.class),
        "javacpp", version(org.bytedeco.javacpp.Pointer.class));
  }

  private static String version(Class<?> of) {
    return Optional.ofNullable(of.getPackage().getImplementationVersion()).orElse("unknown");
  }
}
