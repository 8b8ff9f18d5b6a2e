package affect4j.report;

import affect4j.infer.Reading;
import affect4j.label.ActionUnit;
import affect4j.label.Expression;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands below a table: how much was seen, and what the numbers are and are not. */
final class Legend {
  private static final int UNITS_A_LINE = 4;

  private final Provenance provenance;
  private long pictures;
  private long faces;
  private long without;
  private String last = "";

  Legend(Provenance provenance) {
    this.provenance = provenance;
  }

  void count(Reading reading) {
    String picture = reading.frame() + " " + reading.file();
    if (!picture.equals(last)) {
      pictures++;
      last = picture;
    }
    if (reading.seen().isPresent()) {
      faces++;
    } else {
      without++;
    }
  }

  List<String> lines() {
    return Stream.of(List.of(seen()), meanings(), units(), weak(), caution())
        .flatMap(List::stream)
        .toList();
  }

  private String seen() {
    return "%s, %s; no face found in %d"
        .formatted(counted(pictures, "picture"), counted(faces, "face"), without);
  }

  private List<String> meanings() {
    String expressions =
        Stream.of(Expression.values()).map(Expression::label).collect(Collectors.joining(", "));
    return List.of(
        "valence       -1 unpleasant to +1 pleasant, as the network gave it, not clipped",
        "arousal       -1 calm to +1 excited, as the network gave it, not clipped",
        "expression    the likeliest of " + expressions,
        "action units  those above the threshold, the likeliest first; only these are judged:");
  }

  private List<String> units() {
    ActionUnit[] units = ActionUnit.values();
    return Stream.iterate(0, at -> at < units.length, at -> at + UNITS_A_LINE)
        .map(at -> Stream.of(units).skip(at).limit(UNITS_A_LINE))
        .map(some -> some.map(this::unit).collect(Collectors.joining(", ", " ".repeat(14), "")))
        .toList();
  }

  private String unit(ActionUnit unit) {
    BigDecimal threshold =
        new BigDecimal(provenance.thresholds().of(unit))
            .round(new MathContext(3))
            .stripTrailingZeros();
    return unit + " " + unit.movement() + " " + threshold.toPlainString();
  }

  private List<String> weak() {
    return new TreeMap<>(provenance.weak())
        .entrySet().stream()
            .map(
                each ->
                    "%s%s: weakly supervised, learnt from %s; nobody labelled them"
                        .formatted(" ".repeat(14), named(each.getKey()), each.getValue()))
            .toList();
  }

  private static String named(String task) {
    return switch (task) {
      case "units" -> "action units";
      case "va" -> "valence and arousal";
      default -> task;
    };
  }

  private List<String> caution() {
    Provenance.Weights weights = provenance.weights();
    return List.of(
        "made by       affect4j %s, %s, %s (sha256 %s...), %s on %s"
            .formatted(
                provenance.version(),
                provenance.model(),
                weights.file(),
                weights.sha256().substring(0, 12),
                provenance.precision(),
                provenance.device()),
        "A face that was not found is not listed. The numbers say how a face looks to a network,"
            + " not what a person feels.");
  }

  private static String counted(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
