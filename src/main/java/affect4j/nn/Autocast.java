package affect4j.nn;

import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.DeviceType;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * Trains a float32 network mostly in bf16: while open, linear layers, convolutions and attention on
 * one kind of device, called by this thread, round what they are given to bf16 and return it.
 * Parameters, their gradients, norms of float32 and sums with float32 stay float32, and so do the
 * parts of a network that were added fine. Micikevicius et al. 2018, arXiv:1710.03740.
 *
 * <p>Open it round the forward pass only and close it before {@code backward}: libtorch may keep
 * rounded weights while it is open.
 */
public final class Autocast implements AutoCloseable {
  private final DeviceType type;
  private final boolean before;
  private final ScalarType kindBefore;

  private Autocast(DeviceType type, boolean on, ScalarType kind) {
    this.type = type;
    before = torch.is_autocast_enabled(type);
    kindBefore = torch.get_autocast_dtype(type).intern();
    torch.set_autocast_dtype(type, kind);
    torch.set_autocast_enabled(type, on);
  }

  /**
   * Opens it on this thread for the kind of {@code device}; close with try-with-resources.
   *
   * @param precision with {@link Precision#FP32} nothing is rounded, even within one that is open
   */
  public static Autocast open(Device device, Precision precision) {
    DeviceType type = device.type().intern();
    return switch (precision) {
      case FP32 -> new Autocast(type, false, torch.get_autocast_dtype(type).intern());
      case BF16 -> new Autocast(type, true, Precision.BF16.kind());
    };
  }

  /** Whether it is open on this thread for the kind of {@code device}. */
  static boolean isOpen(Device device) {
    return torch.is_autocast_enabled(device.type().intern());
  }

  @Override
  public void close() {
    if (!before) {
      torch.clear_cache();
    }
    torch.set_autocast_enabled(type, before);
    torch.set_autocast_dtype(type, kindBefore);
  }
}
