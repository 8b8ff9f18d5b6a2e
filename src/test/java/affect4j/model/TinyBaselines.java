package affect4j.model;

import static affect4j.model.Tiny.filled;

import affect4j.model.baseline.Clip;
import affect4j.model.baseline.ClipResNet;
import affect4j.model.baseline.ClipVit;
import affect4j.model.baseline.EfficientNet;
import affect4j.model.baseline.EfficientNet.Classifier;
import affect4j.model.baseline.EfficientNet.Size;
import affect4j.model.baseline.EfficientNet.Spec;
import affect4j.model.baseline.EfficientNet.Variant;
import affect4j.model.baseline.EmotionNet;
import affect4j.model.baseline.EmotionNet.Regions;
import affect4j.model.baseline.Inception;
import affect4j.model.baseline.Inception.Auxiliary;
import affect4j.model.baseline.Inception.Input;
import affect4j.model.baseline.Vgg;
import affect4j.model.baseline.VggFace;
import affect4j.nn.Ops;
import java.util.List;
import java.util.stream.Stream;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/** A baseline of every kind, small, forgetting nothing, and filled by the golden recipe. */
final class TinyBaselines {
  private TinyBaselines() {}

  static Stream<Tiny> all() {
    return Stream.of(
        vgg(),
        vggFace(),
        inception(),
        tensorFlow(),
        plain(),
        clipResNet(),
        clipVit(),
        emotionNet());
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

  private static Tiny tensorFlow() {
    return efficientNet("tf_efficientnet", Variant.TENSORFLOW, Classifier.PLAIN);
  }

  private static Tiny plain() {
    return efficientNet("efficientnet", Variant.PLAIN, Classifier.FIRST_OF_CHAIN);
  }

  private static Tiny efficientNet(String name, Variant variant, Classifier classifier) {
    Size size = new Size(8, List.of(2, 1, 1, 1, 1, 1, 1), List.of(8, 8, 8, 12, 12, 16, 16), 24);
    EfficientNet net = filled(new EfficientNet(new Spec(variant, size, classifier, 6, 0, 0)));
    return new Tiny(name, net, net::forward);
  }

  private static Tiny clipResNet() {
    Clip clip = filled(new Clip(new ClipResNet.Spec(64, List.of(2, 1, 1, 1), 8, 6)));
    return new Tiny("clip_resnet", clip, clip::forward);
  }

  private static Tiny clipVit() {
    Clip clip = filled(new Clip(new ClipVit.Spec(Tiny.SIZE, 6)));
    return new Tiny("clip_vit", clip, clip::forward);
  }

  /**
   * With what it sees of each region and makes nothing of; a tenth of it, for pictures of noise
   * look so alike to its norms that the usual step would be too long.
   */
  private static Tiny emotionNet() {
    EmotionNet net = filled(new EmotionNet(new EmotionNet.Spec(4, 8, 4, 12, 0, 0)));
    return new Tiny(
        "emotionnet",
        net,
        x -> {
          Regions seen = net.regions(large(x));
          Tensor all = Ops.cat(1, Tiny.joined(net.affect(seen.vectors())), seen.attention());
          return all.mul(new Scalar(0.1));
        });
  }

  /** The same picture four times, for fewer pixels than 75 are too few. */
  private static Tensor large(Tensor images) {
    return images.repeat(1, 1, 2, 2);
  }
}
