package affect4j.zoo;

import affect4j.model.baseline.Vgg;
import affect4j.model.baseline.VggFace;
import affect4j.nn.Net;
import java.util.List;
import java.util.Map;

/** VGG-Face as its authors' layers were brought to PyTorch. */
final class VggFaceFamily implements Family<Vgg.Spec> {
  private static final double WHITE = 255;

  @Override
  public String name() {
    return "vggface";
  }

  @Override
  public String title() {
    return "VGG-Face: who somebody is, from a VGG-16";
  }

  @Override
  public Class<Vgg.Spec> sizes() {
    return Vgg.Spec.class;
  }

  @Override
  public boolean claims(Shapes weights) {
    return weights.has("conv1_1.weight") && weights.has("conv5_3.weight");
  }

  @Override
  public Vgg.Spec measure(Shapes weights) {
    return VggFamily.measure(weights, "conv1_1.weight", "fc6.weight", "fc8.weight");
  }

  @Override
  public Net<?> build(Vgg.Spec sizes) {
    return new VggFace(sizes);
  }

  @Override
  public int side(Vgg.Spec sizes) {
    return 224;
  }

  /** Red, green and blue in 0 to 255, less the means of its training faces. */
  @Override
  public Preprocessing preprocessing(Vgg.Spec sizes) {
    double one = 1 / WHITE;
    return new Preprocessing(
        side(sizes),
        "bilinear",
        List.of(129.186279296875 / WHITE, 104.76238250732422 / WHITE, 93.59396362304688 / WHITE),
        List.of(one, one, one));
  }

  @Override
  public Map<String, List<String>> labels(Vgg.Spec sizes) {
    return Map.of();
  }
}
