package affect4j.reproduce;

import java.io.IOException;

/** A row cannot be run: a network, a configuration or a file is not there. */
final class Missing extends IOException {
  private static final long serialVersionUID = 1;

  Missing(String what) {
    super(what);
  }
}
