package affect4j.zoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.golden.Fill;
import affect4j.golden.Given;
import affect4j.model.baseline.Vgg;
import affect4j.model.baseline.VggFace;
import affect4j.nn.Entry;
import affect4j.nn.Net;
import affect4j.nn.Ops;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** VGG-Face under the names of its other ports, whose networks want blue first. */
class VggFacePortsTest {
  @TempDir Path folder;

  private static VggFace vgg() {
    VggFace vgg = new VggFace(new Vgg.Spec(4, 6, 5, 0));
    Fill.fill(vgg);
    vgg.eval();
    return vgg;
  }

  private ModelFile file(VggFace vgg, UnaryOperator<String> renamed) throws IOException {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (Entry entry : Entry.of(vgg)) {
      tensors.put(renamed.apply(entry.name()), entry.tensor().detach());
    }
    Path path = folder.resolve("vgg.safetensors");
    TensorFile.write(tensors, Map.of(), path);
    return ModelFile.open(path);
  }

  private static float[] said(Net<?> net, Tensor images) {
    return Ops.withoutGradient(() -> Ops.floats((Tensor) net.forward(images)));
  }

  private void saysTheSameOfColoursTheOtherWayRound(UnaryOperator<String> renamed)
      throws IOException {
    VggFace vgg = vgg();
    ModelFile file = file(vgg, renamed);
    Architecture<?> found = file.architecture().orElseThrow();
    assertEquals("vggface", found.name());
    assertTrue(file.compare(found).fits(), () -> file.compare(found).summary());
    Tensor images = Given.images("vgg", 2, 32);
    float[] wanted = said(vgg, images);
    float[] got = said(file.load(found), images.flip(1));
    for (int i = 0; i < wanted.length; i++) {
      assertEquals(wanted[i], got[i], 1e-5 * Math.abs(wanted[i]) + 1e-9);
    }
    assertTrue(
        Math.abs(said(file.load(found), images)[0] - wanted[0]) > 1e-4 * Math.abs(wanted[0]));
  }

  @Test
  void theNamesOfThePlainPort() throws IOException {
    saysTheSameOfColoursTheOtherWayRound(
        name -> name.replaceFirst("conv(\\d)_(\\d)", "conv_$1_$2"));
  }

  @Test
  void theNamesOfPyVggFace() throws IOException {
    saysTheSameOfColoursTheOtherWayRound(
        name ->
            name.replaceFirst("conv(\\d)_(\\d)", "features.conv_$1_$2")
                .replaceFirst("^fc", "fc.fc"));
  }

  @Test
  void itsOwnNamesAreLeftAlone() throws IOException {
    VggFace vgg = vgg();
    ModelFile file = file(vgg, name -> name);
    Tensor images = Given.images("vgg", 2, 32);
    Net<?> net = file.load(file.architecture().orElseThrow());
    float[] wanted = said(vgg, images);
    float[] got = said(net, images);
    for (int i = 0; i < wanted.length; i++) {
      assertEquals(wanted[i], got[i]);
    }
  }
}
