package affect4j.zoo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A weights file that comes with affect4j, for as long as it is being read. */
public final class Kept implements AutoCloseable {
  private final Path copy;

  private Kept(Path copy) {
    this.copy = copy;
  }

  /** The weights of {@code network} that lie beside {@code owner}. */
  public static Kept of(Class<?> owner, String network) throws IOException {
    return new Kept(copied(owner, network));
  }

  /** A copy of them in a file of its own, since files are mapped. */
  static Path copied(Class<?> owner, String network) throws IOException {
    Path copy = Files.createTempFile("affect4j-" + network, ".safetensors");
    try (InputStream from = owner.getResourceAsStream(network + ".safetensors")) {
      if (from == null) {
        throw new AssertionError("no weights of " + network + " beside " + owner);
      }
      Files.copy(from, copy, StandardCopyOption.REPLACE_EXISTING);
    }
    return copy;
  }

  /** The file. */
  public ModelFile file() throws IOException {
    return ModelFile.open(copy);
  }

  /** Removes the copy, or leaves that to the end of the process where it is still mapped. */
  @Override
  public void close() {
    if (!copy.toFile().delete()) {
      copy.toFile().deleteOnExit();
    }
  }
}
