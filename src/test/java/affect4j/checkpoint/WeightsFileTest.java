package affect4j.checkpoint;

import static affect4j.checkpoint.FixturesTest.path;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.checkpoint.WeightsFile.Format;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightsFileTest {
  @Test
  void theFormatIsSeenInTheBytes(@TempDir Path folder) throws IOException {
    assertEquals(Format.PYTORCH_ZIP, WeightsFile.open(path("plain.pth")).format());
    assertEquals(Format.PYTORCH_LEGACY, WeightsFile.open(path("legacy.pth")).format());
    assertEquals(Format.TORCHSCRIPT, WeightsFile.open(path("torchscript.pt")).format());
    Path renamed = Files.copy(path("ok.safetensors"), folder.resolve("ok.bin"));
    assertEquals(Format.SAFETENSORS, WeightsFile.open(renamed).format());
  }

  @Test
  void tensorsKeepTheOrderOfTheFile() throws IOException {
    assertEquals(
        List.of("conv.weight", "conv.bias", "fc.weight"),
        List.copyOf(WeightsFile.open(path("plain.pth")).tensors().keySet()));
  }

  @Test
  void aMissingFileAndAFolderAreNamed(@TempDir Path folder) {
    Path missing = folder.resolve("none.pth");
    var e = assertThrows(IOException.class, () -> WeightsFile.open(missing));
    assertEquals(missing + ": no such file", e.getMessage());
    e = assertThrows(IOException.class, () -> WeightsFile.open(folder));
    assertEquals(folder + ": is a folder, a file of weights is wanted", e.getMessage());
  }

  @Test
  void whatTheFileWouldRunIsNamedAndNotRun() throws IOException {
    WeightsFile file = WeightsFile.open(path("evil.pth"));
    assertEquals(
        List.of("names posix.system, which was neither run nor looked up"), file.warnings());
    assertEquals(new Inert("posix.system"), file.values().get("x"));
    assertEquals(3, file.tensors().size());
    assertFalse(Files.exists(Path.of("HACKED")));
  }

  @Test
  void trainingScriptsLeavePlainValuesBesideTheWeights() throws IOException {
    Map<String, Object> values = WeightsFile.open(path("mae_like.pth")).values();
    assertEquals(3L, values.get("epoch"));
    assertEquals(
        Map.of(
            "batch_size",
            64L,
            "blr",
            1.5e-4,
            "output_dir",
            "x",
            "resume",
            "",
            "distributed",
            true,
            "betas",
            List.of(0.9, 0.95)),
        values.get("args"));
    assertFalse(values.containsKey("model"));
  }

  @Test
  void numbersOfNumpyArePlainAndItsArraysAreTensors() throws IOException {
    Map<String, Object> values = WeightsFile.open(path("cotex_like.pkl")).values();
    assertEquals(71.5, values.get("train_acc"));
    assertEquals(List.of(List.of(1.5, 2.5)), values.get("val_f1_arr"));
    assertArrayEquals(new double[] {0, 1, 2, 3}, numbers(values, "curve"));
  }

  @Test
  void olderNumpyNamesAndOtherKindsOfNumberAreKnown() throws IOException {
    Map<String, Object> values = WeightsFile.open(path("more/numpy_old.pth")).values();
    assertEquals(1.25, values.get("loss"));
    assertEquals(-3L, values.get("seen"));
    assertEquals(BigInteger.TWO.pow(64).subtract(BigInteger.ONE), values.get("big"));
    assertEquals(true, values.get("done"));
    assertEquals("ä9", values.get("name"));
    assertArrayEquals(new double[] {0, 1, 2, 3}, numbers(values, "curve")); // big-endian
    assertArrayEquals(new double[] {0, 1, 2, 3, 4, 5}, numbers(values, "fortran"));
    assertEquals(new Inert("numpy M8"), values.get("when"));
  }

  @Test
  void protocolFiveArraysAreRead() throws IOException {
    Map<String, Object> values = WeightsFile.open(path("more/protocol5.pth")).values();
    assertEquals("float64 (2, 3)", String.valueOf(values.get("curve")));
    assertArrayEquals(new double[] {0, 1, 2, 3, 4, 5}, numbers(values, "curve"));
    assertEquals(0.5, values.get("best"));
  }

  @Test
  void pythonsOwnValuesComeAsJavas() throws IOException {
    WeightsFile file = WeightsFile.open(path("more/values.pth"));
    Map<String, Object> values = file.values();
    assertEquals(List.of(2L, 3L), values.get("size"));
    assertEquals("cuda:1", values.get("device"));
    assertEquals("cpu", values.get("cpu"));
    assertEquals("torch.bfloat16", String.valueOf(values.get("dtype")));
    assertEquals("/data/faces", values.get("path"));
    assertEquals(List.of(1L), values.get("set"));
    assertEquals(List.of("a"), values.get("frozen"));
    assertEquals(Map.of("k", List.of(1L)), values.get("default"));
    assertEquals(Map.of("a", 2L, "b", 1L), values.get("counter"));
    assertEquals(List.of(1L, 2L), values.get("deque"));
    assertEquals(new Inert("2 bytes"), values.get("bytes"));
    assertEquals(BigInteger.TWO.pow(70), values.get("huge"));
    assertEquals(-1L << 40, values.get("negative"));
    assertEquals("1.0 + 2.0j", values.get("complex"));
    assertEquals(Inert.NONE, values.get("none"));
    assertEquals(List.of(true, 1.5, "x"), values.get("tuple"));
    assertEquals("three", values.get("3"));
    assertEquals(new Inert("builtins.print"), values.get("function"));
    assertEquals(List.of(), file.warnings());
  }

  @Test
  void oneTensorThatCannotBeReadIsAWarningUntilTheWeightsAreWanted() throws IOException {
    Map<String, String> reasons =
        Map.of(
            "complex", "model.bad holds numbers of kind ComplexFloat, which cannot be read",
            "float8", "model.bad holds numbers of kind float8_e4m3fn, which cannot be read",
            "sparse", "model.bad is sparse, which cannot be read",
            "quantised", "model.bad is quantised, which cannot be read",
            "meta", "model.bad lies on the device meta, without contents, which cannot be read",
            "subclass", "model.bad is a __main__.Own, which cannot be read");
    for (Map.Entry<String, String> reason : reasons.entrySet()) {
      Path path = path("more/" + reason.getKey() + ".pth");
      WeightsFile file = WeightsFile.open(path);
      assertEquals(List.of(reason.getValue()), file.warnings());
      var e = assertThrows(IOException.class, () -> StateDict.in(file));
      assertEquals(path + ": " + reason.getValue(), e.getMessage());
    }
  }

  @Test
  void whatIsHandedOutCannotBeChanged() throws IOException {
    WeightsFile file = WeightsFile.open(path("mae_like.pth"));
    assertThrows(UnsupportedOperationException.class, () -> file.tensors().clear());
    assertThrows(UnsupportedOperationException.class, () -> file.values().clear());
    assertThrows(UnsupportedOperationException.class, () -> file.warnings().add("x"));
    assertTrue(file.tensors().values().stream().allMatch(t -> t.contents().isReadOnly()));
  }

  private static double[] numbers(Map<String, Object> values, String name) {
    return ((StoredTensor) requireNonNull(values.get(name), name)).toDoubles(100);
  }
}
