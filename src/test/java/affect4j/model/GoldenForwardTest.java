package affect4j.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.golden.Fill;
import affect4j.golden.Given;
import affect4j.golden.Golden;
import affect4j.model.Dan.Attended;
import affect4j.model.Mae.Reconstruction;
import affect4j.nn.Engine;
import affect4j.nn.Linear;
import affect4j.nn.Net;
import affect4j.nn.Ops;
import affect4j.nn.TensorScope;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The full-size networks, filled by the recipe, say what the public implementations said. */
class GoldenForwardTest {
  private static final JsonNode FORWARD = Golden.json("model_forward.json");
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

  @Test
  void maePaintsAndCountsTheErrorOfRawAndNormalisedPixels() {
    Mae mae = new Mae(Mae.Spec.of(VitSize.base()));
    check(
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
    check(
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
    check(view, images -> Map.of("vit_base.global_pool.6:", List.of(view.forward(images))));
  }

  @Test
  void danSaysLogitsFeaturesAndHeads() {
    Dan dan = new Dan(Dan.Spec.of(8));
    check(dan, images -> Map.of("dan8.eval(", attended(dan.forward(images))));
  }

  private static List<Tensor> attended(Attended said) {
    return List.of(said.logits(), said.features(), said.heads());
  }

  @Test
  void emmaSaysValenceArousalExpressionsAndUnits() {
    Emma emma = Emma.base(Emma.VaGradient.STOPPED);
    check(emma, images -> Map.of("emma.eval(", List.of(columns(emma.forward(images)))));
    check(emma, images -> Map.of("emma.eval(", List.of(columns(inference(emma, images)))));
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
    check(small, images -> Map.of("resnet18.1000:", List.of(small.forward(images))));
    ResNet large = new ResNet(ResNet.Spec.resNet50(1000));
    check(large, images -> Map.of("resnet50.1000:", List.of(large.forward(images))));
  }

  /** Compares in float32, and in float64 as the golden values were computed. */
  private static void check(Net<?> net, Function<Tensor, Map<String, List<Tensor>>> outputs) {
    Fill.fill(net);
    net.eval();
    for (ScalarType kind : List.of(ScalarType.Float, ScalarType.Double)) {
      net.to(kind, false);
      try (TensorScope scope = TensorScope.open()) {
        Tensor images = Given.images("input", 2, 224).to(kind);
        Ops.withoutGradient(() -> outputs.apply(images))
            .forEach((name, said) -> compare(name, said, kind));
      }
    }
  }

  private static void compare(String name, List<Tensor> said, ScalarType kind) {
    JsonNode wanted = named(name);
    assertEquals(wanted.size(), said.size(), name);
    for (int i = 0; i < said.size(); i++) {
      double tolerance = kind == ScalarType.Float ? 1e-4 : 1e-9;
      compare(name + i + " in " + kind, wanted.get(i), said.get(i), tolerance);
    }
  }

  private static JsonNode named(String name) {
    return FORWARD
        .propertyStream()
        .filter(each -> (each.getKey() + ":").startsWith(name))
        .findFirst()
        .orElseThrow()
        .getValue()
        .get("outputs");
  }

  private static void compare(String name, JsonNode wanted, Tensor said, double tolerance) {
    double[] values = Given.numbers(said);
    double[] first =
        Golden.numbers(wanted.get(wanted.get("values").isNull() ? "first8" : "values"));
    double largest = 0;
    double sum = 0;
    double absSum = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
      sum += value;
      absSum += Math.abs(value);
    }
    assertTrue(first.length == values.length || first.length == 8, name);
    for (int i = 0; i < first.length; i++) {
      assertEquals(first[i], values[i], tolerance * largest, name + " at " + i);
    }
    assertEquals(wanted.get("sum").asDouble(), sum, tolerance * absSum, name + " sum");
    assertEquals(wanted.get("abs_sum").asDouble(), absSum, tolerance * absSum, name + " abs sum");
  }
}
