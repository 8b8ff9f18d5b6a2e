package affect4j.model.baseline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import affect4j.golden.Fill;
import affect4j.golden.Forward;
import affect4j.golden.Given;
import affect4j.golden.Golden;
import affect4j.golden.Named;
import affect4j.model.Affect;
import affect4j.model.baseline.EfficientNet.Variant;
import affect4j.model.baseline.Inception.Auxiliary;
import affect4j.model.baseline.Inception.Both;
import affect4j.model.baseline.Inception.Input;
import affect4j.nn.OneThread;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The full-size baselines, filled by the recipe, say what the public implementations said. */
@ExtendWith(OneThread.class)
class BaselineForwardTest {
  private static Forward at(int side) {
    return new Forward("model_forward.json", side);
  }

  @Test
  void vggSaysAThousandClasses() {
    Vgg vgg = new Vgg(Vgg.Spec.vgg16(1000));
    at(224).check(vgg, x -> Map.of("vgg16_torchvision.1000:", List.of(vgg.forward(x))));
  }

  @Test
  void vggFaceSaysWhoOf2622People() {
    VggFace vgg = new VggFace(VggFace.published());
    at(224).check(vgg, x -> Map.of("vgg_face_dag.2622:", List.of(vgg.forward(x))));
  }

  @Test
  void inceptionSaysAThousandClassesTwice() {
    Inception net = new Inception(spec(Input.AS_GIVEN));
    at(299)
        .check(
            net,
            x -> {
              Both said = net.both(x);
              return Map.of(
                  "inception_v3.no_transform_input.1000:", List.of(said.logits()),
                  "inception_v3.aux_logits_eval_bn.1000:", List.of(said.auxiliary()));
            });
  }

  @Test
  void inceptionNormalisesAgainWhatItsWeightsWantInTheUnitRange() {
    Inception net = new Inception(spec(Input.TO_UNIT_RANGE));
    at(299).check(net, x -> Map.of("inception_v3.transform_input.1000:", List.of(net.forward(x))));
  }

  @Test
  void efficientNetsSayAThousandClassesAtTwoSidesAndInTwoVariants() {
    EfficientNet tensorFlow = new EfficientNet(EfficientNet.Spec.b2(Variant.TENSORFLOW, 1000));
    for (int side : List.of(260, 224)) {
      String name = "tf_efficientnet_b2_ns." + side + ".1000:";
      at(side).check(tensorFlow, x -> Map.of(name, List.of(tensorFlow.forward(x))));
    }
    EfficientNet plain = new EfficientNet(EfficientNet.Spec.b2(Variant.PLAIN, 1000));
    at(260).check(plain, x -> Map.of("efficientnet_b2(non-tf", List.of(plain.forward(x))));
  }

  @Test
  void clipSaysWhatAPictureIs() {
    Clip resNet = new Clip(ClipResNet.Spec.rn50());
    at(224).check(resNet, x -> Map.of("clip_rn50_visual:", List.of(resNet.forward(x))));
    Clip large = new Clip(ClipVit.Spec.b32());
    at(224).check(large, x -> Map.of("clip_vit_b32_visual:", List.of(large.forward(x))));
    Clip small = new Clip(ClipVit.Spec.b16());
    at(224).check(small, x -> Map.of("clip_vit_b16_visual:", List.of(small.forward(x))));
  }

  @Test
  void emotionNetSaysUnitsExpressionsValenceAndArousal() {
    EmotionNet net = new EmotionNet(EmotionNet.Spec.abaw3());
    Fill.fill(net);
    Tensor positions = Named.entry(net, "positional_encoding.pos_embedding");
    positions.narrow(0, 0, 17).copy_(publishedPositions());
    new Forward("emotionnet_forward.json", 299)
        .checkFilled(
            net,
            x -> {
              Affect said = net.forward(x);
              List<Tensor> outputs = List.of(said.units(), said.expression(), said.va());
              return Map.of(
                  "emotionnet_abaw3_static.avg_features=True(", outputs,
                  "emotionnet_abaw3_static.avg_features=False(", outputs);
            });
  }

  /**
   * Of the 17 regions, (17, 1, 16). The reference makes them in float32 with the sines of MKL, the
   * last bits of which are other ones than ours.
   */
  private static Tensor publishedPositions() {
    JsonNode rows = Golden.json("emotionnet_positions.json").get("rows");
    Tensor table = torch.empty(17, 1, 16);
    for (int row = 0; row < rows.size(); row++) {
      table.select(0, row).copy_(Tensor.create(Golden.numbers(rows.get(row)), 1, 16));
    }
    return table;
  }

  @Test
  void emotionNetsPositionsAreSinesAndCosines() {
    EmotionNet net = new EmotionNet(EmotionNet.Spec.abaw3());
    Tensor positions = Named.entry(net, "positional_encoding.pos_embedding");
    JsonNode rows = Golden.json("emotionnet_forward.json").get("emotionnet_pos_embedding_rows");
    for (int row : List.of(0, 1, 16)) {
      double[] wanted = Golden.numbers(rows.get("row" + row));
      assertArrayEquals(wanted, Given.numbers(positions.select(0, row)), 1.2e-7);
      assertArrayEquals(wanted, Given.numbers(publishedPositions().select(0, row)), 1e-12);
    }
  }

  private static Inception.Spec spec(Input input) {
    return new Inception.Spec(32, 1000, input, Auxiliary.PRESENT, 0.5);
  }
}
