package affect4j.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import affect4j.data.Labels;
import affect4j.label.ActionUnit;
import affect4j.label.Emotion;
import affect4j.label.ExpressionSet;
import affect4j.nn.TensorScope;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;

class TargetsTest {
  private static final OptionalDouble NOTHING = OptionalDouble.empty();

  @Test
  void whatIsKnownIsInItsColumnAndInTheMask() {
    Labels all =
        new Labels(
            OptionalDouble.of(0.5),
            OptionalDouble.of(-0.25),
            Map.of(Emotion.DISGUST, 0.25, Emotion.SURPRISE, 0.75),
            Map.of(ActionUnit.AU01, true, ActionUnit.AU26, false, ActionUnit.AU12, true));
    try (TensorScope scope = TensorScope.open()) {
      Targets targets = Targets.of(List.of(all), ExpressionSet.LSD);
      assertTensor(targets.va(), new long[] {1, 2}, 0.5f, -0.25f);
      assertTensor(targets.vaKnown(), new long[] {1, 2}, 1, 1);
      assertTensor(targets.expression(), new long[] {1, 6}, 0, 0.25f, 0, 0, 0, 0.75f);
      assertTensor(targets.expressionKnown(), new long[] {1}, 1);
      assertTensor(targets.units(), new long[] {1, 12}, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0);
      assertTensor(targets.unitsKnown(), new long[] {1, 12}, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1);
    }
  }

  @Test
  void whatIsMissingIsZeroAndMasked() {
    Labels arousal = new Labels(NOTHING, OptionalDouble.of(0), Map.of(), Map.of());
    try (TensorScope scope = TensorScope.open()) {
      Targets targets =
          Targets.of(List.of(Labels.NONE, arousal, Labels.of(Emotion.FEAR)), ExpressionSet.RAF_DB);
      assertTensor(targets.va(), new long[] {3, 2}, 0, 0, 0, 0, 0, 0);
      assertTensor(targets.vaKnown(), new long[] {3, 2}, 0, 0, 0, 1, 0, 0);
      assertTensor(targets.expressionKnown(), new long[] {3}, 0, 0, 1);
      float[] fear = new float[21];
      fear[15] = 1;
      assertTensor(targets.expression(), new long[] {3, 7}, fear);
      assertTensor(targets.units(), new long[] {3, 12}, new float[36]);
      assertTensor(targets.unitsKnown(), new long[] {3, 12}, new float[36]);
    }
  }

  @Test
  void anEmotionWithoutAColumnIsNotKnownAndContemptIsAmongOther() {
    Labels mixed =
        new Labels(NOTHING, NOTHING, Map.of(Emotion.NEUTRAL, 0.5, Emotion.FEAR, 0.5), Map.of());
    Labels scorn =
        new Labels(NOTHING, NOTHING, Map.of(Emotion.CONTEMPT, 0.25, Emotion.OTHER, 0.75), Map.of());
    try (TensorScope scope = TensorScope.open()) {
      Targets lsd = Targets.of(List.of(mixed, scorn), ExpressionSet.LSD);
      assertTensor(lsd.expression(), new long[] {2, 6}, new float[12]);
      assertTensor(lsd.expressionKnown(), new long[] {2}, 0, 0);
      Targets wild = Targets.of(List.of(scorn), ExpressionSet.AFF_WILD2);
      assertTensor(wild.expression(), new long[] {1, 8}, 0, 0, 0, 0, 0, 0, 0, 1);
      assertTensor(wild.expressionKnown(), new long[] {1}, 1);
    }
  }

  @Test
  void votesWithoutAColumnAreLeftOutWhereMostHaveOne() {
    Labels mostlyFear =
        new Labels(
            NOTHING,
            NOTHING,
            Map.of(Emotion.NEUTRAL, 0.375, Emotion.FEAR, 0.5, Emotion.ANGER, 0.125),
            Map.of());
    Labels mostlyNeutral =
        new Labels(NOTHING, NOTHING, Map.of(Emotion.NEUTRAL, 0.75, Emotion.FEAR, 0.25), Map.of());
    try (TensorScope scope = TensorScope.open()) {
      Targets lsd = Targets.of(List.of(mostlyFear, mostlyNeutral), ExpressionSet.LSD);
      float[] wanted = {0.2f, 0, 0.8f, 0, 0, 0, 0, 0, 0, 0, 0, 0};
      assertTensor(lsd.expression(), new long[] {2, 6}, wanted);
      assertTensor(lsd.expressionKnown(), new long[] {2}, 1, 0);
    }
  }

  private static void assertTensor(Tensor tensor, long[] shape, float... wanted) {
    assertArrayEquals(shape, tensor.shape());
    float[] got = new float[(int) tensor.numel()];
    new FloatPointer(tensor.data_ptr()).get(got);
    assertArrayEquals(wanted, got);
  }
}
