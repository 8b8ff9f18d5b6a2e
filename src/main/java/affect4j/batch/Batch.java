package affect4j.batch;

import java.util.List;
import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.Tensor;

/**
 * N faces, ready for a network.
 *
 * @param images (N, 3, S, S), normalised, float32
 * @param names what the data set calls each
 */
public record Batch(Tensor images, Targets targets, List<String> names) implements Portable<Batch> {
  @Override
  public Batch on(Device device) {
    return new Batch(Portable.on(device, images), targets.on(device), names);
  }
}
