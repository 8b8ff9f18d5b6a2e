package affect4j.checkpoint;

import java.util.List;

/**
 * Stands where something is that cannot be read.
 *
 * @param reason continues "it ..."
 */
record Refusal(Kind kind, String reason) {
  /** What is missing by it. */
  enum Kind {
    TENSOR,
    OBJECT
  }

  static Refusal ofTensor(String reason) {
    return new Refusal(Kind.TENSOR, reason + ", which cannot be read");
  }

  /** An object of the Python class {@code type}. */
  static Refusal ofObject(String type) {
    return new Refusal(
        Kind.OBJECT,
        "is a pickled "
            + type
            + ", which only its own Python code can make; a state dict is needed, as"
            + " torch.save(model.state_dict(), ...) writes it");
  }

  /** One line on it, if it lies at {@code path}. */
  String at(List<String> path) {
    return path.isEmpty() ? reason : Inventory.name(path) + " " + reason;
  }
}
