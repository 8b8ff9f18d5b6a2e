package affect4j.cli;

import affect4j.data.Counts;
import affect4j.data.DataSet;
import affect4j.data.DataSets;
import affect4j.data.Duplicates;
import affect4j.label.Emotion;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code affect4j data PATH...}: what data sets hold, and whether it is what was published. */
@Command(
    name = "data",
    description = "Tells what data sets hold, and compares that with published counts.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields.
final class DataCommand implements Callable<Integer> {
  private static final String LINE = "%-10s %s%n";

  /** Duplicates that are named; the others are counted. */
  private static final int SHOWN = 5;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "A folder, an uncompressed tar of one, or a list of faces.")
  private List<Path> paths;

  @Option(
      names = "--kind",
      paramLabel = "NAME",
      description =
          "What it is; by default the first kind that fits. One of ${COMPLETION-CANDIDATES}.",
      completionCandidates = Kinds.class)
  private @Nullable String kind;

  @Mixin private VotesOption votes;

  @Option(
      names = "--duplicates",
      description = "Reads all pictures, and tells which files have the same bytes.")
  private boolean duplicates;

  @Option(
      names = "--check",
      description =
          "Decodes all pictures, and names those that are missing or cannot be read: each would end"
              + " a training.")
  private boolean check;

  /** The kinds, for the help. */
  static final class Kinds implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return DataSets.kinds().iterator();
    }
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    int done = 0;
    boolean sound = true;
    for (Path path : paths) {
      try {
        sound &= describe(path, opened(path), out);
        done++;
      } catch (IOException e) {
        if (paths.size() == 1) {
          throw e;
        }
        spec.commandLine().getErr().println("affect4j: skipped " + e.getMessage());
      }
    }
    return done == 0 ? Main.REFUSED : done == paths.size() && sound ? Main.DONE : Main.PARTLY;
  }

  private DataSet opened(Path path) throws IOException {
    return kind == null
        ? DataSets.open(path, votes.votes())
        : DataSets.open(path, votes.votes(), kind);
  }

  /** Returns whether nothing is wrong with the pictures, as far as they were looked at. */
  private boolean describe(Path path, DataSet set, PrintWriter out) throws IOException {
    out.println(path);
    out.printf(LINE, "kind", set.kind());
    out.printf(LINE, "digest", set.digest());
    out.printf(LINE, "classes", classes(set));
    set.notes().forEach(note -> out.printf(LINE, "note", note));
    new CountsTable(set).lines().forEach(out::println);
    out.println(said(Duplicates.ofNames(set), "names that came before"));
    out.printf(Locale.ROOT, "%,d groups in more than one split%n", Counts.groupsAcrossSplits(set));
    if (duplicates) {
      Duplicates bytes = Duplicates.ofBytes(set);
      out.println(said(bytes, "pictures whose bytes came before"));
      bytes.same().stream().limit(SHOWN).forEach(same -> out.println("  " + names(same)));
    }
    boolean sound = !check || checked(PictureCheck.of(set), out);
    out.println();
    out.flush();
    return sound;
  }

  private static boolean checked(PictureCheck found, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%,d pictures missing, %,d that cannot be read%n",
        found.missing().size(),
        found.damaged().size());
    found.missing().forEach(name -> out.println("  missing " + name));
    found.damaged().forEach(why -> out.println("  damaged " + why));
    return found.passed();
  }

  private static String classes(DataSet set) {
    return set.classes().isEmpty()
        ? "none"
        : set.classes().stream().map(Emotion::label).collect(Collectors.joining(", "));
  }

  private static String said(Duplicates found, String what) {
    return String.format(
        Locale.ROOT,
        "%,d %s, %,d of them across splits",
        found.surplus(),
        what,
        found.acrossSplits().size());
  }

  private static String names(List<Duplicates.Found> same) {
    return same.stream()
        .map(found -> found.split().label() + " " + found.sample().name())
        .collect(Collectors.joining(" = "));
  }
}
