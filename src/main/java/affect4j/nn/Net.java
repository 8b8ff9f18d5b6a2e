package affect4j.nn;

import org.bytedeco.pytorch.Module;
import org.bytedeco.pytorch.Tensor;

/**
 * A network or a layer: parameters under the names of the published checkpoint, and one function.
 *
 * @param <O> what it returns: a tensor, or a record whose fields say what each tensor is
 */
public abstract class Net<O> extends Module {
  /** Applies the network to {@code x}. */
  public abstract O forward(Tensor x);

  /** Registers {@code child} under the name it has in the published checkpoint, and returns it. */
  protected final <M extends Module> M add(String name, M child) {
    register_module(name, child);
    return child;
  }

  /**
   * Registers {@code value} as trainable and returns it. The reference that {@code
   * register_parameter} itself returns dangles as soon as a second parameter is registered.
   */
  protected final Tensor parameter(String name, Tensor value) {
    register_parameter(name, value);
    return value;
  }
}
