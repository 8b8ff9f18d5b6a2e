package affect4j.cli;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * Standard error without the line that JavaCPP prints because openblas is pinned to another version
 * (see CONTRIBUTING.md): it is expected, and tells the user nothing.
 */
final class StandardError extends PrintStream {
  private static final String EXPECTED = "Warning: Versions of org.bytedeco:javacpp:";

  private StandardError(PrintStream real) {
    super(real, true);
  }

  /** Puts it in place of {@link System#err}. */
  static void install() {
    System.setErr(new StandardError(System.err));
  }

  @Override
  public void println(@Nullable String line) {
    if (line == null || !line.startsWith(EXPECTED)) {
      super.println(line);
    }
  }
}
