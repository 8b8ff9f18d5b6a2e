package affect4j.scene;

import affect4j.batch.Portable;
import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.Tensor;

/**
 * N grey squares, some of which show a face.
 *
 * @param images (N, 1, S, S), each of mean 0 and deviation 1
 * @param points x0, y0 to x67, y67, from the centre, over S; 0 where there is no face, (N, 136)
 * @param face 1 where there is a face, else 0, (N)
 */
public record MarkBatch(Tensor images, Tensor points, Tensor face) implements Portable<MarkBatch> {
  @Override
  public MarkBatch on(Device device) {
    return new MarkBatch(
        Portable.on(device, images), Portable.on(device, points), Portable.on(device, face));
  }
}
