package affect4j.model.baseline;

import affect4j.golden.Forward;
import affect4j.model.baseline.Inception.Auxiliary;
import affect4j.model.baseline.Inception.Both;
import affect4j.model.baseline.Inception.Input;
import affect4j.nn.Engine;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The full-size baselines, filled by the recipe, say what the public implementations said. */
class BaselineForwardTest {
  private static int threads = 1;

  /** One thread, for two have to wait for each other where other programs run as well. */
  @BeforeAll
  static void oneThread() {
    threads = torch.get_num_threads();
    Engine.threads(1);
  }

  @AfterAll
  static void threadsAsBefore() {
    Engine.threads(threads);
  }

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

  private static Inception.Spec spec(Input input) {
    return new Inception.Spec(32, 1000, input, Auxiliary.PRESENT, 0.5);
  }
}
