package affect4j.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.golden.Fill;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;

class ChainTest {
  private final Linear first = new Linear(2, 3);
  private final Linear last = new Linear(3, 1);
  private final Chain chain = new Chain().then(first).then(Ops::relu).then(last);

  @Test
  void linksAreKnownByTheirPositionAndFunctionsTakeOne() {
    assertEquals(
        List.of("0.weight", "0.bias", "2.weight", "2.bias"),
        Entry.of(chain).stream().map(Entry::name).toList());
    assertEquals(List.of(chain, first, last), chain.parts().toList());
  }

  @Test
  void linksAreAppliedInOrder() {
    Fill.fill(chain);
    Tensor x = torch.ones(4, 2);
    Tensor middle = torch.relu(first.forward(x));
    assertTrue(middle.equal(chain.forward(x, 2)));
    assertTrue(last.forward(middle).equal(chain.forward(x)));
    assertTrue(x.equal(chain.forward(x, 0)));
  }
}
