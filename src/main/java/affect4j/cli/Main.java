package affect4j.cli;

import affect4j.train.Diverged;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.PicocliException;

/** {@code affect4j COMMAND}: facial affect analysis from the command line. */
@Command(
    name = "affect4j",
    description =
        "Valence, arousal, expression and action units of the faces in photos and videos.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      AnalyzeCommand.class,
      ModelsCommand.class,
      InspectCommand.class,
      ConvertCommand.class,
      BenchCommand.class,
      DataCommand.class,
      SynthCommand.class,
      PretrainCommand.class,
      TrainCommand.class,
      EvaluateCommand.class,
      CompareCommand.class,
      TuneCommand.class,
      ScoreCommand.class,
      SubmitCommand.class,
      ReportCommand.class,
      ReproduceCommand.class
    },
    footer = {
      "",
      "Exit code: 0 all done, 1 nothing done, 2 done but for what is listed on standard error."
    })
public final class Main {
  /** All that was asked for was done. */
  static final int DONE = 0;

  /** Nothing was done: bad arguments, a bad model, a place that cannot be written. */
  static final int REFUSED = 1;

  /** Some of what was asked for could not be done; the rest was. */
  static final int PARTLY = 2;

  /** Runs the command named by {@code args} and leaves the JVM with its exit code. */
  public static void main(String[] args) {
    StandardError.install();
    System.exit(commandLine().execute(args));
  }

  /** The commands, not yet run. */
  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Main());
    line.getSubcommands()
        .forEach(
            (name, command) -> {
              if (name.endsWith("train")) {
                SettingsSection.addTo(command);
              }
            });
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(true);
    line.setParameterExceptionHandler(
        (e, given) -> refuse(e.getCommandLine(), String.valueOf(e.getMessage()), " (see --help)"));
    line.setExecutionExceptionHandler((e, command, parsed) -> failed(e, command));
    return line;
  }

  private static int failed(Exception e, CommandLine command) throws Exception {
    if (e instanceof java.io.IOException
        || e instanceof IllegalArgumentException
        || e instanceof Diverged) {
      return refuse(command, String.valueOf(e.getMessage()), "");
    }
    if (e instanceof PicocliException known) {
      return refuse(command, String.valueOf(known.getMessage()), "");
    }
    throw e; // A defect of ours: the trace is wanted.
  }

  private static int refuse(CommandLine command, String why, String hint) {
    String line = why.lines().findFirst().orElse("failed") + hint;
    command.getErr().println(Ansi.AUTO.string("@|red affect4j:|@ ") + line);
    return REFUSED;
  }
}
