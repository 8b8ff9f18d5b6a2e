package affect4j.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import affect4j.golden.Golden;
import affect4j.model.baseline.Clip;
import affect4j.model.baseline.ClipResNet;
import affect4j.model.baseline.ClipVit;
import affect4j.model.baseline.EfficientNet;
import affect4j.model.baseline.EfficientNet.Classifier;
import affect4j.model.baseline.EfficientNet.Variant;
import affect4j.model.baseline.EmotionNet;
import affect4j.model.baseline.Inception;
import affect4j.model.baseline.Vgg;
import affect4j.model.baseline.VggFace;
import affect4j.nn.Entry;
import affect4j.nn.Linear;
import affect4j.nn.Net;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every entry has the name, place, kind, type and shape that it has in the published checkpoint.
 */
class EntriesTest {
  private static Arguments network(String listing, Supplier<Net<?>> made) {
    return Arguments.of(listing, made);
  }

  static Stream<Arguments> networks() {
    return Stream.of(
        network("mae_vit_base_patch16_dec512d8b", () -> new Mae(Mae.Spec.of(VitSize.base()))),
        network("mae_vit_large_patch16_dec512d8b", () -> new Mae(Mae.Spec.of(VitSize.large()))),
        network("mae_vit_huge_patch14_dec512d8b", () -> new Mae(Mae.Spec.of(VitSize.huge()))),
        network("cotex_view_vit_base", () -> view(6)),
        network("vit_base_wrapper_20", () -> view(20)),
        network("dan_affectnet8", () -> new Dan(Dan.Spec.of(8))),
        network("dan_7class", () -> new Dan(Dan.Spec.of(7))),
        network("emma", () -> Emma.base(Emma.VaGradient.STOPPED)),
        network("resnet18_torchvision", () -> new ResNet(ResNet.Spec.resNet18(1000))),
        network("resnet50_torchvision", () -> new ResNet(ResNet.Spec.resNet50(1000))),
        network("vgg16_torchvision", () -> new Vgg(Vgg.Spec.vgg16(1000))),
        network("vgg_face_dag", () -> new VggFace(VggFace.published())),
        network("inception_v3_torchvision", () -> new Inception(Inception.Spec.v3(1000))),
        network("tf_efficientnet_b2_ns_timm0412", () -> efficientNet(Classifier.PLAIN, 1000)),
        network("enet_b2_8_hsemotion", () -> efficientNet(Classifier.FIRST_OF_CHAIN, 8)),
        network("clip_rn50_visual", () -> new Clip(ClipResNet.Spec.rn50())),
        network("clip_vit_b32_visual", () -> new Clip(ClipVit.Spec.b32())),
        network("clip_vit_b16_visual", () -> new Clip(ClipVit.Spec.b16())),
        network("emotionnet_abaw3_static", () -> new EmotionNet(EmotionNet.Spec.abaw3())));
  }

  private static EfficientNet efficientNet(Classifier classifier, int classes) {
    Variant variant = Variant.TENSORFLOW;
    return new EfficientNet(
        new EfficientNet.Spec(variant, EfficientNet.Size.b2(), classifier, classes, 0, 0));
  }

  private static CotexView view(int classes) {
    return new CotexView(new Vit(Vit.Spec.of(VitSize.base()), new Linear(768, classes)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("networks")
  void entriesAreThoseOfTheReference(String listing, Supplier<Net<?>> made) {
    List<String> wanted =
        Golden.params(listing + ".tsv").stream().map(EntriesTest::frozenPrior).toList();
    // The largest takes 2.6 GB of addresses, but of memory nothing: its values are never set.
    List<String> entries = Entry.of(made.get()).stream().map(EntriesTest::line).toList();
    assertEquals(String.join("\n", wanted), String.join("\n", entries));
  }

  /**
   * The listing has EMMA as it is built; its DAN is frozen right after, and here from the start.
   */
  private static String frozenPrior(String[] columns) {
    if (columns[0].startsWith("cnn.")) {
      columns[2] = "no";
    }
    return String.join(" ", columns);
  }

  private static String line(Entry entry) {
    long[] shape = entry.tensor().shape();
    String sizes = Arrays.stream(shape).mapToObj(Long::toString).collect(Collectors.joining("x"));
    return String.join(
        " ",
        entry.name(),
        entry.kind().name().toLowerCase(Locale.ROOT),
        entry.tensor().requires_grad() ? "yes" : "no",
        entry.tensor().scalar_type().intern() == ScalarType.Float ? "float32" : "int64",
        shape.length == 0 ? "scalar" : sizes,
        Long.toString(entry.tensor().numel()));
  }
}
