package affect4j.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PositionTest {
  @Test
  void aStateThatDoesNotSayWhatIsKeptKeepsNothing() {
    Position old = Position.of("{\"epoch\":2,\"batch\":3,\"step\":17,\"best\":0.5}");
    assertEquals(new Position(2, 3, 17, 0.5, List.of()), old);
    assertEquals(old, Position.of(old.json()));
  }
}
