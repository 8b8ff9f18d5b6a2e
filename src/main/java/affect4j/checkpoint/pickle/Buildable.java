package affect4j.checkpoint.pickle;

import java.io.IOException;

/** A value that the pickle completes after it was made. */
public interface Buildable {
  /** Takes what Python would give to {@code __setstate__}. */
  void build(Object state) throws IOException;
}
