package affect4j.zoo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * The model that comes with affect4j: an EMMA, taught by us on open faces. What it is and is not
 * good for stands in docs/models/starter.md.
 */
public final class Starter {
  /** What it is called wherever a model's file may be given; a file of that name is ./starter. */
  public static final Path NAME = Path.of("starter");

  private static final String RESOURCE = "starter.safetensors";

  private static @Nullable Path copy;

  private Starter() {}

  static boolean isMeantBy(Path asked) {
    return asked.equals(NAME);
  }

  /** A file of it, copied out once, since files are mapped; it goes with the process. */
  static synchronized Path file() throws IOException {
    Path ready = copy;
    if (ready == null) {
      ready = Files.createTempFile("affect4j-starter", ".safetensors");
      ready.toFile().deleteOnExit();
      try (InputStream from = Starter.class.getResourceAsStream(RESOURCE)) {
        if (from == null) {
          throw new AssertionError("no " + RESOURCE + " beside this class");
        }
        Files.copy(from, ready, StandardCopyOption.REPLACE_EXISTING);
      }
      copy = ready;
    }
    return ready;
  }
}
