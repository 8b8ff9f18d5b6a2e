package affect4j.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/** Which options of a command a user has named. */
final class Given {
  private Given() {}

  /** Those of {@code options} that were given, with commas between them; nothing if none. */
  static String of(CommandSpec command, List<String> options) {
    return options.stream()
        .filter(command.commandLine().getParseResult()::hasMatchedOption)
        .collect(Collectors.joining(", "));
  }
}
