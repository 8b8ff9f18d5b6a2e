package affect4j.checkpoint;

import static affect4j.checkpoint.FixturesTest.path;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SafetensorsWriterTest {
  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void name() {
    file = folder.resolve("model.safetensors");
  }

  private static void add(SafetensorsWriter writer, Map<String, StoredTensor> tensors) {
    tensors.forEach((name, t) -> writer.add(name, t.dtype(), t.shape(), t::contents));
  }

  private List<Path> inFolder() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void everyKindComesBackAsItWasUnderTheNamesInTheirOrder() throws IOException {
    for (String name : List.of("dtypes.pth", "views.pth", "more/unsigned.pth")) {
      Map<String, StoredTensor> tensors = WeightsFile.open(path(name)).tensors();
      SafetensorsWriter writer = new SafetensorsWriter(Map.of("from", name));
      add(writer, tensors);
      writer.write(file);
      WeightsFile back = WeightsFile.open(file);
      assertEquals(Map.of("from", name), back.metadata());
      assertEquals(List.copyOf(tensors.keySet()), List.copyOf(back.tensors().keySet()));
      for (Map.Entry<String, StoredTensor> entry : tensors.entrySet()) {
        StoredTensor tensor = requireNonNull(back.tensors().get(entry.getKey()));
        assertEquals(entry.getValue().toString(), tensor.toString());
        assertEquals(entry.getValue().contents(), tensor.contents(), entry.getKey());
      }
    }
  }

  @Test
  void theFileIsWhatTheReferenceWouldWriteByteForByte() throws IOException {
    // safetensors.numpy.save({"b": uint8 [1, 2, 3], "a": float32 [[1.0]]}, metadata {"k": "ä"})
    SafetensorsWriter writer = new SafetensorsWriter(Map.of("k", "ä"));
    writer.add("a", Dtype.F32, new long[] {1, 1}, () -> floats(1));
    writer.add("b", Dtype.U8, new long[] {3}, () -> ByteBuffer.wrap(new byte[] {1, 2, 3}));
    writer.write(file);
    String header =
        "{\"__metadata__\":{\"k\":\"ä\"},"
            + "\"a\":{\"dtype\":\"F32\",\"shape\":[1,1],\"data_offsets\":[0,4]},"
            + "\"b\":{\"dtype\":\"U8\",\"shape\":[3],\"data_offsets\":[4,7]}}";
    byte[] json = header.getBytes(StandardCharsets.UTF_8);
    int padded = (json.length + 7) / 8 * 8;
    ByteBuffer expected = ByteBuffer.allocate(8 + padded + 7).order(ByteOrder.LITTLE_ENDIAN);
    expected
        .putLong(padded)
        .put(json)
        .put(" ".repeat(padded - json.length).getBytes(StandardCharsets.US_ASCII));
    expected.putFloat(1).put(new byte[] {1, 2, 3});
    assertArrayEquals(expected.array(), Files.readAllBytes(file));
  }

  @Test
  void eachTensorIsAlignedToItsElementsWhateverStandsBeforeIt() throws IOException {
    SafetensorsWriter writer = new SafetensorsWriter(Map.of());
    writer.add("byte", Dtype.U8, new long[] {1}, () -> ByteBuffer.wrap(new byte[] {9}));
    writer.add("float", Dtype.F32, new long[] {1}, () -> floats(2.5f));
    writer.write(file);
    WeightsFile back = WeightsFile.open(file);
    assertEquals(List.of("byte", "float"), List.copyOf(back.tensors().keySet()));
    assertArrayEquals(new double[] {9}, requireNonNull(back.tensors().get("byte")).toDoubles(1));
    assertArrayEquals(new double[] {2.5}, requireNonNull(back.tensors().get("float")).toDoubles(1));
    byte[] bytes = Files.readAllBytes(file);
    assertEquals(9, bytes[bytes.length - 1]);
  }

  @Test
  void namesMayHoldAnyText() throws IOException {
    String odd = "a\"b\\c\n\u0001ä\ud83d\ude00";
    SafetensorsWriter writer = new SafetensorsWriter(Map.of(odd, odd));
    writer.add(odd, Dtype.F32, new long[] {1}, () -> floats(1));
    writer.write(file);
    assertEquals(Map.of(odd, odd), WeightsFile.open(file).metadata());
    assertEquals(List.of(odd), List.copyOf(WeightsFile.open(file).tensors().keySet()));
  }

  @Test
  void weightsMayBeNarrowedOnTheWay() throws IOException {
    Map<String, StoredTensor> tensors = WeightsFile.open(path("plain.pth")).tensors();
    SafetensorsWriter writer = new SafetensorsWriter(Map.of());
    tensors.forEach(
        (name, t) -> writer.add(name, Dtype.BF16, t.shape(), () -> t.contents(Dtype.BF16)));
    writer.write(file);
    StoredTensor narrow = requireNonNull(WeightsFile.open(file).tensors().get("fc.weight"));
    assertEquals("bfloat16 (2, 4)", narrow.toString());
    double[] wide = requireNonNull(tensors.get("fc.weight")).toDoubles(8);
    assertArrayEquals(wide, narrow.toDoubles(8), 1e-2);
  }

  @Test
  void aFailureLeavesTheOldFileAndNothingElse() throws IOException {
    Files.writeString(file, "old");
    SafetensorsWriter writer = new SafetensorsWriter(Map.of());
    writer.add("a", Dtype.F32, new long[] {1}, () -> floats(1));
    writer.add(
        "b",
        Dtype.F32,
        new long[] {1},
        () -> {
          throw new IllegalStateException("no contents");
        });
    assertThrows(IllegalStateException.class, () -> writer.write(file));
    assertEquals("old", Files.readString(file));
    assertEquals(List.of(file), inFolder());
  }

  @Test
  void contentsOfTheWrongLengthAreOurMistake() throws IOException {
    SafetensorsWriter writer = new SafetensorsWriter(Map.of());
    writer.add("a", Dtype.F32, new long[] {2}, () -> floats(1));
    var e = assertThrows(IllegalStateException.class, () -> writer.write(file));
    assertEquals("a (2) of float32 should have 8 bytes, got 4", e.getMessage());
    assertEquals(List.of(), inFolder());
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    Path nowhere = folder.resolve("none/model.safetensors");
    SafetensorsWriter writer = new SafetensorsWriter(Map.of());
    var e = assertThrows(IOException.class, () -> writer.write(nowhere));
    assertEquals(
        nowhere + ": cannot be written: there is no folder " + nowhere.getParent(), e.getMessage());
  }

  @Test
  void aFolderInThePlaceOfTheFileIsNotReplaced() throws IOException {
    Files.createDirectories(file.resolve("inside"));
    SafetensorsWriter writer = new SafetensorsWriter(Map.of());
    var e = assertThrows(IOException.class, () -> writer.write(file));
    assertEquals(file + ": cannot be written: it is a folder", e.getMessage());
    assertEquals(List.of(file), inFolder());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theFileMayBeReadByOthersLikeAnyOther() throws IOException {
    new SafetensorsWriter(Map.of()).write(file);
    Path other = Files.createFile(folder.resolve("other"));
    assertEquals(Files.getPosixFilePermissions(other), Files.getPosixFilePermissions(file));
  }

  @Test
  void namesAndShapesThatMakeNoSenseAreRefused() {
    SafetensorsWriter writer = new SafetensorsWriter(Map.of());
    writer.add("a", Dtype.F32, new long[] {1}, () -> floats(1));
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () -> writer.add("a", Dtype.F32, new long[] {1}, () -> floats(1)));
    assertEquals("there are two tensors called a", e.getMessage());
    e =
        assertThrows(
            IllegalArgumentException.class,
            () -> writer.add("__metadata__", Dtype.F32, new long[] {1}, () -> floats(1)));
    assertEquals("no tensor may be called __metadata__", e.getMessage());
    e =
        assertThrows(
            IllegalArgumentException.class,
            () -> writer.add("b", Dtype.F32, new long[] {-1}, () -> floats(1)));
    assertEquals("b cannot have the shape (-1)", e.getMessage());
  }

  private static ByteBuffer floats(float... values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      bytes.putFloat(value);
    }
    return bytes.flip();
  }
}
