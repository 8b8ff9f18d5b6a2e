package affect4j.zoo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import affect4j.checkpoint.Dtype;
import affect4j.golden.Given;
import affect4j.golden.Tiny;
import affect4j.label.ExpressionSet;
import affect4j.label.Tuning;
import affect4j.model.Emma;
import affect4j.nn.Entry;
import affect4j.nn.Ops;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelWriterTest {
  private static final Origin ORIGIN = new Origin("a test", "Apache-2.0");

  @TempDir Path folder;

  private Path written(Emma emma) throws IOException {
    Architecture<?> architecture = Architecture.of(Shapes.of(emma)).orElseThrow();
    return ModelWriter.write(emma, architecture.described(ORIGIN), folder);
  }

  private static double[] va(Path file) throws IOException {
    ModelFile opened = ModelFile.open(file);
    Emma emma = (Emma) opened.load(opened.architecture().orElseThrow());
    return Given.numbers(emma.forward(Given.images("input", 2, 32)).va());
  }

  @Test
  void aWrittenNetworkIsAWholeModelThatSaysTheSame() throws IOException {
    Emma emma = Tiny.emma();
    Path file = written(emma);
    assertEquals(folder.resolve("model.safetensors"), file);
    assertArrayEquals(Given.numbers(emma.forward(Given.images("input", 2, 32)).va()), va(folder));
    Description said = ModelFile.open(folder).description().orElseThrow();
    assertEquals("emma", said.network());
    assertEquals(ORIGIN, said.origin());
    assertEquals(32, said.preprocessing().side());
    assertEquals(List.of("valence", "arousal"), said.labels().get("va"));
    assertEquals(0.6899744811276125, said.thresholds().get("AU01"));
  }

  @Test
  void roundedWeightsSayAlmostTheSame() throws IOException {
    ModelFile file = ModelFile.open(written(Tiny.emma()));
    double[] exact = va(folder);
    Path half = folder.resolve("half.safetensors");
    ModelWriter.write(
        file, file.architecture().orElseThrow(), Optional.of(Dtype.F16), Optional.empty(), half);
    assertEquals(
        "float16 (1, 1, 64)", String.valueOf(ModelFile.open(half).weights().get("vit.cls_token")));
    String statistics = "cnn.features.1.running_var";
    assertEquals(
        String.valueOf(file.weights().get(statistics)),
        String.valueOf(ModelFile.open(half).weights().get(statistics)),
        "statistics of norms stay");
    double[] rounded = va(half);
    for (int i = 0; i < exact.length; i++) {
      assertEquals(exact[i], rounded[i], 0.05 * Math.abs(exact[i]));
    }
    assertFalse(java.util.Arrays.equals(exact, rounded));
  }

  @Test
  void numbersTooLargeForHalfPrecisionAreRefusedAndNothingIsLeft() throws IOException {
    Emma emma = Tiny.emma();
    Tensor token = Entry.of(emma).get(0).tensor();
    Ops.withoutGradient(() -> token.fill_(new Scalar(1e6)));
    ModelFile file = ModelFile.open(written(emma));
    Path half = folder.resolve("half.safetensors");
    var e =
        assertThrows(
            IOException.class,
            () ->
                ModelWriter.write(
                    file,
                    file.architecture().orElseThrow(),
                    Optional.of(Dtype.F16),
                    Optional.empty(),
                    half));
    assertEquals(
        folder.resolve("model.safetensors") + ": vit.cls_token holds numbers too large for float16",
        e.getMessage());
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(folder.resolve("model.safetensors")), left.toList());
    }
  }

  @Test
  void whatWasFittedTravelsWithTheModel() throws IOException {
    ModelFile file = ModelFile.open(written(Tiny.emma()));
    Path tuned = folder.resolve("tuned.safetensors");
    Tuning tuning =
        new Tuning(
            1.5,
            Map.of("anger", -0.25),
            1,
            Map.of(),
            Map.of("va", new Tuning.Smoothing(5, 100)),
            new Tuning.Fitted(
                List.of("m"), ExpressionSet.AFF_WILD2, List.of("a", "b"), "valid", 3, 0.5, 12));
    ModelWriter.write(
        file, file.architecture().orElseThrow(), Optional.empty(), Optional.of(tuning), tuned);
    assertEquals(Optional.of(tuning), ModelFile.open(tuned).description().orElseThrow().tuning());
    assertEquals(Optional.empty(), file.description().orElseThrow().tuning());
    assertFalse(file.description().orElseThrow().json().contains("tuning"));
  }

  @Test
  void aDescriptionOfAnotherVersionIsRefused() {
    String json = Architecture.of(Shapes.of(Tiny.emma())).orElseThrow().described(ORIGIN).json();
    assertEquals(json, Description.of(json).json());
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () -> Description.of(json.replace("\"version\":1", "\"version\":7")));
    assertEquals("a model description of version 1 is wanted, got 7", e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> Description.of("{"));
  }

  @Test
  void aFolderWithTwoCheckpointsIsRefused() throws IOException {
    Files.createFile(folder.resolve("a.pth"));
    Files.createFile(folder.resolve("b.pth"));
    var e = assertThrows(IOException.class, () -> ModelFile.open(folder));
    assertEquals(
        folder + ": one checkpoint (.safetensors, .pth, .pt, .pkl) wanted in the folder, got 2",
        e.getMessage());
  }

  @Test
  void aMissingFileIsNamed() {
    Path missing = folder.resolve("no.pth");
    var e = assertThrows(IOException.class, () -> ModelFile.open(missing));
    assertEquals(missing + ": no such file or folder; wanted a checkpoint", e.getMessage());
  }
}
