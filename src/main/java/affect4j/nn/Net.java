package affect4j.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bytedeco.pytorch.Module;
import org.bytedeco.pytorch.Tensor;

/**
 * A network or a layer: parameters under the names of the published checkpoint, and one function.
 *
 * <p>A new network's weights and biases have no values yet (its norms are born neutral): read them
 * from a checkpoint, or draw them. So that the largest network is made in a moment, and no value is
 * written twice.
 *
 * @param <O> what it returns: a tensor, or a record whose fields say what each tensor is
 */
public abstract class Net<O> extends Module {
  private final List<Tensor> own = new ArrayList<>();
  private final List<Net<?>> children = new ArrayList<>();
  private boolean fine;

  /** Applies the network to {@code x}. */
  public abstract O forward(Tensor x);

  /** This network and all that are in it, in the order of {@link Entry#of}. */
  public final Stream<Net<?>> parts() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Net::parts));
  }

  /** Stops learning: no gradient is kept for any parameter from now on. */
  public final void freeze() {
    for (Entry entry : Entry.of(this)) {
      if (entry.kind() == Entry.Kind.PARAM) {
        entry.tensor().set_requires_grad(false);
      }
    }
  }

  /**
   * Makes this a network of {@code precision}, for inference: all but the parts that were added to
   * stay fine. What it returns is float32 whatever the precision.
   */
  public void cast(Precision precision) {
    for (Tensor value : own) {
      value.set_data(value.detach().to(precision.kind()));
    }
    for (Net<?> child : children) {
      if (!child.fine) {
        child.cast(precision);
      }
    }
  }

  /** Registers {@code child} under the name it has in the published checkpoint, and returns it. */
  protected final <N extends Net<?>> N add(String name, N child) {
    register_module(name, child);
    children.add(child);
    return child;
  }

  /**
   * Registers a {@code child} that neither {@link #cast} nor {@link Autocast} makes coarser:
   * something small near the end.
   */
  protected final <N extends Net<?>> N addFine(String name, N child) {
    child.parts().forEach(part -> part.fine = true);
    return add(name, child);
  }

  /** What {@code body} makes of {@code x}, without {@link Autocast} if this was added fine. */
  protected final Tensor finely(Tensor x, Supplier<Tensor> body) {
    if (!fine) {
      return body.get();
    }
    try (Autocast none = Autocast.open(x.device(), Precision.FP32)) {
      return body.get();
    }
  }

  /**
   * Registers {@code value} as trainable and returns it. The reference that {@code
   * register_parameter} itself returns dangles as soon as a second parameter is registered.
   */
  protected final Tensor parameter(String name, Tensor value) {
    return parameter(name, value, true);
  }

  /** Registers {@code value} as a parameter that is never learnt, and returns it. */
  protected final Tensor frozen(String name, Tensor value) {
    return parameter(name, value, false);
  }

  private Tensor parameter(String name, Tensor value, boolean learnt) {
    register_parameter(name, value, learnt);
    own.add(value);
    return value;
  }

  /** Registers {@code value} as kept beside the parameters, and returns it. */
  protected final Tensor buffer(String name, Tensor value) {
    register_buffer(name, value);
    return value;
  }
}
