package affect4j.zoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.golden.Tiny;
import affect4j.model.Cotex;
import affect4j.model.CotexView;
import affect4j.model.Dan;
import affect4j.model.Mae;
import affect4j.model.ResNet;
import affect4j.model.Vit;
import affect4j.model.baseline.Clip;
import affect4j.model.baseline.ClipResNet;
import affect4j.model.baseline.ClipVit;
import affect4j.model.baseline.EfficientNet;
import affect4j.model.baseline.EfficientNet.Classifier;
import affect4j.model.baseline.EfficientNet.Variant;
import affect4j.model.baseline.EmotionNet;
import affect4j.model.baseline.Inception;
import affect4j.model.baseline.Inception.Auxiliary;
import affect4j.model.baseline.Vgg;
import affect4j.model.baseline.VggFace;
import affect4j.nn.Chain;
import affect4j.nn.Linear;
import affect4j.nn.Net;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
  record Known(String name, Net<?> net) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Known> networks() {
    return List.of(
        new Known("emma", Tiny.emma()),
        new Known("cotex", new Cotex(view(6), view(6))),
        new Known("view", view(6)),
        new Known("mae", new Mae(new Mae.Spec(Tiny.vit(), 64, 1, 2))),
        new Known("dan", new Dan(new Dan.Spec(7, 8, 2))),
        new Known("vit", vit(new Linear(Tiny.vit().dim(), 20))),
        new Known("vit", vit(new Chain())),
        new Known("resnet18", new ResNet(ResNet.Spec.resNet18(10))),
        new Known("resnet50", new ResNet(ResNet.Spec.resNet50(10))),
        new Known("vgg16", new Vgg(new Vgg.Spec(8, 12, 6, 0.5))),
        new Known("vggface", new VggFace(new Vgg.Spec(8, 12, 6, 0.5))),
        new Known("inception_v3", new Inception(Inception.Spec.v3(10))),
        new Known("inception_v3", new Inception(withoutAuxiliary())),
        new Known("tf_efficientnet_b2", efficientNet(Classifier.PLAIN)),
        new Known("tf_efficientnet_b2", efficientNet(Classifier.FIRST_OF_CHAIN)),
        new Known("clip_resnet", new Clip(new ClipResNet.Spec(64, List.of(2, 1, 3, 1), 8, 6))),
        new Known("clip_vit", new Clip(new ClipVit.Spec(Tiny.vit(), 6))),
        new Known("emotionnet", new EmotionNet(EmotionNet.Spec.abaw3())));
  }

  private static EfficientNet efficientNet(Classifier classifier) {
    return new EfficientNet(
        new EfficientNet.Spec(Variant.TENSORFLOW, EfficientNet.Size.b2(), classifier, 8, 0, 0));
  }

  private static Inception.Spec withoutAuxiliary() {
    return new Inception.Spec(8, 6, Inception.Input.TO_UNIT_RANGE, Auxiliary.ABSENT, 0.5);
  }

  private static CotexView view(int classes) {
    return new CotexView(vit(new Linear(Tiny.vit().dim(), classes)));
  }

  private static Vit vit(Net<org.bytedeco.pytorch.Tensor> head) {
    return new Vit(Vit.Spec.of(Tiny.vit()), head);
  }

  @ParameterizedTest
  @MethodSource("networks")
  void aNetworkIsKnownByItsEntriesAndRebuiltInItsSizes(Known known) {
    Shapes shapes = Shapes.of(known.net());
    Architecture<?> found = Architecture.of(shapes).orElseThrow();
    assertEquals(known.name(), found.name());
    assertTrue(Comparison.of(found.build(), shapes, java.util.Set.of()).fits());
  }

  @ParameterizedTest
  @MethodSource("networks")
  void sizesComeBackFromJson(Known known) {
    Architecture<?> found = Architecture.of(Shapes.of(known.net())).orElseThrow();
    Architecture<?> again = Architecture.of(found.name(), found.sizes());
    assertEquals(found.sizes(), again.sizes());
    assertEquals(
        Shapes.of(found.build()).byName().keySet(), Shapes.of(again.build()).byName().keySet());
  }

  @Test
  void theHeadsOfPublishedEncodersAreKnown() {
    assertEquals(16, heads(1280, 14), "ViT-H");
    assertEquals(12, heads(768, 16), "ViT-B");
    assertEquals(3, heads(192, 16), "ViT-Ti");
  }

  private static int heads(long dim, long patch) {
    return new Shapes(
            Map.of(
                "patch_embed.proj.weight", new long[] {dim, 3, patch, patch},
                "pos_embed", new long[] {1, 197, dim},
                "blocks.0.attn.qkv.weight", new long[] {3 * dim, dim}))
        .encoder("")
        .heads();
  }

  @Test
  void danOfSevenClassesHasNoContempt() {
    Architecture<?> dan = Architecture.of(Shapes.of(new Dan(new Dan.Spec(7, 8, 2)))).orElseThrow();
    assertEquals(
        List.of("neutral", "happy", "sad", "surprise", "fear", "disgust", "anger"),
        dan.described(new Origin("a test", "none")).labels().get("expression"));
  }

  @Test
  void vggFaceWantsFacesFromZeroTo255LessItsMeans() {
    Architecture<?> found =
        Architecture.of(Shapes.of(new VggFace(new Vgg.Spec(8, 12, 6, 0.5)))).orElseThrow();
    Preprocessing said = found.described(new Origin("a test", "none")).preprocessing();
    double white = (1 - said.mean().get(0)) / said.deviation().get(0);
    assertEquals(255 - 129.186279296875, white, 1e-9);
    assertEquals(224, said.side());
  }

  @Test
  void hsEmotionTellsAffectNetsClassesByTheAlphabet() {
    Architecture<?> found =
        Architecture.of(Shapes.of(efficientNet(Classifier.FIRST_OF_CHAIN))).orElseThrow();
    Description said = found.described(new Origin("a test", "none"));
    assertEquals(
        List.of("anger", "contempt", "disgust", "fear", "happy", "neutral", "sad", "surprise"),
        said.labels().get("expression"));
    assertEquals(260, said.preprocessing().side());
  }

  @Test
  void whatClipMakesOfTextsIsPassedOver() {
    Map<String, long[]> both =
        new java.util.HashMap<>(Shapes.of(new Clip(new ClipVit.Spec(Tiny.vit(), 6))).byName());
    for (String name :
        List.of(
            "transformer.resblocks.0.ln_1.weight",
            "token_embedding.weight",
            "positional_embedding",
            "ln_final.bias",
            "text_projection",
            "logit_scale",
            "input_resolution",
            "context_length",
            "vocab_size")) {
      both.put(name, new long[] {6});
    }
    Shapes shapes = new Shapes(both);
    Architecture<?> found = Architecture.of(shapes).orElseThrow();
    Comparison comparison = Comparison.of(found.build(), shapes, found.passes());
    assertTrue(comparison.fits());
    assertEquals(9, comparison.passed().size());
    assertEquals("TEXT: has besides context_length (6)", comparison.passed().get(0));
    assertEquals(List.of("TEXT: has besides: 9 entries"), comparison.passes());
    assertEquals(
        "bicubic", found.described(new Origin("a test", "none")).preprocessing().resample());
  }

  @Test
  void strangersAreNotRecognised() {
    assertTrue(Architecture.of(new Shapes(Map.of("conv.weight", new long[] {4, 3}))).isEmpty());
  }

  @Test
  void anUnknownNameIsRefusedWithTheKnownOnes() {
    var e =
        assertThrows(
            IllegalArgumentException.class, () -> Architecture.of("vitb", new Shapes(Map.of())));
    assertEquals(
        "no model \"vitb\"; there are clip_resnet, clip_vit, cotex, dan, detector, efficientnet_b2,"
            + " emma, emma_taught, emotionnet, headed, inception_v3, landmarks, mae, resnet18, resnet50,"
            + " tf_efficientnet_b2, vgg16, vggface, view, vit",
        e.getMessage());
  }
}
