package affect4j.model;

import affect4j.model.Mae.Reconstruction;
import affect4j.nn.Ops;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/** How far what a {@link Mae} painted lies from the picture, over the patches it was not shown. */
public enum PixelLoss {
  /** Against the pixels as they are. */
  RAW {
    @Override
    Tensor target(Tensor patches) {
      return patches;
    }
  },
  /** Against the pixels of each patch shifted and scaled to mean 0 and variance 1. */
  NORMALISED {
    @Override
    Tensor target(Tensor patches) {
      Tensor mean = Ops.meanKept(patches, 2);
      Tensor variance = patches.var(new long[] {2}, true, true); // divided by n - 1
      return patches.sub(mean).div(variance.add(new Scalar(1e-6)).sqrt());
    }
  };

  abstract Tensor target(Tensor patches);

  /**
   * The mean square error, a scalar; {@code images} (N, 3, S, S) are what the network was given.
   */
  public Tensor of(Tensor images, Reconstruction said, int patch) {
    Tensor error = said.patches().sub(target(Patches.of(images, patch)));
    Tensor hidden = said.masking().hidden().to(error.device(), error.scalar_type());
    return error.square().mean(2).mul(hidden).sum().div(hidden.sum());
  }
}
