package affect4j.checkpoint;

import static affect4j.checkpoint.TorchFiles.dict;
import static affect4j.checkpoint.TorchFiles.tensor;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import affect4j.checkpoint.pickle.PickleBytes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that somebody made to break a reader. */
class HostileFilesTest {
  private static final Map<String, byte[]> STORAGES = Map.of("0", new byte[16]);

  @TempDir private Path folder;

  private WeightsFile open(PickleBytes pickle) throws IOException {
    return WeightsFile.open(TorchFiles.zip(folder.resolve("x.pth"), pickle, STORAGES));
  }

  private void refused(String message, PickleBytes pickle) {
    var e = assertThrows(IOException.class, () -> open(pickle));
    assertEquals(folder.resolve("x.pth") + ": " + message, e.getMessage());
  }

  private static long[] of(long... values) {
    return values;
  }

  @Test
  void anHonestFileOfTheSameKindIsRead() throws IOException {
    StoredTensor w = open(dict("w", tensor("0", 4, 1, of(3), of(1)))).tensors().get("w");
    assertNotNull(w);
    assertArrayEquals(of(3), w.shape());
  }

  @Test
  void tensorsReachNoFurtherThanTheirStorage() {
    String past = "w reaches past its storage 0: needs 20 bytes, there are 16";
    refused(past, dict("w", tensor("0", 4, 1, of(4), of(1))));
    refused(past, dict("w", tensor("0", 4, 0, of(2, 2), of(3, 1))));
    refused(past, dict("w", tensor("0", 4, 4, of(), of())));
    refused(
        "storage 0 should hold 1000000 numbers, it has 16 bytes",
        dict("w", tensor("0", 1_000_000, 0, of(1_000_000), of(1))));
    refused(
        "w lies in storage ../../secret, which is not in the file",
        dict("w", tensor("../../secret", 4, 0, of(4), of(1))));
  }

  @Test
  void impossibleShapesAreRefused() {
    long half = 1L << 62;
    refused(
        "w has an impossible shape (4611686018427387904, 4)",
        dict("w", tensor("0", 4, 0, of(half, 4), of(0, 0))));
    refused(
        "w has an impossible shape (3, 3)", dict("w", tensor("0", 4, 0, of(3, 3), of(half, half))));
    refused(
        "w has an impossible shape (1)", dict("w", tensor("0", 4, Long.MAX_VALUE, of(1), of(1))));
    refused(
        "a tensor's sizes must be whole numbers from 0, got -1",
        dict("w", tensor("0", 4, 0, of(-1), of(1))));
    refused(
        "a tensor's sizes must be whole numbers from 0, got -1",
        dict("w", tensor("0", 4, 3, of(4), of(-1))));
    refused(
        "a tensor's shape must be a tuple of at most 64 sizes",
        dict("w", tensor("0", 4, 0, new long[65], new long[65])));
    refused(
        "the pickle calls torch._utils._rebuild_tensor_v2 with values that do not fit",
        dict("w", tensor("0", 4, 0, of(2, 2), of(1))));
  }

  @Test
  void fourBytesCannotBecomeATensorOfTerabytes() {
    refused(
        "w is larger than 2 GB, which no single tensor may be",
        dict("w", tensor("0", 4, 0, of(1_000_000, 1_000_000), of(0, 0))));
  }

  @Test
  void listsOfListsOfListsAreNotUnfolded() {
    // Ten references to ten references to ..., twelve times.
    PickleBytes laughs = new PickleBytes().op(']');
    for (int i = 0; i < 12; i++) {
      laughs.op('q', 0, '0', ']', '(').times(10, new PickleBytes().op('h', 0)).op('e');
    }
    refused("is nested more than 64 deep, holds itself, or holds too many values", laughs);
  }

  @Test
  void whatHoldsItselfIsRefused() {
    String message = "is nested more than 64 deep, holds itself, or holds too many values";
    refused(message, new PickleBytes().op(']', 'q', 0, 'h', 0, 'a'));
    refused(message, new PickleBytes().op('}', 'q', 0).text("a").op('h', 0, 's'));
    refused(
        message,
        new PickleBytes()
            .times(100_000, new PickleBytes().op(']'))
            .times(99_999, new PickleBytes().op('a')));
  }

  @Test
  void theSameLongNameAgainAndAgainIsRefused() {
    PickleBytes key = new PickleBytes().text("k".repeat(100_000)).op('q', 0, '0');
    refused(
        "holds a name of 100000 letters",
        key.op('}', 'h', 0).raw(tensor("0", 4, 0, of(4), of(1)).bytes()).op('s'));
  }

  @Test
  void messagesStayOnOneLineWhateverTheFileIsCalledInside() throws IOException {
    PickleBytes call = new PickleBytes().op(0x8c, 1, '\n').text("\u001b[31m").op(0x93, ')', 'R');
    PickleBytes both = dict("a", call);
    both.text("w").raw(tensor("0", 4, 0, of(4), of(1)).bytes()).op('s');
    assertEquals(
        List.of("names ?.?[31m, which was neither run nor looked up"), open(both).warnings());
    refused(
        "w?\u00e4 lies in storage ?, which is not in the file",
        dict("w\n\u00e4", tensor("\r", 4, 0, of(4), of(1))));
  }

  @Test
  void twoTensorsOfOneNameAreRefused() {
    byte[] w = tensor("0", 4, 0, of(4), of(1)).bytes();
    PickleBytes inner = dict("b", new PickleBytes().raw(w));
    PickleBytes both = new PickleBytes().op('}').text("a.b").raw(w).op('s').text("a");
    refused("holds two tensors called a.b", both.raw(inner.bytes()).op('s'));
  }

  @Test
  void aTensorWithoutANameIsNoStateDict() {
    refused(
        "is a single tensor without a name; a state dict is needed",
        tensor("0", 4, 0, of(4), of(1)));
  }

  @Test
  void referencesToAnythingButStoragesAreRefused() {
    refused(
        "the pickle refers to something outside of it that is no storage",
        new PickleBytes().text("/etc/passwd").op('Q'));
    PickleBytes odd = new PickleBytes().op('(').text("storage").global("os", "system");
    refused(
        "the pickle refers to a storage of unknown kind os.system",
        odd.text("0").text("cpu").number(4).op('t', 'Q'));
  }

  @Test
  void aTensorOfAnUnknownFunctionStaysUnread() {
    PickleBytes call = new PickleBytes().global("torch._utils", "_rebuild_all").op(')', 'R');
    refused(
        "w is a pickled torch._utils._rebuild_all, which only its own Python code can make; a state"
            + " dict is needed, as torch.save(model.state_dict(), ...) writes it",
        dict("w", call));
  }

  @Test
  void numpyArraysHaveTheBytesThatTheirShapeAsksFor() {
    PickleBytes dtype =
        new PickleBytes().global("numpy", "dtype").op('(').text("f8").op(0x89, 0x88, 't', 'R');
    PickleBytes array =
        new PickleBytes().global("numpy.core.multiarray", "_reconstruct").op('(').op('t', 'R');
    array.op('(', 'K', 1).number(1L << 40).op(0x85).raw(dtype.bytes()).op(0x89, 'C', 1, 0);
    refused(
        "a NumPy array (1099511627776) of float64 cannot have 1 bytes",
        dict("a", array.op('t', 'b')));
  }
}
