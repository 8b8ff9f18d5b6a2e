package affect4j.zoo;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The model that comes with affect4j: an EMMA, taught by us on open faces. What it is and is not
 * good for stands in docs/models/starter.md.
 */
public final class Starter {
  /** What it is called wherever a model's file may be given; a file of that name is ./starter. */
  public static final Path NAME = Path.of("starter");

  private static @Nullable Path copy;

  private Starter() {}

  static boolean isMeantBy(Path asked) {
    return asked.equals(NAME);
  }

  /** A file of it, copied out once, since files are mapped; it goes with the process. */
  static synchronized Path file() throws IOException {
    Path ready = copy;
    if (ready == null) {
      ready = Kept.copied(Starter.class, NAME.toString());
      ready.toFile().deleteOnExit();
      copy = ready;
    }
    return ready;
  }
}
