package affect4j.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.model.Cotex.Masks;
import affect4j.model.Cotex.Views;
import affect4j.nn.Entry;
import affect4j.nn.Ops;
import org.bytedeco.pytorch.Generator;
import org.bytedeco.pytorch.GeneratorOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    Views said = cotex.forward(Tiny.images(), 0.75, Masks.APART, torch.make_generator_cpu(1));
    assertFalse(said.first().equal(said.second()));
    Generator generator = torch.make_generator_cpu(1);
    Tensor first = cotex.first().forward(Tiny.images(), Masking.random(4, 16, 0.75, generator));
    Tensor second = cotex.second().forward(Tiny.images(), Masking.random(4, 16, 0.75, generator));
    assertTrue(first.equal(said.first()));
    assertTrue(second.equal(said.second()));
  }

  /** Of 16 patches: 4 and 4 others, 8 and the 8 others, or 12 and 12 of which 8 are both's. */
  @ParameterizedTest
  @CsvSource({"0.75, 0", "0.5, 0", "0.25, 8"})
  void complementaryViewsAreShownTheSameOnlyWhereTheyMust(double ratio, long both) {
    Cotex cotex = twins();
    Generator generator = torch.make_generator_cpu(1);
    Views said = cotex.forward(Tiny.images(), ratio, Masks.COMPLEMENTARY, generator);
    Tensor noise = torch.rand(new long[] {4, 16}, again());
    Masking one = Masking.of(noise, ratio);
    Masking other = Masking.of(noise.neg(), ratio);
    assertTrue(cotex.first().forward(Tiny.images(), one).equal(said.first()));
    assertTrue(cotex.second().forward(Tiny.images(), other).equal(said.second()));
    Tensor hidden = one.hidden().bitwise_or(other.hidden());
    assertEquals(4 * both, hidden.logical_not().sum().item_long());
  }

  private static GeneratorOptional again() {
    return new GeneratorOptional(torch.make_generator_cpu(1));
  }

  @Test
  void theViewsShareNothing() {
    Cotex cotex = twins();
    long before = Entry.of(cotex.second()).get(0).tensor().data_ptr().address();
    assertTrue(before != Entry.of(cotex.first()).get(0).tensor().data_ptr().address());
    assertEquals("0.vit.cls_token", Entry.of(cotex).get(0).name());
  }
}
