package affect4j.cli;

import affect4j.train.config.Preset;
import affect4j.train.config.SettingsHelp;
import affect4j.train.config.TrainSettings;
import affect4j.train.task.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;

/** The settings of the network asked about, at the end of the help of train and pretrain. */
final class SettingsSection implements IHelpSectionRenderer {
  private SettingsSection() {}

  /** Adds it to the help of {@code command}. */
  static void addTo(CommandLine command) {
    List<String> keys = new ArrayList<>(command.getHelpSectionKeys());
    keys.add("settings");
    command.setHelpSectionKeys(keys);
    command.getHelpSectionMap().put("settings", new SettingsSection());
  }

  @Override
  public String render(Help help) {
    Optional<Network<?, ?>> network = network(help.commandSpec().commandLine());
    List<String> lines = new ArrayList<>(List.of(""));
    if (network.isEmpty()) {
      lines.add("Settings are listed by: train NETWORK --help; NETWORK is one of");
      lines.add("  " + String.join(", ", Network.names()));
    } else {
      lines.add("Settings of " + network.get().name() + ", for --set and --config:");
      lines.addAll(settings(network.get()));
    }
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }

  private static <S extends TrainSettings> List<String> settings(Network<S, ?> network) {
    return SettingsHelp.list(network.defaults().apply(Preset.PAPER)).stream()
        .map(line -> "  " + line)
        .toList();
  }

  private static Optional<Network<?, ?>> network(CommandLine command) {
    if (command.getCommandName().equals("pretrain")) {
      return Optional.of(Network.MAE);
    }
    CommandLine.ParseResult parsed = command.getParseResult();
    List<String> words = parsed == null ? List.of() : parsed.originalArgs();
    for (int i = 0; i < words.size(); i++) {
      boolean value = i > 0 && takesValue(command, words.get(i - 1));
      if (!value && Network.names().contains(words.get(i))) {
        return Optional.of(Network.supervised(words.get(i)));
      }
    }
    return Optional.empty();
  }

  /** Whether {@code word} is an option whose value is the next word. */
  private static boolean takesValue(CommandLine command, String word) {
    CommandLine.Model.OptionSpec option = command.getCommandSpec().findOption(word);
    return option != null && word.startsWith("-") && option.arity().max() > 0;
  }
}
