package affect4j.cli;

import affect4j.infer.Model;
import affect4j.zoo.Starter;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which model spoke, in one line. */
final class Spoken {
  private static final int DIGITS = 12;

  private Spoken() {}

  static String line(Model model) {
    String name =
        model.weights().equals(Starter.NAME)
            ? "affect4j's starter"
            : model.network() + " of " + model.weights();
    String weak =
        new TreeMap<>(model.weak())
            .entrySet().stream()
                .map(each -> "; " + each.getKey() + " learnt weakly, from " + each.getValue())
                .collect(Collectors.joining());
    return "read by %s (sha256 %s...)%s".formatted(name, model.sha256().substring(0, DIGITS), weak);
  }
}
