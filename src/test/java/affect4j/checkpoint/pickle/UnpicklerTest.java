package affect4j.checkpoint.pickle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnpicklerTest {
  private static final Map<String, Vocabulary.Function> KNOWN = Plain.functions();
  private static final Vocabulary PLAIN =
      new Vocabulary() {
        @Override
        public Optional<Function> find(Global global) {
          return Optional.ofNullable(KNOWN.get(global.name()));
        }

        @Override
        public Object persistent(Object id) {
          return "outside " + id;
        }
      };

  private final Unpickler unpickler = new Unpickler(PLAIN);

  private Object read(PickleBytes pickle) throws IOException {
    return unpickler.read(ByteBuffer.wrap(pickle.done()));
  }

  private void refused(String message, PickleBytes pickle) {
    var e = assertThrows(IOException.class, () -> read(pickle));
    assertEquals(message, e.getMessage());
  }

  private static PickleBytes pickle() {
    return new PickleBytes();
  }

  @Test
  void numbersOfEveryWidthAreRead() throws IOException {
    assertEquals(255L, read(pickle().op('K', 255)));
    assertEquals(65535L, read(pickle().op('M', 255, 255)));
    assertEquals(-2L, read(pickle().number(-2)));
    assertEquals(0L, read(pickle().op(0x8a, 0)));
    assertEquals(-1L, read(pickle().op(0x8a, 1, 255)));
    assertEquals(Long.MIN_VALUE, read(pickle().number(Long.MIN_VALUE)));
    assertEquals(
        BigInteger.TWO.pow(64), read(pickle().op(0x8b).int32(9).op(0, 0, 0, 0, 0, 0, 0, 0, 1)));
    assertEquals(1.5, read(pickle().op('G', 0x3f, 0xf8, 0, 0, 0, 0, 0, 0)));
    assertEquals(true, read(pickle().op(0x88)));
    assertEquals(false, read(pickle().op(0x89)));
    assertEquals(None.NONE, read(pickle().op('N')));
  }

  @Test
  void textAndBytesOfEveryKindAreRead() throws IOException {
    assertEquals("ä", read(pickle().text("ä")));
    assertEquals("ab", read(pickle().op(0x8c, 2, 'a', 'b')));
    assertEquals("ab", read(pickle().op(0x8d).int64(2).op('a', 'b')));
    assertEquals("\u00e4", read(pickle().op('U', 1, 0xe4)));
    assertEquals("\u00e4", read(pickle().op('T').int32(1).op(0xe4)));
    byte[] two = {1, 2};
    assertArrayEquals(two, (byte[]) read(pickle().op('C', 2, 1, 2)));
    assertArrayEquals(two, (byte[]) read(pickle().op('B').int32(2).op(1, 2)));
    assertArrayEquals(two, (byte[]) read(pickle().op(0x8e).int64(2).op(1, 2)));
    assertArrayEquals(two, (byte[]) read(pickle().op(0x96).int64(2).op(1, 2)));
  }

  @Test
  void containersAreFilledInTheirOrder() throws IOException {
    assertEquals(List.of(1L, 2L), items(pickle().op(']', '(', 'K', 1, 'K', 2, 'e')));
    assertEquals(List.of(1L), items(pickle().op(']', 'K', 1, 'a')));
    assertEquals(List.of(1L), items(pickle().op('(', 'K', 1, 'l')));
    assertEquals(List.of(1L, 2L, 3L), items(pickle().op('K', 1, 'K', 2, 'K', 3, 0x87)));
    assertEquals(List.of(1L), items(pickle().op('(', 'K', 1, 't')));
    assertEquals(List.of(1L), items(pickle().op(0x8f, '(', 'K', 1, 0x90)));
    assertEquals(List.of(1L), items(pickle().op('(', 'K', 1, 0x91)));
    PickleBytes dict = pickle().op('}', 'K', 2, 'K', 1, 's', '(', 'K', 1, 'K', 9, 'u');
    assertEquals(
        List.of(2L, 1L),
        List.copyOf(assertInstanceOf(PyDict.class, read(dict)).entries().keySet()));
    Object other = read(pickle().op('(', 'K', 1, 'K', 2, 'd'));
    assertEquals(Map.of(1L, 2L), assertInstanceOf(PyDict.class, other).entries());
  }

  @Test
  void theMemoTheMarksAndTheStackWorkAsInPython() throws IOException {
    PickleBytes twice = pickle().text("a").op('q', 0, '0', 'h', 0, 'h', 0, 0x86);
    assertEquals(List.of("a", "a"), items(twice));
    PickleBytes wide = pickle().text("a").op('r').int32(300).op('j').int32(300).op(0x86);
    assertEquals(List.of("a", "a"), items(wide));
    assertEquals(List.of("a", "a"), items(pickle().text("a").op(0x94, 'h', 0, 0x86)));
    assertEquals(List.of(7L, 7L), items(pickle().op('K', 7, '2', 0x86)));
    assertEquals(7L, read(pickle().op('K', 7, '(', 'K', 8, '1')));
  }

  @Test
  void knownFunctionsAreCalledHereAndOthersKeepTheirNames() throws IOException {
    PickleBytes set = pickle().global("__builtin__", "set").op('(', ']', 'K', 1, 'a', 't', 'R');
    assertEquals(List.of(1L), items(set));
    Object inert = read(pickle().global("os", "system").op('(').text("true").op('t', 'R'));
    assertEquals(new Instance("os.system"), inert);
    assertEquals(Set.of("os.system"), unpickler.notCalled());
  }

  @Test
  void whatAnUnknownClassIsGivenIsDropped() throws IOException {
    PickleBytes odd = pickle().global("some", "Dict").op(')', 0x81, '}', 'b');
    odd.op('K', 1, 'K', 2, 's', 'K', 3, 'a', '(', 'K', 1, 'K', 2, 'u');
    assertEquals(new Instance("some.Dict"), read(odd));
    PickleBytes keyword = pickle().global("some", "Thing").op(')', '}', 0x92);
    assertEquals(new Instance("some.Thing"), read(keyword));
    PickleBytes method = pickle().global("some", "Thing").op(')', 'R', ')', 'R');
    assertEquals(new Instance("some.Thing"), read(method));
  }

  @Test
  void namespacesAreTheirAttributes() throws IOException {
    PickleBytes args = pickle().global("argparse", "Namespace").op(')', 0x81);
    Object read = read(args.op('}').text("lr").op('K', 1, 's', 'b'));
    assertEquals(Map.of("lr", 1L), assertInstanceOf(Attributes.class, read).entries());
  }

  @Test
  void namesOnTheStackAreNamesToo() throws IOException {
    assertEquals(new Global("a.b"), read(pickle().op(0x80, 4).text("a").text("b").op(0x93)));
  }

  @Test
  void oldNamesOfModulesBecomeTheNewOnes() throws IOException {
    assertEquals(
        new Global("numpy._core.multiarray.scalar"),
        read(pickle().global("numpy.core.multiarray", "scalar")));
    assertEquals(new Global("builtins.set"), read(pickle().global("__builtin__", "set")));
  }

  @Test
  void orderedDictsOfPythonTwoAreListsOfPairs() throws IOException {
    PickleBytes pairs = pickle().global("collections", "OrderedDict").op('(', '(');
    Object read = read(pairs.text("b").op('K', 1, 0x86).text("a").op('K', 2, 0x86, 'l', 't', 'R'));
    assertEquals("{b=1, a=2}", assertInstanceOf(PyDict.class, read).entries().toString());
  }

  @Test
  void referencesOutOfThePickleAreResolvedByItsReader() throws IOException {
    assertEquals("outside 5", read(pickle().op('K', 5, 'Q')));
  }

  @Test
  void severalPicklesInARowAreReadOneByOne() throws IOException {
    byte[] both = pickle().op('K', 1, '.', 'K', 2, '.').bytes();
    ByteBuffer in = ByteBuffer.wrap(both);
    assertEquals(1L, unpickler.read(in));
    assertEquals(2L, unpickler.read(in));
    assertEquals(0, in.remaining());
  }

  @Test
  void aPickleOfPythonsOwnIsRead() throws IOException {
    // pickle.dumps({"a": [1, 2.5, (None, True)], "b": {3}, "c": b"xy"}, protocol=5)
    String base64 =
        "gAWVLwAAAAAAAAB9lCiMAWGUXZQoSwFHQAQAAAAAAABOiIaUZYwBYpSPlChLA5CMAWOUQwJ4eZR1Lg==";
    Object read = unpickler.read(ByteBuffer.wrap(Base64.getDecoder().decode(base64)));
    Map<Object, Object> entries = assertInstanceOf(PyDict.class, read).entries();
    assertEquals(List.of("a", "b", "c"), List.copyOf(entries.keySet()));
  }

  @Test
  void lengthsThatTheFileDoesNotHaveAreRefusedBeforeAnythingIsMade() {
    String cut = "the pickle is cut off";
    refused(cut, pickle().op('X').int32(-1));
    refused(cut, pickle().op('B').int32(Integer.MAX_VALUE));
    refused(cut, pickle().op('T').int32(-5));
    refused(cut, pickle().op(0x8d).int64(Long.MAX_VALUE));
    refused(cut, pickle().op(0x8e).int64(-1));
    refused(cut, pickle().op(0x8b).int32(Integer.MAX_VALUE));
    var e =
        assertThrows(
            IOException.class, () -> unpickler.read(ByteBuffer.wrap(new byte[] {']', 'q'})));
    assertEquals(cut, e.getMessage());
  }

  @Test
  void brokenProgramsAreRefused() {
    String missing = "the pickle takes a value where there is none";
    refused(missing, pickle());
    refused(missing, pickle().op('0'));
    refused(missing, pickle().op('K', 1, 'K', 2, '(', '0')); // not below a mark
    refused("the pickle goes back to a mark that was never set", pickle().op('t'));
    refused("the pickle recalls value 4, which it never kept", pickle().op('h', 4));
    refused("the pickle appends to what is not a list", pickle().op('}', 'K', 1, 'a'));
    refused(
        "the pickle sets an entry of what is not a dictionary",
        pickle().op(']', 'K', 1, 'K', 2, 's'));
    refused("the pickle holds a key without its value", pickle().op('}', '(', 'K', 1, 'u'));
    refused("the pickle calls what is not a function", pickle().op('K', 1, ')', 'R'));
    refused("the pickle calls with what is not a tuple", pickle().global("a", "b").op('K', 1, 'R'));
    refused("byte 0 is no instruction of a pickle known here: 0x69", pickle().op('i'));
    refused("pickle protocol 6 is newer than 5, the newest known", pickle().op(0x80, 6));
    refused(
        "the pickle calls _codecs.encode with 0 values, too few",
        pickle().global("_codecs", "encode").op(')', 'R'));
    refused(
        "the pickle calls collections.OrderedDict with values that do not fit",
        pickle().global("collections", "OrderedDict").op('K', 1, 0x85, 'R'));
  }

  @Test
  void longNamesAndLongNumbersAreRefused() {
    refused(
        "the pickle names something in more than 1000 letters",
        pickle().global("a".repeat(2000), "b"));
    refused(
        "the pickle names something by what is not a short text",
        pickle().text("a".repeat(600)).text("b".repeat(600)).op(0x93));
    refused(
        "the pickle names something by what is not a short text",
        pickle().op('K', 1, 'K', 2, 0x93));
    refused(
        "the pickle holds a number of 5000 bytes",
        pickle().op(0x8b).int32(5000).raw(new byte[5000]));
  }

  @Test
  void endlessWorkIsRefused() {
    refused("the pickle has more than 2000000 steps", pickle().times(2_000_001, pickle().op('N')));
  }

  @Test
  void copyingOneLargeValueOverAndOverIsRefused() {
    PickleBytes encode = pickle().op('h', 0, 'h', 1, 'R', '0');
    PickleBytes bomb = pickle().global("_codecs", "encode").op('q', 0);
    bomb.text("a".repeat(1 << 20)).op(0x85, 'q', 1).times(150, encode);
    refused("the pickle makes more than 128 MB of values beside the tensors", bomb);
    PickleBytes state = pickle().global("argparse", "Namespace").op(')', 0x81, 'h', 0, 'b', '0');
    PickleBytes spread = pickle().op('}', 'q', 0, '(');
    for (int i = 0; i < 100_000; i++) {
      spread.number(i).op('N');
    }
    refused(
        "the pickle makes more than 128 MB of values beside the tensors",
        spread.op('u').times(30, state));
  }

  @Test
  void nestedKeysAreNotWalkedThrough() throws IOException {
    // t = (); 200 times t = (t, t): hashing it by value would never end.
    PickleBytes nested = pickle().op(')').times(200, pickle().op('2', 0x86));
    PickleBytes dict = pickle().op('}').raw(nested.bytes()).op('K', 1, 's');
    assertEquals(1, assertInstanceOf(PyDict.class, read(dict)).entries().size());
  }

  private List<Object> items(PickleBytes pickle) throws IOException {
    return assertInstanceOf(Sequence.class, read(pickle)).items();
  }
}
