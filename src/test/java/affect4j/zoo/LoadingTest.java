package affect4j.zoo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.checkpoint.Dtype;
import affect4j.checkpoint.SafetensorsWriter;
import affect4j.checkpoint.StateDict;
import affect4j.checkpoint.StoredTensor;
import affect4j.checkpoint.WeightsFile;
import affect4j.golden.Fill;
import affect4j.golden.Given;
import affect4j.golden.Golden;
import affect4j.golden.Tiny;
import affect4j.golden.Uni;
import affect4j.model.Dan;
import affect4j.model.Vit;
import affect4j.model.VitSize;
import affect4j.nn.Entry;
import affect4j.nn.Linear;
import affect4j.nn.Net;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadingTest {
  private static final Set<Pass> NONE = Set.of();

  @TempDir Path folder;
  private final Map<String, Value> entries = new LinkedHashMap<>();

  /** An entry of a file. */
  private static final class Value {
    private final long[] shape;
    private final float[] numbers;

    Value(float[] numbers, long... shape) {
      this.numbers = numbers;
      this.shape = shape;
    }
  }

  private static Vit vit(VitSize size) {
    Vit vit = new Vit(Vit.Spec.of(size), new Linear(size.dim(), 6));
    vit.eval();
    return vit;
  }

  /** The golden values of {@code net}, as they would lie in a file. */
  private void take(Net<?> net) {
    for (Entry entry : Entry.of(net)) {
      put(entry.name(), Fill.values(entry.name(), entry.tensor().shape()), entry.tensor().shape());
    }
  }

  private void put(String name, float[] value, long... shape) {
    entries.put(name, new Value(value, shape));
  }

  private Map<String, StoredTensor> file() throws IOException {
    Path file = folder.resolve("w.safetensors");
    SafetensorsWriter writer = new SafetensorsWriter(Map.of());
    entries.forEach(
        (name, value) -> writer.add(name, Dtype.F32, value.shape, () -> bytes(value.numbers)));
    writer.write(file);
    return StateDict.in(WeightsFile.open(file)).get(0).entries();
  }

  private static ByteBuffer bytes(float[] values) {
    ByteBuffer bytes = ByteBuffer.allocateDirect(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return bytes;
  }

  private Comparison load(Net<?> net, Set<Pass> passes) throws IOException {
    return Loading.into(net, "the network", file(), "w.pth", passes);
  }

  private static double[] output(Vit vit, int side) {
    return Given.numbers(vit.forward(Given.images("input", 2, side)));
  }

  @Test
  void everyEntryArrives() throws IOException {
    Vit filled = vit(Tiny.vit());
    Fill.fill(filled);
    Vit loaded = vit(Tiny.vit());
    take(loaded);
    assertTrue(load(loaded, NONE).passed().isEmpty());
    assertArrayEquals(output(filled, 32), output(loaded, 32));
  }

  @Test
  void everythingThatDoesNotFitIsListedAndNothingIsCopied() throws IOException {
    Vit vit = vit(Tiny.vit());
    Fill.fill(vit);
    double[] before = output(vit, 32);
    take(vit);
    entries.values().forEach(value -> Arrays.fill(value.numbers, 0));
    entries.remove("norm.weight");
    entries.remove("blocks.1.mlp.fc2.bias");
    put("fc.weight", new float[2], 1, 2);
    put("head.weight", new float[64 * 8], 8, 64);
    Misfit e = assertThrows(Misfit.class, () -> load(vit, NONE));
    assertEquals(
        "w.pth: does not fit the network: it lacks blocks.1.mlp.fc2.bias (64), norm.weight (64);"
            + " it has besides fc.weight (1, 2);"
            + " it has in another shape head.weight (8, 64) for (6, 64)",
        e.getMessage());
    assertEquals(4, e.comparison().differences());
    assertArrayEquals(before, output(vit, 32));
  }

  @Test
  void manyDifferencesAreAllInTheComparisonAndThreeInTheLine() throws IOException {
    Vit vit = vit(Tiny.vit());
    put("conv.weight", new float[1], 1);
    Misfit e = assertThrows(Misfit.class, () -> load(vit, NONE));
    assertEquals(Entry.of(vit).size(), e.comparison().missing().size());
    assertTrue(
        e.toString()
            .contains(
                "it lacks cls_token (1, 1, 64), pos_embed (1, 17, 64),"
                    + " patch_embed.proj.weight (64, 3, 8, 8) and "
                    + (Entry.of(vit).size() - 3)
                    + " more;"),
        e.toString());
  }

  @Test
  void aWholeMaeFillsAnEncoderWhenDecoderAndHeadMayBePassedOver() throws IOException {
    Vit vit = vit(Tiny.vit());
    Fill.fill(vit);
    double[] wanted = output(vit, 32);
    take(vit);
    entries.keySet().removeIf(name -> name.startsWith("head."));
    put("mask_token", new float[64], 1, 1, 64);
    put("decoder_embed.weight", new float[64 * 64], 64, 64);
    Misfit e = assertThrows(Misfit.class, () -> load(vit, NONE));
    assertEquals(4, e.comparison().differences());
    Comparison passed = load(vit, Set.of(Pass.HEAD, Pass.DECODER));
    assertEquals(
        List.of(
            "HEAD: lacks head.weight (6, 64)",
            "HEAD: lacks head.bias (6)",
            "DECODER: has besides decoder_embed.weight (64, 64)",
            "DECODER: has besides mask_token (1, 1, 64)"),
        passed.passed());
    assertArrayEquals(wanted, output(vit, 32));
  }

  @Test
  void aPassCoversOnlyWhatItIsAbout() throws IOException {
    Vit vit = vit(Tiny.vit());
    take(vit);
    entries.remove("norm.weight");
    Set<Pass> all = Set.of(Pass.values());
    assertEquals(
        List.of("norm.weight (64)"),
        assertThrows(Misfit.class, () -> load(vit, all)).comparison().missing());
  }

  @Test
  void aHeadOfOtherClassesKeepsTheValuesItWasDrawnWith() throws IOException {
    Vit vit = vit(Tiny.vit());
    take(vit);
    Fill.fill(vit);
    double[] wanted = output(vit, 32);
    put("head.weight", new float[8 * 64], 8, 64);
    put("head.bias", new float[8], 8);
    load(vit, Set.of(Pass.HEAD));
    assertArrayEquals(wanted, output(vit, 32));
  }

  @Test
  void positionsOfAnotherGridAreInterpolatedAsThePublicCodeDoes() throws IOException {
    VitSize size = new VitSize(20, 2, 4, 1, 1);
    Vit vit = vit(size);
    take(vit);
    float[] rows = new float[197 * 4];
    double[] golden = Uni.of("interp", 196 * 4);
    for (int i = 0; i < golden.length; i++) {
      rows[4 + i] = (float) golden[i];
    }
    put("pos_embed", rows, 1, 197, 4);
    assertThrows(Misfit.class, () -> load(vit, NONE));
    load(vit, Set.of(Pass.POSITIONS));
    Tensor table =
        Entry.of(vit).stream()
            .filter(e -> e.name().equals("pos_embed"))
            .findFirst()
            .orElseThrow()
            .tensor();
    double[] patches = Given.numbers(table.narrow(1, 1, 100));
    var json = Golden.json("losses_metrics_schedules.json").get("bicubic_14_to_10");
    assertArrayEquals(Golden.numbers(json.get("first")), Arrays.copyOf(patches, 4), 1e-6);
    assertArrayEquals(
        Golden.numbers(json.get("idx_37")), Arrays.copyOfRange(patches, 148, 152), 1e-6);
    assertEquals(json.get("sum").asDouble(), Arrays.stream(patches).sum(), 1e-4);
  }

  @Test
  void filesWithoutBatchCountersAreAccepted() throws IOException {
    Dan dan = new Dan(new Dan.Spec(8, 8, 2));
    take(dan);
    entries.keySet().removeIf(name -> name.endsWith("num_batches_tracked"));
    assertThrows(Misfit.class, () -> load(dan, NONE));
    assertTrue(load(dan, Set.of(Pass.COUNTERS)).passed().get(0).startsWith("COUNTERS: lacks "));
  }

  @Test
  void weightsThatAreNoNumbersAreRefusedByName() throws IOException {
    Vit vit = vit(Tiny.vit());
    take(vit);
    float[] bad = new float[64];
    bad[3] = Float.NaN;
    bad[5] = Float.POSITIVE_INFINITY;
    put("norm.weight", bad, 64);
    var e = assertThrows(IOException.class, () -> load(vit, NONE));
    assertEquals(
        "w.pth: norm.weight should hold finite numbers, but 2 of 64 are NaN or infinite",
        e.getMessage());
  }

  @Test
  void weightsWhoseSumOverflowsAreStillNumbers() throws IOException {
    Vit vit = vit(Tiny.vit());
    take(vit);
    float[] large = new float[64];
    Arrays.fill(large, Float.MAX_VALUE);
    put("norm.weight", large, 64);
    assertTrue(load(vit, NONE).fits());
  }
}
