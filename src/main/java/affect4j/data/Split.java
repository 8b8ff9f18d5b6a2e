package affect4j.data;

import java.util.Locale;
import java.util.Optional;

/** What a part of a data set is for. */
public enum Split {
  TRAIN,
  VALID,
  TEST;

  /** The name in files and on screen, in lower case: {@code train}, {@code valid}, {@code test}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The split that a folder, a file or a cell of this name means, in any spelling of the field. */
  static Optional<Split> named(String name) {
    return switch (name.strip().toLowerCase(Locale.ROOT)) {
      case "train", "training", "train_set" -> Optional.of(TRAIN);
      case "valid", "val", "validation", "val_set" -> Optional.of(VALID);
      case "test", "testing", "test_set" -> Optional.of(TEST);
      default -> Optional.empty();
    };
  }
}
