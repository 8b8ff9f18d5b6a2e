package affect4j.model;

import static affect4j.model.Tiny.filled;

import affect4j.model.baseline.Inception;
import affect4j.model.baseline.Inception.Auxiliary;
import affect4j.model.baseline.Inception.Input;
import affect4j.model.baseline.Vgg;
import affect4j.model.baseline.VggFace;
import java.util.stream.Stream;
import org.bytedeco.pytorch.Tensor;

/** A baseline of every kind, small, forgetting nothing, and filled by the golden recipe. */
final class TinyBaselines {
  private TinyBaselines() {}

  static Stream<Tiny> all() {
    return Stream.of(vgg(), vggFace(), inception());
  }

  private static Tiny vgg() {
    Vgg vgg = filled(new Vgg(new Vgg.Spec(8, 12, 6, 0)));
    return new Tiny("vgg16", vgg, vgg::forward);
  }

  private static Tiny vggFace() {
    VggFace vgg = filled(new VggFace(new Vgg.Spec(8, 12, 6, 0)));
    return new Tiny("vggface", vgg, vgg::forward);
  }

  private static Tiny inception() {
    Inception.Spec spec = new Inception.Spec(4, 6, Input.TO_UNIT_RANGE, Auxiliary.ABSENT, 0);
    Inception inception = filled(new Inception(spec));
    return new Tiny("inception_v3", inception, x -> inception.forward(large(x)));
  }

  /** The same picture four times, for fewer pixels than 75 are too few. */
  private static Tensor large(Tensor images) {
    return images.repeat(1, 1, 2, 2);
  }
}
