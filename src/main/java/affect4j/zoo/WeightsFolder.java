package affect4j.zoo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that is a whole model: {@code model.safetensors}, a training run's best, or the only
 * checkpoint in it.
 */
public final class WeightsFolder {
  /** The file of a folder that is a model. */
  public static final String NAME = "model.safetensors";

  /** The file of a training run's folder that is its best model. */
  public static final String BEST = "best.safetensors";

  /** The file of a training run's folder from which it goes on. */
  private static final String STATE = "state.safetensors";

  private WeightsFolder() {}

  /** {@code path} itself, or the checkpoint that lies in it. */
  static Path file(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path + ": no such file or folder; wanted a checkpoint");
    }
    if (!Files.isDirectory(path)) {
      return path;
    }
    Path usual = path.resolve(NAME);
    if (Files.isRegularFile(usual)) {
      return usual;
    }
    Path best = path.resolve(BEST);
    if (Files.isRegularFile(best)) {
      return best;
    }
    try (Stream<Path> files = Files.list(path)) {
      List<Path> found = files.filter(WeightsFolder::looksLikeWeights).sorted().toList();
      if (found.size() != 1) {
        throw new IOException(
            path
                + ": one checkpoint (.safetensors, .pth, .pt, .pkl) wanted in the folder, got "
                + found.size());
      }
      return found.get(0);
    }
  }

  /** Beside the model of a run lies what it needs to go on, which is none. */
  private static boolean looksLikeWeights(Path file) {
    return file.toString().matches("(?i).*\\.(safetensors|pth|pt|pkl)")
        && !file.endsWith(STATE)
        && Files.isRegularFile(file);
  }
}
