package affect4j.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.model.Cotex.Views;
import affect4j.nn.Entry;
import affect4j.nn.Ops;
import org.bytedeco.pytorch.Generator;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;

class CotexTest {
  private static Cotex twins() {
    Cotex cotex =
        new Cotex(
            new CotexView(Tiny.vit(Vit.Pooling.CLASS_TOKEN)),
            new CotexView(Tiny.vit(Vit.Pooling.CLASS_TOKEN)));
    cotex.eval();
    return cotex;
  }

  @Test
  void twinsAgreeOnWhatBothSee() {
    Views said = twins().forward(Tiny.images());
    assertTrue(said.first().equal(said.second()));
    assertTrue(said.first().equal(said.mean()));
    assertEquals("(4, 6)", Ops.shape(said.mean()));
  }

  @Test
  void eachViewIsShownPatchesOfItsOwn() {
    Cotex cotex = twins();
    Views said = cotex.forward(Tiny.images(), 0.75, torch.make_generator_cpu(1));
    assertFalse(said.first().equal(said.second()));
    Generator generator = torch.make_generator_cpu(1);
    Tensor first = cotex.first().forward(Tiny.images(), Masking.random(4, 16, 0.75, generator));
    Tensor second = cotex.second().forward(Tiny.images(), Masking.random(4, 16, 0.75, generator));
    assertTrue(first.equal(said.first()));
    assertTrue(second.equal(said.second()));
  }

  @Test
  void theViewsShareNothing() {
    Cotex cotex = twins();
    long before = Entry.of(cotex.second()).get(0).tensor().data_ptr().address();
    assertTrue(before != Entry.of(cotex.first()).get(0).tensor().data_ptr().address());
    assertEquals("0.vit.cls_token", Entry.of(cotex).get(0).name());
  }
}
