package affect4j.model;

import affect4j.golden.Forward;
import affect4j.golden.Given;
import affect4j.model.Dan.Attended;
import affect4j.model.Mae.Reconstruction;
import affect4j.nn.Linear;
import affect4j.nn.OneThread;
import affect4j.nn.Ops;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The full-size networks, filled by the recipe, say what the public implementations said. */
@ExtendWith(OneThread.class)
class GoldenForwardTest {
  private static final Forward FORWARD = new Forward("model_forward.json", 224);

  @Test
  void maePaintsAndCountsTheErrorOfRawAndNormalisedPixels() {
    Mae mae = new Mae(Mae.Spec.of(VitSize.base()));
    FORWARD.check(
        mae,
        images -> {
          Reconstruction said = mae.forward(images, Masking.of(Given.noise(), 0.75));
          return Map.of(
              "mae_vit_base.mask75.raw_pixels(", painted(said, PixelLoss.RAW.of(images, said, 16)),
              "mae_vit_base.mask75.norm_pix(",
                  painted(said, PixelLoss.NORMALISED.of(images, said, 16)));
        });
  }

  private static List<Tensor> painted(Reconstruction said, Tensor loss) {
    Tensor patches = said.patches();
    return List.of(
        loss,
        patches.select(0, 0).select(0, 0).narrow(0, 0, 8),
        patches.select(0, 1).select(0, 100).narrow(0, 0, 8),
        patches,
        said.masking().hidden());
  }

  @Test
  void aCotexViewReadsAllOrAQuarterOrATwentiethOfThePatches() {
    CotexView view = new CotexView(new Vit(Vit.Spec.of(VitSize.base()), new Linear(768, 6)));
    FORWARD.check(
        view,
        images ->
            Map.of(
                "cotex_view.mask0:", List.of(shown(view, images, 0)),
                "cotex_view.mask0.75:", List.of(shown(view, images, 0.75)),
                "cotex_view.mask0.95:", List.of(shown(view, images, 0.95)),
                "vit_base.cls_token.6:", List.of(view.forward(images))));
  }

  private static Tensor shown(CotexView view, Tensor images, double hidden) {
    return view.forward(images, Masking.of(Given.noise(), hidden));
  }

  @Test
  void globalPoolingReadsTheMeanOfThePatches() {
    Vit.Spec spec = new Vit.Spec(VitSize.base(), Vit.Pooling.GLOBAL, 0);
    CotexView view = new CotexView(new Vit(spec, new Linear(768, 6)));
    FORWARD.check(view, images -> Map.of("vit_base.global_pool.6:", List.of(view.forward(images))));
  }

  @Test
  void danSaysLogitsFeaturesAndHeads() {
    Dan dan = new Dan(Dan.Spec.of(8));
    FORWARD.check(dan, images -> Map.of("dan8.eval(", attended(dan.forward(images))));
  }

  private static List<Tensor> attended(Attended said) {
    return List.of(said.logits(), said.features(), said.heads());
  }

  @Test
  void emmaSaysValenceArousalExpressionsAndUnits() {
    Emma emma = Emma.base(Emma.VaGradient.STOPPED);
    FORWARD.check(emma, images -> Map.of("emma.eval(", List.of(columns(emma.forward(images)))));
    FORWARD.check(emma, images -> Map.of("emma.eval(", List.of(columns(inference(emma, images)))));
  }

  private static Affect inference(Emma emma, Tensor images) {
    return emma.forInference().forward(images);
  }

  private static Tensor columns(Affect said) {
    return Ops.cat(1, said.va(), said.expression(), said.units());
  }

  @Test
  void resNetsSayAThousandClasses() {
    ResNet small = new ResNet(ResNet.Spec.resNet18(1000));
    FORWARD.check(small, images -> Map.of("resnet18.1000:", List.of(small.forward(images))));
    ResNet large = new ResNet(ResNet.Spec.resNet50(1000));
    FORWARD.check(large, images -> Map.of("resnet50.1000:", List.of(large.forward(images))));
  }
}
