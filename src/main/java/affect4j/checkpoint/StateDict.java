package affect4j.checkpoint;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The weights of one network: its entries by name, in the order of the file.
 *
 * @param name where in the file they were found: {@code model}, {@code state_dicts.0}, or nothing
 *     where the file is nothing else
 */
public record StateDict(String name, Map<String, StoredTensor> entries) {
  private static final List<String> USUAL =
      List.of("model", "model_state_dict", "state_dict", "net");
  private static final String LIST = "state_dicts";
  private static final List<String> TOP = List.of();
  private static final String PARALLEL = "module.";

  public StateDict {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /**
   * The weights in {@code file}, wherever they lie: under one of the usual names, in the list
   * {@code state_dicts}, at the top, or, if there are none of those, under any name. The state of
   * an optimiser is not among them. A {@code module.} in front of every name, which {@code
   * DataParallel} leaves, is taken off.
   */
  public static List<StateDict> in(WeightsFile file) throws IOException {
    List<StateDict> found = new ArrayList<>();
    for (List<String> place : places(file)) {
      found.add(at(place, file));
    }
    if (found.isEmpty()) {
      String reason =
          file.inventory()
              .reasons(Refusal.Kind.values())
              .findFirst()
              .map(line -> ": " + line)
              .orElse("");
      throw refusal(file, "holds no weights" + reason);
    }
    return Collections.unmodifiableList(found);
  }

  private static Set<List<String>> places(WeightsFile file) {
    Set<List<String>> usual = new LinkedHashSet<>();
    Set<List<String>> other = new LinkedHashSet<>();
    for (List<String> path : file.inventory().tensors().keySet()) {
      String first = path.get(0);
      if (belongs(path, TOP, file)) {
        other.add(TOP);
      } else if (path.size() > 2 && first.equals(LIST)) {
        usual.add(path.subList(0, 2));
      } else if (USUAL.contains(first)) {
        usual.add(path.subList(0, 1));
      } else if (!aside(path)) {
        other.add(path.subList(0, 1));
      }
    }
    if (!usual.isEmpty()) {
      return usual;
    }
    return other.contains(TOP) ? Set.of(TOP) : other;
  }

  /** Whether {@code path} belongs to an optimiser, which numbers its states, or to TorchScript. */
  private static boolean aside(List<String> path) {
    boolean numbered = false;
    for (int i = 1; i < path.size(); i++) {
      numbered |= path.get(i - 1).equals("state") && path.get(i).matches("[0-9]+");
    }
    return numbered || path.get(0).contains("optim") || path.get(0).equals(TorchZip.CONSTANTS);
  }

  private static StateDict at(List<String> place, WeightsFile file) throws IOException {
    Inventory inventory = file.inventory();
    for (Map.Entry<List<String>, Refusal> entry : inventory.refusals().entrySet()) {
      boolean beside = place.isEmpty() && entry.getValue().kind() == Refusal.Kind.OBJECT;
      if (!beside && belongs(entry.getKey(), place, file)) {
        throw refusal(file, entry.getValue().at(entry.getKey()));
      }
    }
    Map<String, StoredTensor> entries = new LinkedHashMap<>();
    inventory
        .tensors()
        .forEach(
            (path, tensor) -> {
              if (belongs(path, place, file)) {
                entries.put(Inventory.name(path.subList(place.size(), path.size())), tensor);
              }
            });
    return new StateDict(Inventory.name(place), single(entries));
  }

  private static boolean belongs(List<String> path, List<String> place, WeightsFile file) {
    if (!place.isEmpty()) {
      return path.size() > place.size() && path.subList(0, place.size()).equals(place);
    }
    return file.format() == WeightsFile.Format.TORCHSCRIPT
        ? !path.get(0).equals(TorchZip.CONSTANTS)
        : path.size() == 1;
  }

  private static IOException refusal(WeightsFile file, String reason) {
    return new IOException(file.path() + ": " + WeightsFile.oneLine(reason));
  }

  /** Without {@code module.} in front of the names, if it stands before every one of them. */
  private static Map<String, StoredTensor> single(Map<String, StoredTensor> entries) {
    if (!entries.keySet().stream().allMatch(name -> name.startsWith(PARALLEL))) {
      return entries;
    }
    Map<String, StoredTensor> shorter = new LinkedHashMap<>();
    entries.forEach((name, tensor) -> shorter.put(name.substring(PARALLEL.length()), tensor));
    return shorter;
  }
}
