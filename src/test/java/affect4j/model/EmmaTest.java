package affect4j.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.model.Emma.VaGradient;
import affect4j.nn.BatchNorm;
import affect4j.nn.Block;
import affect4j.nn.Conv;
import affect4j.nn.Entry;
import affect4j.nn.Linear;
import affect4j.nn.Net;
import affect4j.nn.Ops;
import affect4j.nn.Precision;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.junit.jupiter.api.Test;

class EmmaTest {
  @Test
  void valenceAndArousalTeachTheirHeadAloneWhereTheGradientIsStopped() {
    assertEquals(false, vitLearnsFromVa(VaGradient.STOPPED));
    assertEquals(true, vitLearnsFromVa(VaGradient.FLOWING));
  }

  private static boolean vitLearnsFromVa(VaGradient vaGradient) {
    Emma emma = Tiny.emma(vaGradient);
    emma.train(true);
    emma.forward(Tiny.images()).va().sum().backward();
    for (Entry entry : Entry.of(emma.vaHead())) {
      assertTrue(entry.tensor().grad().defined(), entry.name());
    }
    return Entry.of(emma.vit()).stream().anyMatch(entry -> entry.tensor().grad().defined());
  }

  @Test
  void theGradientIsAllThatTheyDifferIn() {
    Emma stopped = Tiny.emma(VaGradient.STOPPED);
    Emma flowing = Tiny.emma(VaGradient.FLOWING);
    stopped.eval();
    flowing.eval();
    Tensor said = Tiny.joined(stopped.forward(Tiny.images()));
    assertTrue(said.equal(Tiny.joined(flowing.forward(Tiny.images()))));
  }

  @Test
  void everyOutputHasItsPlace() {
    Emma emma = Tiny.emma(VaGradient.STOPPED);
    emma.eval();
    Affect said = emma.forward(Tiny.images());
    assertEquals("(4, 2)", Ops.shape(said.va()));
    assertEquals("(4, 8)", Ops.shape(said.expression()));
    assertEquals("(4, 12)", Ops.shape(said.units()));
    Tensor tasks = emma.vit().forward(Tiny.images());
    assertTrue(tasks.equal(Ops.cat(1, said.expression(), said.units())));
  }

  @Test
  void forInferenceItSaysTheSame() {
    Emma emma = Tiny.emma(VaGradient.FLOWING);
    emma.eval();
    List<String> names = Entry.of(emma).stream().map(Entry::name).toList();
    Tensor wanted = Ops.withoutGradient(() -> Tiny.joined(emma.forward(Tiny.images())));
    Net<Affect> quick = emma.forInference();
    Tensor said = Ops.withoutGradient(() -> Tiny.joined(quick.forward(Tiny.images())));
    double error = said.sub(wanted).abs().max().item_double();
    assertTrue(error < 1e-5 * wanted.abs().max().item_double(), "error " + error);
    assertEquals(names, Entry.of(emma).stream().map(Entry::name).toList());
    assertEquals(0, quick.parts().filter(part -> part instanceof Normed).count());
  }

  @Test
  void forInferenceWhatIsSmallAndNearTheEndStaysFineInBf16() {
    Net<Affect> quick = Tiny.emma(VaGradient.STOPPED).forInference();
    quick.cast(Precision.BF16);
    quick.parts().filter(Conv.class::isInstance).forEach(EmmaTest::assertCoarse);
    quick.parts().filter(DanHead.Channel.class::isInstance).forEach(EmmaTest::assertFine);
    assertEquals(ScalarType.Float, quick.forward(Tiny.images()).va().scalar_type().intern());
  }

  @Test
  void inBf16WhatIsSmallAndNearTheEndStaysFine() {
    Emma emma = Tiny.emma(VaGradient.STOPPED);
    emma.cast(Precision.BF16);
    assertKind(ScalarType.Float, emma.vaHead());
    assertKind(ScalarType.Float, emma.vit().head());
    emma.vit().parts().filter(Block.class::isInstance).forEach(EmmaTest::assertCoarse);
    assertCoarse(emma.vit().patchEmbed());
    emma.dan().parts().filter(Conv.class::isInstance).forEach(EmmaTest::assertCoarse);
    emma.dan().parts().filter(Linear.class::isInstance).forEach(EmmaTest::assertFine);
    emma.dan().parts().filter(BatchNorm.class::isInstance).forEach(EmmaTest::assertFine);
  }

  private static void assertCoarse(Net<?> net) {
    assertKind(ScalarType.BFloat16, net);
  }

  private static void assertFine(Net<?> net) {
    assertKind(ScalarType.Float, net);
  }

  private static void assertKind(ScalarType wanted, Net<?> net) {
    for (Entry entry : Entry.of(net)) {
      if (entry.kind() == Entry.Kind.PARAM) {
        assertEquals(wanted, entry.tensor().scalar_type().intern(), entry.name());
      }
    }
  }

  @Test
  void anotherDanIsRefused() {
    Vit vit = new Vit(Vit.Spec.of(Tiny.SIZE), Emma.head(Tiny.SIZE.dim()));
    Dan dan = new Dan(new Dan.Spec(7, 8, 2));
    var e =
        assertThrows(IllegalArgumentException.class, () -> new Emma(vit, dan, VaGradient.STOPPED));
    assertEquals("EMMA needs a DAN of 8 classes, got 7", e.getMessage());
  }
}
