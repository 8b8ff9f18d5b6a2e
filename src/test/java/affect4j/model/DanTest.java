package affect4j.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.golden.Given;
import affect4j.golden.Golden;
import affect4j.golden.Named;
import affect4j.model.Dan.Attended;
import affect4j.nn.Ops;
import affect4j.nn.TensorScope;
import java.util.Arrays;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DanTest {
  private static final JsonNode WANTED = Golden.json("dan_train_and_losses.json");

  @Test
  void whileTrainingItNormalisesByTheBatchAndRemembersIt() {
    Dan dan = Tiny.filled(new Dan(Dan.Spec.of(8)));
    dan.to(ScalarType.Double, false);
    dan.train(true);
    try (TensorScope scope = TensorScope.open()) {
      Tensor images = Given.images("input4", 4, 224).to(ScalarType.Double);
      Attended said = Ops.withoutGradient(() -> dan.forward(images));
      assertArrayEquals(Golden.numbers(WANTED.get("logits")), Given.numbers(said.logits()), 1e-8);
      Tensor first = said.heads().select(0, 0).select(0, 0).narrow(0, 0, 8);
      double[] head = Golden.numbers(WANTED.get("heads_first8_sample0_head0"));
      assertArrayEquals(head, Given.numbers(first), 1e-8 * 66);
    }
    WANTED
        .get("after_forward_buffers")
        .forEachEntry((name, value) -> assertStarts(name, value, Named.entry(dan, name)));
  }

  private static void assertStarts(String name, JsonNode value, Tensor buffer) {
    double[] wanted = Golden.numbers(value);
    double[] said = Arrays.copyOf(Given.numbers(buffer), wanted.length);
    double largest = Arrays.stream(wanted).map(Math::abs).max().orElseThrow();
    assertArrayEquals(wanted, said, 1e-9 * largest, name);
  }

  @Test
  void aSinglePictureIsNoBatchToLearnFrom() {
    Dan dan = Tiny.filled(new Dan(new Dan.Spec(8, 8, 2)));
    dan.train(true);
    Tensor one = Tiny.images().narrow(0, 0, 1);
    var e = assertThrows(IllegalArgumentException.class, () -> dan.forward(one));
    assertEquals(
        "DAN normalises over the batch and cannot be trained on a batch of 1", e.getMessage());
    dan.eval();
    assertEquals("(1, 8)", Ops.shape(dan.forward(one).logits()));
  }

  @Test
  void aSingleHeadIsNotComparedWithOthers() {
    Dan dan = Tiny.filled(new Dan(new Dan.Spec(8, 8, 1)));
    dan.eval();
    Tensor shares = Ops.withoutGradient(() -> dan.forward(Tiny.images()).heads());
    assertEquals("(4, 1, 64)", Ops.shape(shares));
    assertEquals(true, shares.abs().sum().item_double() > 0); // the log of a share of one is zero
  }

  @Test
  void foldedItSaysTheSameOfEverything() {
    Dan dan = Tiny.filled(new Dan(new Dan.Spec(8, 8, 2)));
    dan.eval();
    Attended wanted = Ops.withoutGradient(() -> dan.forward(Tiny.images()));
    Attended said = Ops.withoutGradient(() -> dan.folded().forward(Tiny.images()));
    assertClose(wanted.logits(), said.logits());
    assertClose(wanted.features(), said.features());
    assertClose(wanted.heads(), said.heads());
  }

  private static void assertClose(Tensor wanted, Tensor said) {
    double error = said.sub(wanted).abs().max().item_double();
    assertTrue(error < 1e-5 * wanted.abs().max().item_double(), "error " + error);
  }

  @Test
  void sizesThatCannotBeAreRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> new Dan.Spec(8, 63, 4));
    assertEquals(
        "DAN needs classes, heads and a width that is a multiple of 8, got classes 8, width 63, heads 4",
        e.getMessage());
  }
}
