package affect4j.cli;

import affect4j.nn.Engine;
import affect4j.reproduce.PaperTable;
import affect4j.reproduce.Reproduced;
import affect4j.reproduce.Reproduction;
import affect4j.reproduce.Scale;
import affect4j.reproduce.Session;
import affect4j.reproduce.TableFiles;
import affect4j.reproduce.TableText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** {@code affect4j reproduce TABLE}: a table of the paper, made again. */
@Command(
    name = "reproduce",
    description = {
      "Runs every row of a table of the paper, or goes on with it, and writes printed numbers beside"
          + " ours: on the terminal and as DIR/TABLE.md, .csv and .html.",
      "What is done is not done again; a row that lacks a file says which, and the others are run."
          + " Ctrl-C saves and leaves; the same command goes on.",
      "Scale full is the paper's: ROOT holds mtl, lsd and weights. Scale small takes minutes a run on"
          + " open faces; its numbers cannot be compared with the paper's."
    },
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields.
final class ReproduceCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "table1|table2|table5|table6", description = "The table.")
  private String name;

  @Option(
      names = "--data",
      paramLabel = "ROOT",
      required = true,
      description = "The folder that holds data sets and weights.")
  private Path root;

  @Option(
      names = "--scale",
      paramLabel = "full|small|FILE",
      description = "Data, sizes and length of the runs; default ${DEFAULT-VALUE}.",
      defaultValue = "full")
  private String scale = "full";

  @Option(
      names = "--seeds",
      paramLabel = "N",
      description = "Runs of each row; default ${DEFAULT-VALUE}.",
      defaultValue = "1")
  private int seeds;

  @Option(
      names = "--device",
      paramLabel = "NAME",
      description = "On which networks learn: cpu, cuda, cuda:1; default ${DEFAULT-VALUE}.",
      defaultValue = "cpu")
  private String device = "cpu";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "For runs and tables; default runs/reproduce- and the scale.")
  private @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    PaperTable table = PaperTable.named(name);
    Scale chosen = Scale.open(scale);
    if (!Files.isDirectory(root)) {
      throw new IOException(root + ": a folder with data sets and weights wanted");
    }
    Path folder = out == null ? Path.of("runs", "reproduce-" + stem(chosen)) : out;
    Engine.fastMatmul();
    TrainProgress progress = new TrainProgress(spec.commandLine().getErr());
    Reproduced made;
    try (StopSignal stop = new StopSignal()) {
      Session session =
          new Session(
              chosen, root, folder, seeds, device, progress, stop, command(), Version.all());
      made = new Reproduction(table, session).run(soFar -> TableFiles.write(soFar, folder));
      TableFiles.write(made, folder);
      if (stop.getAsBoolean()) {
        progress.note("stopped and saved: the same command goes on");
      }
    }
    PrintWriter to = spec.commandLine().getOut();
    TableText.lines(made).forEach(to::println);
    to.println();
    for (String ending : List.of(".md", ".csv", ".html")) {
      to.println(folder.resolve(name + ending));
    }
    to.flush();
    return made.complete() ? Main.DONE : made.empty() ? Main.REFUSED : Main.PARTLY;
  }

  private static String stem(Scale scale) {
    return scale.name().replaceFirst("\\.ya?ml$", "");
  }

  private List<String> command() {
    List<String> words = new ArrayList<>(List.of("affect4j"));
    ParseResult parsed = spec.commandLine().getParseResult();
    words.addAll(parsed == null ? List.of("reproduce", name) : parsed.originalArgs());
    return words;
  }
}
