package affect4j.checkpoint.pickle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/**
 * What each instruction of a pickle does, for those that protocols 2 to 5 use. Python's {@code
 * pickletools} describes all of them. Text of Python 2 ({@code STRING}) is read as Latin-1.
 */
final class Instructions {
  /** One instruction. */
  @FunctionalInterface
  interface Instruction {
    void run(Machine m) throws IOException;
  }

  private static final int NEWEST_PROTOCOL = 5;
  private static final int LONGEST_INTEGER = 1000;
  private static final Instruction[] TABLE = new Instruction[256];

  static {
    numbers();
    texts();
    containers();
    objects();
    bookkeeping();
  }

  private Instructions() {}

  static Optional<Instruction> find(int code) {
    return Optional.ofNullable(TABLE[code]);
  }

  private static void numbers() {
    on('N', m -> m.push(None.NONE));
    on(0x88, m -> m.push(true));
    on(0x89, m -> m.push(false));
    on('K', m -> m.push((long) m.unsignedByte()));
    on('M', m -> m.push((long) m.take(2).getChar()));
    on('J', m -> m.push((long) m.take(4).getInt()));
    on('G', m -> m.push(m.take(8).order(ByteOrder.BIG_ENDIAN).getDouble()));
    on(0x8a, m -> m.push(integer(m.take(m.unsignedByte()))));
    on(0x8b, m -> m.push(integer(m.take(m.take(4).getInt()))));
  }

  private static void texts() {
    on('X', m -> m.push(m.text(unsignedInt(m), UTF_8)));
    on(0x8c, m -> m.push(m.text(m.unsignedByte(), UTF_8)));
    on(0x8d, m -> m.push(m.text(m.take(8).getLong(), UTF_8)));
    on('T', m -> m.push(m.text(m.take(4).getInt(), ISO_8859_1)));
    on('U', m -> m.push(m.text(m.unsignedByte(), ISO_8859_1)));
    on('B', m -> m.push(m.bytes(unsignedInt(m))));
    on('C', m -> m.push(m.bytes(m.unsignedByte())));
    on(0x8e, m -> m.push(m.bytes(m.take(8).getLong())));
    on(0x96, m -> m.push(m.bytes(m.take(8).getLong())));
  }

  private static void containers() {
    on(']', m -> m.push(new Sequence()));
    on(')', m -> m.push(new Sequence()));
    on(0x8f, m -> m.push(new Sequence()));
    on('}', m -> m.push(new PyDict()));
    on('l', m -> m.push(new Sequence(m.popMarked())));
    on('t', m -> m.push(new Sequence(m.popMarked())));
    on(0x91, m -> m.push(new Sequence(m.popMarked())));
    on(0x85, m -> m.push(new Sequence(m.pop(1))));
    on(0x86, m -> m.push(new Sequence(m.pop(2))));
    on(0x87, m -> m.push(new Sequence(m.pop(3))));
    on('d', m -> m.push(filled(new PyDict(), m.popMarked())));
    on('a', m -> append(m, m.pop(1)));
    on('e', m -> append(m, m.popMarked()));
    on(0x90, m -> append(m, m.popMarked()));
    on('s', m -> set(m, m.pop(2)));
    on('u', m -> set(m, m.popMarked()));
  }

  private static void objects() {
    on('c', m -> m.name(m.line(UTF_8), m.line(UTF_8)));
    on(0x93, m -> named(m, m.pop(2)));
    on('R', m -> call(m, m.pop(2)));
    on(0x81, m -> call(m, m.pop(2)));
    on(0x92, m -> call(m, m.pop(3)));
    on('b', m -> build(m, m.pop()));
    on('Q', m -> m.push(m.persistent(m.pop())));
  }

  private static void bookkeeping() {
    on(0x80, m -> checkProtocol(m.unsignedByte()));
    on(0x95, m -> m.take(8)); // a frame: how many bytes to fetch at once
    on('(', Machine::mark);
    on('0', Machine::pop);
    on('1', Machine::popMarked);
    on('2', m -> m.push(m.top()));
    on('q', m -> m.remember(m.unsignedByte()));
    on('r', m -> m.remember(unsignedInt(m)));
    on(0x94, Machine::rememberNext);
    on('h', m -> m.recall(m.unsignedByte()));
    on('j', m -> m.recall(unsignedInt(m)));
  }

  private static void on(int code, Instruction instruction) {
    TABLE[code] = instruction;
  }

  private static long unsignedInt(Machine m) throws IOException {
    return Integer.toUnsignedLong(m.take(4).getInt());
  }

  /** Little-endian, in two's complement, of any length: a {@code Long} where it fits. */
  private static Object integer(ByteBuffer from) throws IOException {
    if (from.remaining() > LONGEST_INTEGER) {
      throw new IOException("the pickle holds a number of " + from.remaining() + " bytes");
    }
    byte[] bytes = new byte[from.remaining() + 1];
    for (int i = bytes.length - 1; i > 0; i--) {
      bytes[i] = from.get();
    }
    bytes[0] = (byte) (bytes.length > 1 && bytes[1] < 0 ? -1 : 0);
    BigInteger value = new BigInteger(bytes);
    if (value.bitLength() < Long.SIZE) {
      return value.longValue();
    }
    return value;
  }

  private static void append(Machine m, List<Object> items) throws IOException {
    Object target = m.top();
    if (target instanceof Sequence sequence) {
      sequence.addAll(items);
    } else if (!(target instanceof Instance)) {
      throw new IOException("the pickle appends to what is not a list");
    }
  }

  private static void set(Machine m, List<Object> pairs) throws IOException {
    Object target = m.top();
    if (target instanceof PyDict dict) {
      filled(dict, pairs);
    } else if (!(target instanceof Instance)) {
      throw new IOException("the pickle sets an entry of what is not a dictionary");
    }
  }

  private static PyDict filled(PyDict dict, List<Object> pairs) throws IOException {
    if (pairs.size() % 2 != 0) {
      throw new IOException("the pickle holds a key without its value");
    }
    for (int i = 0; i < pairs.size(); i += 2) {
      dict.put(pairs.get(i), pairs.get(i + 1));
    }
    return dict;
  }

  private static void named(Machine m, List<Object> parts) throws IOException {
    m.name(parts.get(0), parts.get(1));
  }

  /** Function and arguments; named arguments, where there are any, are left to Python. */
  private static void call(Machine m, List<Object> parts) throws IOException {
    if (!(parts.get(1) instanceof Sequence arguments)) {
      throw new IOException("the pickle calls with what is not a tuple");
    }
    m.push(m.call(parts.get(0), arguments.items()));
  }

  private static void build(Machine m, Object state) throws IOException {
    if (m.top() instanceof Buildable target) {
      m.charge(state);
      target.build(state);
    }
  }

  private static void checkProtocol(int protocol) throws IOException {
    if (protocol > NEWEST_PROTOCOL) {
      throw new IOException("pickle protocol " + protocol + " is newer than 5, the newest known");
    }
  }
}
