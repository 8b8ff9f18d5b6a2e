package affect4j.cli;

import affect4j.zoo.Catalogue;
import affect4j.zoo.Published;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code affect4j models}: the networks that there are, how large they are, and whose weights. */
@Command(
    name = "models",
    description = {
      "Lists every network: parameters, operations of one picture, and which weights are known of.",
      "Each is built and looks at a black picture to be counted, which takes a moment."
    },
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields.
final class ModelsCommand implements Callable<Integer> {
  private static final double MILLION = 1e6;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "NAME",
      arity = "0..*",
      description = "Networks by the beginning of their names; all by default.")
  private List<String> names = List.of();

  @Override
  public Integer call() throws IOException {
    List<Published> all = Catalogue.all();
    List<Published> asked =
        all.stream().filter(each -> names.isEmpty() || isAsked(each.name())).toList();
    if (asked.isEmpty()) {
      throw new IllegalArgumentException(
          "no network "
              + String.join(", ", names)
              + "; there are "
              + String.join(", ", all.stream().map(Published::name).toList()));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%-20s %12s %8s %6s  %s%n", "network", "parameters", "GFLOP", "pixels", "what");
    for (Published each : asked) {
      print(each, out);
      out.flush();
    }
    out.println();
    out.println(
        "GFLOP: thousands of millions of operations done for one picture, two for each multiply-add"
            + " of convolutions, linear layers and attention.");
    out.println(
        "MAE with three quarters hidden; of a ViT's last block only the class token is made.");
    out.println("Licences as far as we know; docs/models.md says more.");
    return Main.DONE;
  }

  private boolean isAsked(String name) {
    return names.stream().anyMatch(name::startsWith);
  }

  private static void print(Published each, PrintWriter out) {
    Published.Size size = each.measure();
    out.printf(
        Locale.ROOT,
        "%-20s %10.2f M %8.2f %6d  %s%n",
        each.name(),
        size.parameters() / MILLION,
        size.gflop(),
        size.side(),
        each.architecture().title());
    for (Published.Weights weights : each.weights()) {
      out.printf(
          "%-20s   %s; %s; %s; %s%n",
          "", weights.file(), weights.page(), weights.licence(), weights.keys());
    }
    if (each.weights().isEmpty()) {
      out.printf("%-20s   no weights are known of%n", "");
    }
  }
}
