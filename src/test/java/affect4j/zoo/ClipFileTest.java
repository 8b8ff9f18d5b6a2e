package affect4j.zoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.golden.Fill;
import affect4j.golden.Given;
import affect4j.golden.Tiny;
import affect4j.model.baseline.Clip;
import affect4j.model.baseline.ClipVit;
import affect4j.nn.Entry;
import affect4j.nn.Net;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CLIP's files hold texts too, and half precision. */
class ClipFileTest {
  @TempDir Path folder;

  private ModelFile file(Clip clip) throws IOException {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (Entry entry : Entry.of(clip)) {
      tensors.put(entry.name(), entry.tensor().detach().to(ScalarType.Half));
    }
    tensors.put("ln_final.weight", torch.ones(4));
    tensors.put("context_length", torch.zeros(1).to(ScalarType.Long));
    Path path = folder.resolve("clip.safetensors");
    TensorFile.write(tensors, Map.of(), path);
    return ModelFile.open(path);
  }

  private static Clip clip() {
    Clip clip = new Clip(new ClipVit.Spec(Tiny.vit(), 6));
    Fill.fill(clip);
    clip.eval();
    return clip;
  }

  @Test
  void halfPrecisionBecomesFloatAndTextsAreLeftOut() throws IOException {
    Clip clip = clip();
    ModelFile file = file(clip);
    Architecture<?> found = file.architecture().orElseThrow();
    assertEquals("clip_vit", found.name());
    assertTrue(file.compare(found).fits());
    Net<?> net = file.load(found);
    Tensor images = Given.images("clip", 1, 32);
    Tensor said = ((Clip) net).forward(images);
    assertEquals(ScalarType.Float, said.scalar_type().intern());
    assertTrue(said.sub(clip.forward(images)).abs().max().item_double() < 0.01);
  }

  @Test
  void convertedTheTextsAreGoneAndThePreparationIsSaid() throws IOException {
    ModelFile file = file(clip());
    Path out = folder.resolve("out.safetensors");
    ModelWriter.write(
        file, file.architecture().orElseThrow(), Optional.empty(), Optional.empty(), out);
    ModelFile written = ModelFile.open(out);
    assertTrue(written.weights().keySet().stream().allMatch(name -> name.startsWith("visual.")));
    Preprocessing said = written.description().orElseThrow().preprocessing();
    assertEquals(Preprocessing.clip(32), said);
  }
}
