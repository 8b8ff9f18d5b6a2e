package affect4j.model;

import affect4j.nn.Linear;
import affect4j.nn.Net;
import java.util.Optional;
import org.bytedeco.pytorch.Tensor;

/** A network whose last layer can be replaced: all that it says, it makes of its features. */
public abstract class Backbone extends Net<Tensor> {
  /** What the last layer is shown of pictures (N, 3, H, W): float32 numbers (N, F). */
  public abstract Tensor features(Tensor images);

  /** How many features there are of each picture: F. */
  public abstract int featureCount();

  /** A last layer from {@code features} to {@code classes}; none for 0 classes. */
  protected static Optional<Linear> last(int features, int classes) {
    return classes == 0 ? Optional.empty() : Optional.of(new Linear(features, classes));
  }
}
