package affect4j.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.model.Emma.Prior;
import affect4j.model.Emma.PriorUse;
import affect4j.model.Emma.VaGradient;
import affect4j.nn.Net;
import affect4j.nn.Ops;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EmmaPriorTest {
  /** From Aff-Wild2's columns to AffectNet's, as table 5's row 6 wants them. */
  private static final int[] AFFECT_NET = {0, 6, 5, 4, 1, 2, 3, 7};

  private static Emma emma(PriorUse use) {
    return emma(new Prior(use, 1));
  }

  private static Emma emma(Prior prior) {
    Vit vit = new Vit(Vit.Spec.of(Tiny.SIZE), Emma.head(Tiny.SIZE.dim()));
    Emma emma =
        Tiny.filled(new Emma(vit, new Dan(new Dan.Spec(8, 8, 2)), VaGradient.FLOWING, prior));
    emma.eval();
    return emma;
  }

  private static Affect said(PriorUse use) {
    return Ops.withoutGradient(() -> emma(use).forward(Tiny.images()));
  }

  private static Tensor prior() {
    return Ops.withoutGradient(() -> emma(PriorUse.VA).dan().forward(Tiny.images()).logits());
  }

  @Test
  void theDansScoresAreAddedToThoseOfTheSameExpressions() {
    Tensor before = said(PriorUse.VA).expression();
    Tensor after = said(PriorUse.VA_AND_EXPRESSION).expression();
    Tensor prior = prior();
    for (int face = 0; face < 4; face++) {
      for (int c = 0; c < 8; c++) {
        double wanted = at(before, face, c) + at(prior, face, AFFECT_NET[c]);
        assertEquals(wanted, at(after, face, c), 1e-5);
      }
    }
  }

  @Test
  void unmappedTheyAreAddedColumnByColumn() {
    Tensor wanted = said(PriorUse.VA).expression().add(prior());
    assertClose(wanted, said(PriorUse.VA_AND_EXPRESSION_UNMAPPED).expression());
  }

  @Test
  void theyCountAsMuchAsTheirWeight() {
    Tensor none = said(PriorUse.VA).expression();
    Tensor once = said(PriorUse.VA_AND_EXPRESSION).expression();
    Emma heavy = emma(new Prior(PriorUse.VA_AND_EXPRESSION, 3.5));
    Affect said = Ops.withoutGradient(() -> heavy.forward(Tiny.images()));
    assertClose(none.add(once.sub(none), new Scalar(3.5)), said.expression());
    assertClose(Tiny.joined(said), quick(heavy));
    assertThrows(IllegalArgumentException.class, () -> new Prior(PriorUse.VA, 0));
  }

  @ParameterizedTest
  @EnumSource(names = {"VA_AND_EXPRESSION", "VA_AND_EXPRESSION_UNMAPPED"})
  void whatValenceAndArousalAreMadeOfStaysAsItIs(PriorUse use) {
    Affect wanted = said(PriorUse.VA);
    Affect added = said(use);
    assertTrue(wanted.va().equal(added.va()));
    assertTrue(wanted.units().equal(added.units()));
  }

  @Test
  void usedForNothingTheHeadSeesZeros() {
    Emma emma = emma(PriorUse.NOTHING);
    Affect said = Ops.withoutGradient(() -> emma.forward(Tiny.images()));
    Tensor wanted =
        Ops.withoutGradient(
            () -> {
              Tensor tasks = emma.vit().forward(Tiny.images());
              return emma.vaHead().forward(Ops.cat(1, prior().mul(new Scalar(0.0)), tasks));
            });
    assertClose(wanted, said.va());
    assertTrue(!said.va().equal(said(PriorUse.VA).va()));
  }

  @ParameterizedTest
  @EnumSource
  void forInferenceItSaysTheSame(PriorUse use) {
    assertClose(Tiny.joined(said(use)), quick(emma(use)));
  }

  private static Tensor quick(Emma emma) {
    Net<Affect> quick = emma.forInference();
    return Ops.withoutGradient(() -> Tiny.joined(quick.forward(Tiny.images())));
  }

  private static void assertClose(Tensor wanted, Tensor said) {
    double error = said.sub(wanted).abs().max().item_double();
    assertTrue(error < 1e-5 * wanted.abs().max().item_double(), "error " + error);
  }

  private static double at(Tensor x, int row, int column) {
    return x.narrow(0, row, 1).narrow(1, column, 1).item_double();
  }
}
