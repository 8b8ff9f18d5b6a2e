package affect4j.checkpoint.pickle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The state of a pickle being read: its bytes, the stack with its marks, and the memo. */
final class Machine {
  private static final int LONGEST_NAME = 1000;
  private static final long MOST_COPIED = 128L << 20;

  private final ByteBuffer in;
  private final Vocabulary vocabulary;
  private final List<Object> stack = new ArrayList<>();
  private final List<Integer> marks = new ArrayList<>();
  private final Map<Integer, Object> memo = new HashMap<>();
  private final Set<String> notCalled = new LinkedHashSet<>();
  private long copied;

  Machine(ByteBuffer in, Vocabulary vocabulary) {
    this.in = in;
    this.vocabulary = vocabulary;
  }

  Set<String> notCalled() {
    return notCalled;
  }

  // Bytes.

  int unsignedByte() throws IOException {
    return take(1).get() & 0xff;
  }

  /** The next {@code length} bytes, little-endian, without copying. */
  ByteBuffer take(long length) throws IOException {
    if (length < 0 || length > in.remaining()) {
      throw new IOException("the pickle is cut off");
    }
    ByteBuffer bytes = in.slice(in.position(), (int) length).order(ByteOrder.LITTLE_ENDIAN);
    in.position(in.position() + (int) length);
    return bytes;
  }

  /** A copy of the next {@code length} bytes. */
  byte[] bytes(long length) throws IOException {
    ByteBuffer from = take(length);
    spend(length);
    byte[] bytes = new byte[from.remaining()];
    from.get(bytes);
    return bytes;
  }

  String text(long length, Charset charset) throws IOException {
    return new String(bytes(length), charset);
  }

  String line(Charset charset) throws IOException {
    int length = 0;
    while (length < in.remaining() && in.get(in.position() + length) != '\n') {
      length++;
      if (length > LONGEST_NAME) {
        throw new IOException("the pickle names something in more than 1000 letters");
      }
    }
    String line = text(length, charset);
    take(1);
    return line;
  }

  // The stack.

  void push(Object value) {
    stack.add(value);
  }

  Object pop() throws IOException {
    top();
    return stack.remove(stack.size() - 1);
  }

  Object top() throws IOException {
    int floor = marks.isEmpty() ? 0 : marks.get(marks.size() - 1);
    if (stack.size() <= floor) {
      throw new IOException("the pickle takes a value where there is none");
    }
    return stack.get(stack.size() - 1);
  }

  void mark() {
    marks.add(stack.size());
  }

  /** Everything above the last mark, which goes with it. */
  List<Object> popMarked() throws IOException {
    if (marks.isEmpty()) {
      throw new IOException("the pickle goes back to a mark that was never set");
    }
    List<Object> above = stack.subList(marks.remove(marks.size() - 1), stack.size());
    List<Object> values = new ArrayList<>(above);
    above.clear();
    return values;
  }

  /** The {@code count} values on top, the lowest first. */
  List<Object> pop(int count) throws IOException {
    Object[] values = new Object[count];
    for (int i = count - 1; i >= 0; i--) {
      values[i] = pop();
    }
    return List.of(values);
  }

  // The memo.

  void remember(long index) throws IOException {
    memo.put((int) index, top());
  }

  void rememberNext() throws IOException {
    remember(memo.size());
  }

  void recall(long index) throws IOException {
    Object value = memo.get((int) index);
    if (value == null) {
      throw new IOException("the pickle recalls value " + index + ", which it never kept");
    }
    push(value);
  }

  // Names.

  void name(Object module, Object name) throws IOException {
    if (!(module instanceof String outer)
        || !(name instanceof String inner)
        || outer.length() + inner.length() > LONGEST_NAME) {
      throw new IOException("the pickle names something by what is not a short text");
    }
    push(Global.of(outer, inner));
  }

  /** The value of calling {@code callable}: computed here if it is known, else inert. */
  Object call(Object callable, List<Object> arguments) throws IOException {
    if (callable instanceof Global global) {
      Optional<Vocabulary.Function> known = vocabulary.find(global);
      if (known.isPresent()) {
        for (Object argument : arguments) {
          charge(argument);
        }
        return known.get().call(new Arguments(global.name(), arguments));
      }
      return inert(global.name());
    }
    if (callable instanceof Instance instance) {
      return inert(instance.name());
    }
    throw new IOException("the pickle calls what is not a function");
  }

  Object persistent(Object id) throws IOException {
    return vocabulary.persistent(id);
  }

  /** Counts what a known function may copy, so that a short loop of calls cannot fill the heap. */
  void charge(Object argument) throws IOException {
    if (argument instanceof String text) {
      spend(text.length());
    } else if (argument instanceof byte[] bytes) {
      spend(bytes.length);
    } else if (argument instanceof Sequence sequence) {
      spend(8L * sequence.items().size());
    } else if (argument instanceof PyDict dict) {
      spend(64L * dict.entries().size());
    }
  }

  private void spend(long bytes) throws IOException {
    copied += bytes;
    if (copied > MOST_COPIED) {
      throw new IOException("the pickle makes more than 128 MB of values beside the tensors");
    }
  }

  private Object inert(String name) {
    notCalled.add(name);
    return new Instance(name);
  }
}
