package affect4j.checkpoint.pickle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Functions of Python's own library that checkpoints call for plain values. */
public final class Plain {
  private Plain() {}

  /** The functions by their full names. */
  public static Map<String, Vocabulary.Function> functions() {
    Map<String, Vocabulary.Function> table = new HashMap<>();
    for (String name : List.of("set", "frozenset", "list", "tuple")) {
      table.put("builtins." + name, Plain::sequence);
    }
    table.put("collections.deque", Plain::sequence);
    table.put("builtins.dict", Plain::dict);
    table.put("collections.OrderedDict", Plain::dict);
    table.put("collections.Counter", Plain::dict);
    table.put("collections.defaultdict", a -> new PyDict());
    table.put("builtins.bytearray", Plain::bytes);
    table.put("builtins.bytes", Plain::bytes);
    table.put("builtins.complex", a -> a.at(0) + " + " + a.at(1) + "j");
    table.put("_codecs.encode", Plain::encode);
    table.put("argparse.Namespace", a -> new Attributes());
    table.put("types.SimpleNamespace", a -> new Attributes());
    for (String kind : List.of("PosixPath", "PurePosixPath", "Path", "PurePath")) {
      table.put("pathlib." + kind, a -> path(a, "/"));
    }
    table.put("pathlib.WindowsPath", a -> path(a, "\\"));
    table.put("pathlib.PureWindowsPath", a -> path(a, "\\"));
    return table;
  }

  private static Object sequence(Arguments a) throws IOException {
    if (a.size() == 0) {
      return new Sequence();
    }
    if (a.at(0) instanceof Sequence items) {
      return new Sequence(items.items());
    }
    throw a.unfit();
  }

  private static Object dict(Arguments a) throws IOException {
    PyDict dict = new PyDict();
    if (a.size() == 0) {
      return dict;
    }
    if (a.at(0) instanceof PyDict other) {
      dict.putAll(other);
      return dict;
    }
    if (a.at(0) instanceof Sequence pairs) {
      for (Object pair : pairs.items()) {
        if (!(pair instanceof Sequence both) || both.items().size() != 2) {
          throw a.unfit();
        }
        dict.put(both.items().get(0), both.items().get(1));
      }
      return dict;
    }
    throw a.unfit();
  }

  private static Object bytes(Arguments a) throws IOException {
    if (a.size() == 0) {
      return new byte[0];
    }
    return a.at(0) instanceof byte[] bytes ? bytes : encode(a);
  }

  /** How protocol 2 writes bytes: as text of which each letter is a byte. */
  private static Object encode(Arguments a) throws IOException {
    if (a.at(0) instanceof String text) {
      return text.getBytes(ISO_8859_1);
    }
    throw a.unfit();
  }

  private static Object path(Arguments parts, String separator) {
    String joined =
        parts.values().stream().map(String::valueOf).collect(Collectors.joining(separator));
    return joined.startsWith(separator + separator) ? joined.substring(1) : joined;
  }
}
