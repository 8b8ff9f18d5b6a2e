package affect4j.train;

import affect4j.batch.Portable;
import affect4j.nn.TensorScope;
import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.Tensor;

/** Brings what is taught to where it learns. Written for CUDA and never run there. */
public final class Placing {
  private Placing() {}

  /** Moves the networks of {@code task}, and what its optimizers remember, to {@code device}. */
  public static void on(Device device, Task<?> task) {
    if (device.is_cpu()) {
      return; // Everything is made there.
    }
    try (TensorScope scope = TensorScope.open()) {
      task.nets().values().forEach(net -> net.to(device, false));
      for (Tensor remembered : task.updates().state().values()) {
        remembered.set_data(Portable.on(device, remembered.detach()));
      }
    }
  }
}
