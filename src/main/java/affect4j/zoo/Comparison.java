package affect4j.zoo;

import affect4j.nn.Entry;
import affect4j.nn.Net;
import affect4j.nn.Ops;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How the entries of a weights file differ from those of a network, by name and shape.
 *
 * @param missing entries of the network that the file lacks
 * @param unexpected entries of the file that the network does not have
 * @param misshapen entries of both whose shapes differ
 * @param passed differences that a {@link Pass} covers
 */
public record Comparison(
    List<String> missing, List<String> unexpected, List<String> misshapen, List<String> passed) {
  private static final int SHOWN = 3;

  public Comparison {
    missing = List.copyOf(missing);
    unexpected = List.copyOf(unexpected);
    misshapen = List.copyOf(misshapen);
    passed = List.copyOf(passed);
  }

  /** Compares {@code weights} with the entries of {@code net}. */
  static Comparison of(Net<?> net, Shapes weights, Set<Pass> passes) {
    List<String> missing = new ArrayList<>();
    List<String> unexpected = new ArrayList<>();
    List<String> misshapen = new ArrayList<>();
    List<String> passed = new ArrayList<>();
    Map<String, long[]> left = new HashMap<>(weights.byName());
    for (Entry entry : Entry.of(net)) {
      long[] wanted = entry.tensor().shape();
      long[] got = left.remove(entry.name());
      if (got == null) {
        String line = entry.name() + " " + Ops.shape(wanted);
        note(entry.name(), "lacks " + line, line, passes, passed, missing);
      } else if (!Arrays.equals(wanted, got)) {
        String line = entry.name() + " " + Ops.shape(got) + " for " + Ops.shape(wanted);
        note(entry.name(), "has " + line, line, passes, passed, misshapen);
      }
    }
    left.keySet().stream()
        .sorted()
        .forEach(
            name -> {
              String line = name + " " + Ops.shape(weights.shape(name));
              note(name, "has besides " + line, line, passes, passed, unexpected);
            });
    return new Comparison(missing, unexpected, misshapen, passed);
  }

  private static void note(
      String name,
      String what,
      String line,
      Set<Pass> passes,
      List<String> passed,
      List<String> faults) {
    Optional<Pass> pass = passes.stream().filter(each -> each.covers(name)).findFirst();
    if (pass.isPresent()) {
      passed.add(pass.get() + ": " + what);
    } else {
      faults.add(line);
    }
  }

  /** What was passed over and why, such as {@code HEAD: lacks: 2 entries}, one line for each. */
  public List<String> passes() {
    return passed.stream()
        .collect(Collectors.groupingBy(Comparison::reason, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(each -> each.getKey() + ": " + each.getValue() + " entries")
        .toList();
  }

  /** {@code HEAD: lacks head.weight (6, 768)} without the entry. */
  private static String reason(String passed) {
    return passed.replaceFirst("^(\\w+: (?:lacks|has besides|has)) .*$", "$1");
  }

  /** Whether nothing differs but what may be passed over. */
  public boolean fits() {
    return missing.isEmpty() && unexpected.isEmpty() && misshapen.isEmpty();
  }

  /** How many entries differ. */
  public int differences() {
    return missing.size() + unexpected.size() + misshapen.size();
  }

  /** The first few differences of each kind, in one line. */
  public String summary() {
    List<String> parts = new ArrayList<>();
    add(parts, "it lacks ", missing);
    add(parts, "it has besides ", unexpected);
    add(parts, "it has in another shape ", misshapen);
    return String.join("; ", parts);
  }

  private static void add(List<String> parts, String what, List<String> entries) {
    if (!entries.isEmpty()) {
      String first = String.join(", ", entries.subList(0, Math.min(SHOWN, entries.size())));
      int more = entries.size() - SHOWN;
      parts.add(what + first + (more > 0 ? " and " + more + " more" : ""));
    }
  }
}
