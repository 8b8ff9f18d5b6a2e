package affect4j.model;

import affect4j.nn.Chain;
import affect4j.nn.Linear;
import affect4j.nn.Net;
import affect4j.nn.Ops;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/** What makes of features what a network says. */
public final class Head {
  private Head() {}

  /**
   * From (N, features) to (N, the last of {@code widths}): nothing, one linear layer, or two with
   * ReLU between them, which the checkpoint knows as 0 and 2.
   */
  public static Net<Tensor> of(int features, List<Integer> widths) {
    return switch (widths.size()) {
      case 0 -> new Chain();
      case 1 -> new Linear(features, widths.get(0));
      case 2 ->
          new Chain()
              .then(new Linear(features, widths.get(0)))
              .then(Ops::relu)
              .then(new Linear(widths.get(0), widths.get(1)));
      default -> throw new IllegalArgumentException("a head has two layers at most, got " + widths);
    };
  }
}
