package affect4j.batch;

import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.Tensor;

/**
 * Tensors that belong together, wherever they lie.
 *
 * @param <B> what they are
 */
public interface Portable<B> {
  /** The same on {@code device}; itself where it lies there. */
  B on(Device device);

  /** {@code x} on {@code device}; itself where it lies there. */
  static Tensor on(Device device, Tensor x) {
    return x.to(device, x.scalar_type());
  }
}
