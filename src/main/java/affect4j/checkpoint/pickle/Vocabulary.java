package affect4j.checkpoint.pickle;

import java.io.IOException;
import java.util.Optional;

/** The few functions a pickle may call; all of them are written here, in Java. */
public interface Vocabulary {
  /** Stands in for a Python function or class. */
  @FunctionalInterface
  interface Function {
    Object call(Arguments arguments) throws IOException;
  }

  /** What stands in for {@code global}, if it is one of the few. */
  Optional<Function> find(Global global);

  /** What the file's own reference {@code id} stands for. */
  Object persistent(Object id) throws IOException;
}
