package affect4j.scene;

import affect4j.batch.Portable;
import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.Tensor;

/**
 * N grey scenes with faces in them, for a detector with one cell every eight pixels.
 *
 * @param images (N, 1, S, S), levelled
 * @param face for each cell 1 where a face has its middle, 0 where none is, -1 where neither
 *     counts, (N, S/8, S/8)
 * @param points x and y of five points, from the cell's centre, over 16 pixels; 0 where there is no
 *     face, (N, 10, S/8, S/8)
 */
public record SceneBatch(Tensor images, Tensor face, Tensor points)
    implements Portable<SceneBatch> {
  @Override
  public SceneBatch on(Device device) {
    return new SceneBatch(
        Portable.on(device, images), Portable.on(device, face), Portable.on(device, points));
  }
}
