package affect4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;

/**
 * A command that a test has run. Whatever a check finds wrong, its message shows all of this.
 *
 * @param code what it left the shell
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Ran(int code, String out, String err) {

  /** Runs the command of {@code words}; lists among them are words too. */
  static Ran of(Object... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(Stream.of(words).flatMap(Ran::flat).toArray(String[]::new));
    return new Ran(code, out.toString(), err.toString());
  }

  private static Stream<String> flat(Object word) {
    return word instanceof List<?> list
        ? list.stream().flatMap(Ran::flat)
        : Stream.of(word.toString());
  }

  /** It did all that it was asked for. */
  Ran done() {
    assertEquals(Main.DONE, code, this::toString);
    return this;
  }

  /** It did a part of what it was asked for. */
  Ran partly() {
    assertEquals(Main.PARTLY, code, this::toString);
    return this;
  }

  /** It did nothing, and said {@code line} for it, and no more, on standard error. */
  void refused(String line) {
    assertEquals(Main.REFUSED, code, this::toString);
    assertEquals("affect4j: " + line + System.lineSeparator(), err);
  }

  /** It wrote {@code part}, among other things, to standard output. */
  Ran told(String part) {
    assertTrue(out.contains(part), () -> part + " wanted in: " + this);
    return this;
  }

  /** It wrote {@code part}, among other things, to standard error. */
  Ran noted(String part) {
    assertTrue(err.contains(part), () -> part + " wanted in: " + this);
    return this;
  }
}
