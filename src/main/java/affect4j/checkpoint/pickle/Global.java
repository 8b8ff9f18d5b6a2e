package affect4j.checkpoint.pickle;

import java.util.Map;

/** The name of a Python function or class; a name and nothing more. */
public record Global(String name) {
  private static final Map<String, String> OLD_MODULES =
      Map.of(
          "__builtin__.", "builtins.",
          "copy_reg.", "copyreg.",
          "numpy.core.", "numpy._core.",
          "pathlib._local.", "pathlib.");

  /** The name that {@code module} and {@code name} have today: modules move between versions. */
  static Global of(String module, String name) {
    String full = module + "." + name;
    for (Map.Entry<String, String> old : OLD_MODULES.entrySet()) {
      if (full.startsWith(old.getKey())) {
        return new Global(old.getValue() + full.substring(old.getKey().length()));
      }
    }
    return new Global(full);
  }
}
