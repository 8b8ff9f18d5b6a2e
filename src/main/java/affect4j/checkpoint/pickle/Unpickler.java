package affect4j.checkpoint.pickle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Reads pickles of protocols 2 to 5 without Python.
 *
 * <p>A pickle is a program for a small machine with a stack. Here that machine can build numbers,
 * text and containers, and can call the functions of a {@link Vocabulary}; whatever else the
 * program names becomes an {@link Instance} with that name, which does nothing. Work and memory are
 * bounded: a program has at most two million steps, a step makes at most one small object, and text
 * and copies come to 128 MB at most.
 */
public final class Unpickler {
  private static final int MOST_STEPS = 2_000_000;
  private static final int STOP = '.';

  private final Vocabulary vocabulary;
  private final Set<String> notCalled = new LinkedHashSet<>();
  private int steps;

  public Unpickler(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Reads one pickle from {@code in}, which is left behind it. */
  public Object read(ByteBuffer in) throws IOException {
    Machine machine = new Machine(in, vocabulary);
    while (true) {
      int start = in.position();
      int code = machine.unsignedByte();
      if (code == STOP) {
        notCalled.addAll(machine.notCalled());
        return machine.pop();
      }
      if (++steps > MOST_STEPS) {
        throw new IOException("the pickle has more than " + MOST_STEPS + " steps");
      }
      Instructions.find(code).orElseThrow(() -> unknown(code, start)).run(machine);
    }
  }

  /** The functions and classes that were named for a call and are not known here, each once. */
  public Set<String> notCalled() {
    return notCalled;
  }

  private static IOException unknown(int code, int at) {
    return new IOException(
        String.format("byte %d is no instruction of a pickle known here: 0x%02x", at, code));
  }
}
