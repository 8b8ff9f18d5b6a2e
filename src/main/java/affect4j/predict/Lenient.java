package affect4j.predict;

import affect4j.augment.Draw;
import affect4j.batch.Batch;
import affect4j.batch.FaceSupply;
import affect4j.batch.Supply;
import java.io.IOException;
import java.nio.FloatBuffer;
import org.bytedeco.pytorch.Tensor;

/** Faces of which those that cannot be read are noted, and shown as zeros. */
record Lenient(FaceSupply faces, Unread unread) implements Supply<Batch> {
  @Override
  public int size() {
    return faces.size();
  }

  @Override
  public int[] order(Draw draw) {
    return faces.order(draw);
  }

  @Override
  public Shape shape() {
    return faces.shape();
  }

  @Override
  public int truths() {
    return faces.truths();
  }

  @Override
  public void fill(int place, Draw draw, FloatBuffer image, FloatBuffer truth) {
    try {
      faces.fill(place, draw, image, truth);
    } catch (IOException e) {
      unread.add(faces.samples().get(place), e);
      image.clear();
      image.put(new float[image.remaining()]);
    }
  }

  @Override
  public Batch batch(int[] places, Tensor images, Tensor truths) {
    return faces.batch(places, images, truths);
  }
}
