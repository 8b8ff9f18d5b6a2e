package affect4j.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bytedeco.pytorch.Tensor;

/** Layers and functions applied one after another, each in a scope of its own. */
public final class Chain extends Net<Tensor> {
  private final List<UnaryOperator<Tensor>> links = new ArrayList<>();

  /** Appends {@code link}; the checkpoint knows it by its position, counted from 0. */
  public Chain then(Net<Tensor> link) {
    add(Integer.toString(links.size()), link);
    links.add(link::forward);
    return this;
  }

  /** Appends a function; it has nothing in the checkpoint but takes a position. */
  public Chain then(UnaryOperator<Tensor> function) {
    links.add(function);
    return this;
  }

  @Override
  public Tensor forward(Tensor x) {
    return forward(x, links.size());
  }

  /** Applies only the first {@code count} links. */
  public Tensor forward(Tensor x, int count) {
    Tensor y = x;
    for (UnaryOperator<Tensor> link : links.subList(0, count)) {
      y = scoped(link, y);
    }
    return y;
  }

  private static Tensor scoped(UnaryOperator<Tensor> link, Tensor x) {
    return TensorScope.of(() -> link.apply(x));
  }
}
