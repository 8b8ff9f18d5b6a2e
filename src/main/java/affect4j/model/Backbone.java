package affect4j.model;

import org.bytedeco.pytorch.Tensor;

/** A network whose last layer can be replaced: all that it says, it makes of its features. */
public interface Backbone {
  /** What the last layer is shown of pictures (N, 3, H, W): float32 numbers (N, F). */
  Tensor features(Tensor images);

  /** How many features there are of each picture: F. */
  int featureCount();
}
