package affect4j.zoo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import affect4j.checkpoint.Dtype;
import affect4j.checkpoint.StoredTensor;
import affect4j.golden.Tiny;
import affect4j.model.Dan;
import affect4j.nn.Entry;
import affect4j.nn.Net;
import affect4j.nn.Ops;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mean of the weights of several models. */
class MeanTest {
  @TempDir Path folder;

  private ModelFile written(String name, Net<?> net, double times) throws IOException {
    for (Entry entry : Entry.of(net)) {
      if (entry.tensor().is_floating_point()) {
        Ops.withoutGradient(() -> entry.tensor().mul_(new Scalar(times)));
      }
    }
    Architecture<?> architecture = Architecture.of(Shapes.of(net)).orElseThrow();
    Origin origin = new Origin("a test", times > 1 ? "Apache-2.0" : "MIT");
    return ModelFile.open(
        ModelWriter.write(net, architecture.described(origin), folder.resolve(name)));
  }

  private static StoredTensor stored(ModelFile file, String name) {
    return Objects.requireNonNull(file.weights().get(name));
  }

  @Test
  void eachWeightIsTheMeanOfThatOfAll() throws IOException {
    ModelFile one = written("one.safetensors", Tiny.emma(), 1);
    ModelFile two = written("two.safetensors", Tiny.emma(), 3);
    ModelFile three = written("three.safetensors", Tiny.emma(), 5);
    Path out = folder.resolve("mean.safetensors");
    ModelWriter.writeMean(
        List.of(one, two, three), one.architecture().orElseThrow(), Optional.empty(), out);
    ModelFile mean = ModelFile.open(out);
    assertEquals(one.weights().keySet(), mean.weights().keySet());
    for (String name : one.weights().keySet()) {
      StoredTensor first = stored(one, name);
      int count = (int) first.count();
      double[] wanted = first.toDoubles(count);
      boolean floating = first.dtype().floating();
      for (int i = 0; i < count; i++) {
        wanted[i] *= floating ? 3 : 1;
      }
      assertArrayEquals(wanted, stored(mean, name).toDoubles(count), 1e-5, name);
    }
    Description said = mean.description().orElseThrow();
    assertEquals("MIT; Apache-2.0", said.origin().licence());
    assertEquals(
        "the mean of one.safetensors, sha256 "
            + one.sha256()
            + "; two.safetensors, sha256 "
            + two.sha256()
            + "; three.safetensors, sha256 "
            + three.sha256(),
        said.origin().source());
  }

  @Test
  void whatOneLearntWeaklyTheMeanHasToo() throws IOException {
    ModelFile one = written("one.safetensors", Tiny.emma(), 1);
    Architecture<?> emma = one.architecture().orElseThrow();
    Description weak = one.description().orElseThrow().weak(Map.of("units", "expressions"));
    Path two = ModelWriter.write(Tiny.emma(), weak, folder.resolve("two.safetensors"));
    Path out = folder.resolve("mean.safetensors");
    ModelWriter.writeMean(List.of(one, ModelFile.open(two)), emma, Optional.empty(), out);
    assertEquals(weak.weak(), ModelFile.open(out).description().orElseThrow().weak());
  }

  @Test
  void halvesAreAddedUpInMore() throws IOException {
    ModelFile one = written("one.safetensors", Tiny.emma(), 1);
    Path half = folder.resolve("half.safetensors");
    Architecture<?> emma = one.architecture().orElseThrow();
    ModelWriter.write(one, emma, Optional.of(Dtype.F16), Optional.empty(), half);
    Path out = folder.resolve("mean.safetensors");
    ModelWriter.writeMean(List.of(ModelFile.open(half), one), emma, Optional.empty(), out);
    StoredTensor mean = stored(ModelFile.open(out), "vit.cls_token");
    assertEquals(Dtype.F32, mean.dtype());
    assertArrayEquals(stored(one, "vit.cls_token").toDoubles(64), mean.toDoubles(64), 1e-3);
  }

  @Test
  void modelsOfAnotherKindAreRefused() throws IOException {
    ModelFile one = written("one.safetensors", Tiny.emma(), 1);
    ModelFile dan = written("dan.safetensors", new Dan(new Dan.Spec(8, 8, 2)), 1);
    Path out = folder.resolve("mean.safetensors");
    assertThrows(
        Misfit.class,
        () ->
            ModelWriter.writeMean(
                List.of(one, dan), one.architecture().orElseThrow(), Optional.empty(), out));
    assertFalse(Files.exists(out));
  }

  @Test
  void aWeightThatIsNoNumberIsRefused() throws IOException {
    ModelFile one = written("one.safetensors", Tiny.emma(), 1);
    Net<?> net = Tiny.emma();
    Tensor token = Entry.of(net).get(0).tensor();
    Ops.withoutGradient(() -> token.fill_(new Scalar(Double.NaN)));
    ModelFile two = written("two.safetensors", net, 1);
    IOException e =
        assertThrows(
            IOException.class,
            () ->
                ModelWriter.writeMean(
                    List.of(one, two),
                    one.architecture().orElseThrow(),
                    Optional.empty(),
                    folder.resolve("mean.safetensors")));
    assertEquals(
        two.path() + ": vit.cls_token should hold finite numbers, but 64 of 64 are NaN or infinite",
        e.getMessage());
  }
}
