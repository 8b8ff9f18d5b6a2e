package affect4j.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;

class TensorScopeTest {
  @Test
  void whatIsMadeInsideIsFreedAtTheEnd() {
    Tensor inside;
    try (TensorScope scope = TensorScope.open()) {
      inside = torch.ones(2);
      assertFalse(inside.isNull());
    }
    assertTrue(inside.isNull());
  }

  @Test
  void aResultOutlivesItsBodyButNotTheScopeAroundIt() {
    Tensor[] between = new Tensor[1];
    Tensor result;
    try (TensorScope scope = TensorScope.open()) {
      result =
          TensorScope.of(
              () -> {
                between[0] = torch.ones(2);
                return between[0].add(between[0]);
              });
      assertTrue(between[0].isNull());
      assertEquals(4, result.sum().item_double());
    }
    assertTrue(result.isNull());
  }

  @Test
  void aTensorFromOutsideSurvivesBeingReturned() {
    Tensor outside = torch.ones(2);
    try (TensorScope scope = TensorScope.open()) {
      assertEquals(2, TensorScope.of(() -> outside).sum().item_double());
    }
    assertFalse(outside.isNull());
    assertEquals(2, outside.sum().item_double());
  }

  @Test
  void withoutAScopeAroundTheResultStaysAlive() {
    assertEquals(3, TensorScope.of(() -> torch.ones(3)).sum().item_double());
  }
}
