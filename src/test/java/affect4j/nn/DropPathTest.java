package affect4j.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.golden.Given;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;

class DropPathTest {
  private final Tensor branch = torch.ones(10_000, 2, 1);

  @Test
  void wholeSamplesAreForgottenAndTheOthersMakeUpForIt() {
    torch.manual_seed(1);
    double[] values = Given.numbers(new DropPath(0.2).forward(branch));
    int forgotten = 0;
    for (int i = 0; i < values.length; i += 2) {
      assertEquals(values[i], values[i + 1]);
      assertTrue(values[i] == 0 || Math.abs(values[i] - 1.25) < 1e-6, "got " + values[i]);
      forgotten += values[i] == 0 ? 1 : 0;
    }
    assertEquals(2000, forgotten, 150);
  }

  @Test
  void wholePicturesAreForgottenToo() {
    torch.manual_seed(1);
    Tensor said = new DropPath(0.5).forward(torch.ones(50, 2, 3, 4));
    Tensor each = said.mean(1, 2, 3);
    assertTrue(said.equal(each.view(-1, 1, 1, 1).expand(50, 2, 3, 4)));
    assertTrue(each.min().item_double() == 0 && each.max().item_double() == 2);
  }

  @Test
  void nothingIsForgottenAfterTraining() {
    DropPath dropPath = new DropPath(0.2);
    dropPath.eval();
    assertTrue(branch.equal(dropPath.forward(branch)));
    assertTrue(branch.equal(new DropPath(0).forward(branch)));
  }

  @Test
  void forgettingEverythingIsRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> new DropPath(1));
    assertEquals("drop-path rate must be in [0, 1), got 1.0", e.getMessage());
  }
}
