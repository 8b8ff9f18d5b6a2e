package affect4j.cli;

import affect4j.checkpoint.StoredTensor;
import affect4j.zoo.Architecture;
import affect4j.zoo.Comparison;
import affect4j.zoo.Description;
import affect4j.zoo.ModelFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code affect4j inspect FILE}: what a weights file is, and which network it fits. */
@Command(
    name = "inspect",
    description = "Tells what a weights file is, which network it fits, and what it holds.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields.
final class InspectCommand implements Callable<Integer> {
  private static final String LINE = "%-10s %s%n";

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "A checkpoint, or the folder it lies in.")
  private Path path;

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description = "The network to compare with; by default the one it looks like.")
  private @Nullable String model;

  @Option(names = "--entries", description = "Lists every entry.")
  private boolean entries;

  @Override
  public Integer call() throws IOException {
    ModelFile file = ModelFile.open(path);
    PrintWriter out = spec.commandLine().getOut();
    out.println(file.path());
    out.printf(LINE, "format", file.file().format().label() + ", " + size(file.size()));
    out.printf(LINE, "sha256", file.sha256());
    out.printf(LINE, "weights", weights(file));
    network(file, out);
    file.file().values().forEach((name, value) -> out.printf(LINE, "beside", name + " = " + value));
    file.file().warnings().forEach(warning -> out.printf(LINE, "warning", warning));
    if (entries) {
      out.println();
      file.weights().forEach((name, stored) -> out.println(name + "  " + stored));
    }
    out.flush();
    return Main.DONE;
  }

  private void network(ModelFile file, PrintWriter out) throws IOException {
    Optional<Architecture<?>> found =
        model == null ? file.architecture() : Optional.of(file.architecture(model));
    if (found.isEmpty()) {
      out.printf(LINE, "network", "none that affect4j knows");
      return;
    }
    Architecture<?> architecture = found.get();
    Comparison comparison = file.compare(architecture);
    out.printf(LINE, "network", architecture.title());
    out.printf(LINE, "sizes", architecture.sizes());
    out.printf(LINE, "fits", fits(comparison));
    list(out, "lacks", comparison.missing());
    list(out, "has also", comparison.unexpected());
    list(out, "misshapen", comparison.misshapen());
    list(out, "passed", comparison.passes());
    describe(file, architecture, out);
  }

  private static void describe(ModelFile file, Architecture<?> architecture, PrintWriter out)
      throws IOException {
    Description said = file.describedAs(architecture);
    String source = file.description().isPresent() ? "" : " (as published; the file does not say)";
    new TreeMap<>(said.labels())
        .forEach(
            (output, names) ->
                out.printf(LINE, "labels", output + ": " + String.join(", ", names) + source));
    if (!said.thresholds().isEmpty()) {
      out.printf(LINE, "thresholds", new TreeMap<>(said.thresholds()) + source);
    }
    out.printf(LINE, "from", said.origin().source());
    out.printf(LINE, "licence", said.origin().licence());
  }

  private static String fits(Comparison comparison) {
    return comparison.fits() ? "every entry" : "no, " + comparison.differences() + " differences";
  }

  private static void list(PrintWriter out, String what, List<String> lines) {
    lines.forEach(line -> out.printf(LINE, what, line));
  }

  private static String weights(ModelFile file) {
    Map<String, Integer> kinds = new TreeMap<>();
    long numbers = 0;
    for (StoredTensor stored : file.weights().values()) {
      kinds.merge(stored.dtype().label(), 1, Integer::sum);
      numbers += stored.count();
    }
    String under = file.where().isEmpty() ? "" : " under " + file.where();
    return String.format(
        Locale.ROOT, "%d entries%s, %,d numbers, %s", file.weights().size(), under, numbers, kinds);
  }

  private static String size(long bytes) {
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, "%,d bytes", bytes)
        : String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
  }
}
