package affect4j.find;

import affect4j.zoo.ModelFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A weights file that comes with affect4j, for as long as it is being read. */
final class Kept implements AutoCloseable {
  private final Path copy;

  private Kept(Path copy) {
    this.copy = copy;
  }

  /** The weights of {@code network}; they are copied out, since files are mapped. */
  static Kept of(String network) throws IOException {
    Path copy = Files.createTempFile("affect4j-" + network, ".safetensors");
    try (InputStream from = Kept.class.getResourceAsStream(network + ".safetensors")) {
      if (from == null) {
        throw new AssertionError("no weights of " + network + " beside this class");
      }
      Files.copy(from, copy, StandardCopyOption.REPLACE_EXISTING);
    }
    return new Kept(copy);
  }

  /** The file. */
  ModelFile file() throws IOException {
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
