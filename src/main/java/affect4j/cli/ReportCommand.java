package affect4j.cli;

import affect4j.page.Page;
import affect4j.page.TrainingReport;
import affect4j.report.Output;
import affect4j.train.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code affect4j report RUN}: what a training did, as a page for a browser. */
@Command(
    name = "report",
    description = {
      "Draws how a training went as one HTML file: losses, scores, learning rate, what was run.",
      "The run may still be going on. The page asks for nothing outside of it."
    },
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields.
final class ReportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "RUN", description = "The folder of a run of train or pretrain.")
  private Path run;

  @Option(
      names = "--out",
      paramLabel = "FILE.html",
      description = "The page; default report.html in the run's folder.")
  private @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(RunFolder.config(run))) {
      throw new IOException(run + ": the folder of a run was wanted, but there is no config.yaml");
    }
    Page page =
        TrainingReport.of(
            new TrainingReport.Run(
                String.valueOf(run.toAbsolutePath().normalize().getFileName()),
                RunFolder.config(run),
                RunFolder.manifest(run),
                RunFolder.metrics(run),
                RunFolder.sheet(run)));
    Path target = out == null ? RunFolder.report(run) : out;
    try (Output output = Output.to(target)) {
      page.write(output.writer());
      output.commit();
    }
    spec.commandLine().getOut().println(target);
    return Main.DONE;
  }
}
