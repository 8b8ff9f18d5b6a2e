package affect4j.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.golden.Fill;
import affect4j.golden.Uni;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.junit.jupiter.api.Test;

class BlockTest {
  private final Tensor x = Tensor.create(Uni.of("x", 3 * 5 * 8), 3, 5, 8);

  private static Block block(double dropPath) {
    Block block = new Block(8, 2, dropPath);
    Fill.fill(block);
    block.to(ScalarType.Double, false);
    return block;
  }

  @Test
  void theFirstTokenAloneIsWhatItIsAmongAll() {
    Block whole = block(0);
    Block part = block(0);
    Tensor wanted = whole.forward(x).narrow(1, 0, 1);
    Tensor said = part.first(x);
    assertEquals("(3, 1, 8)", Ops.shape(said));
    assertNear(wanted, said);
    wanted.square().sum().backward();
    said.square().sum().backward();
    List<Entry> entries = Entry.of(part);
    for (int i = 0; i < entries.size(); i++) {
      assertNear(Entry.of(whole).get(i).tensor().grad(), entries.get(i).tensor().grad());
    }
  }

  @Test
  void theFirstTokenIsDroppedAsItIsAmongAll() {
    Block block = block(0.5);
    torch.manual_seed(3);
    Tensor wanted = block.forward(x).narrow(1, 0, 1);
    torch.manual_seed(3);
    assertNear(wanted, block.first(x));
    block.eval();
    Tensor kept = block.first(x);
    assertTrue(kept.sub(wanted).abs().max().item_double() > 1e-3);
  }

  private static void assertNear(Tensor wanted, Tensor said) {
    assertTrue(wanted.sub(said).abs().max().item_double() < 1e-12);
  }

  @Test
  void attentionWrittenOutIsTheFusedOne() {
    Tensor q = Tensor.create(Uni.of("q", 2 * 3 * 5 * 4), 2, 3, 5, 4);
    Tensor k = Tensor.create(Uni.of("k", 2 * 3 * 7 * 4), 2, 3, 7, 4);
    Tensor v = Tensor.create(Uni.of("v", 2 * 3 * 7 * 4), 2, 3, 7, 4);
    assertNear(torch.scaled_dot_product_attention(q, k, v), Ops.attention(q, k, v));
  }

  @Test
  void aWidthThatDoesNotDivideIsRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> new Block(8, 3, 0));
    assertEquals("dim must be a multiple of heads, got dim 8 and heads 3", e.getMessage());
  }
}
