package affect4j.train.task;

import affect4j.image.Normalize;
import affect4j.image.Picture;
import affect4j.model.Mae;
import affect4j.model.Masking;
import affect4j.model.Patches;
import affect4j.model.PixelLoss;
import affect4j.nn.Ops;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * A picture of what a masked autoencoder does: a column for each face, from above the patches it is
 * shown, those with what it painted between them, and the face itself. As figure 2 of He et al.
 * 2022, arXiv:2111.06377.
 *
 * <p>A network that was taught normalised patches paints without knowing how bright a patch is; its
 * patches are given the mean and deviation of the true ones here, as in that figure.
 */
final class Repainting {
  private static final double HIDDEN_GREY = 0.5;

  private Repainting() {}

  /** Of {@code images}, (N, 3, S, S), normalised by ImageNet's colours. */
  static Picture of(Mae mae, Tensor images, Masking masking, PixelLoss pixels, int patch) {
    return of(images.cpu(), mae.forward(images, masking).patches().cpu(), masking, pixels, patch);
  }

  private static Picture of(
      Tensor images, Tensor painted, Masking masking, PixelLoss pixels, int patch) {
    Tensor truth = Patches.of(images, patch);
    Tensor full = painted;
    if (pixels == PixelLoss.NORMALISED) {
      Tensor deviation = truth.var(new long[] {2}, true, true).add(new Scalar(1e-6)).sqrt();
      full = painted.mul(deviation).add(Ops.meanKept(truth, 2));
    }
    Tensor hidden = masking.hidden().to(ScalarType.Float).unsqueeze(2);
    Tensor shown = hidden.neg().add(new Scalar(1.0));
    Tensor filled = truth.mul(shown).add(full.mul(hidden));
    Tensor grey = colours(Patches.join(truth.mul(shown), patch));
    Tensor mask = Patches.join(hidden.expand(-1, -1, truth.size(2)), patch);
    Tensor masked =
        grey.mul(mask.neg().add(new Scalar(1.0))).add(mask.mul(new Scalar(HIDDEN_GREY)));
    return picture(List.of(masked, colours(Patches.join(filled, patch)), colours(images)));
  }

  /** From a network's input to red, green and blue in [0, 1]. */
  private static Tensor colours(Tensor images) {
    Tensor mean = channels(Normalize.IMAGENET.mean());
    Tensor deviation = channels(Normalize.IMAGENET.std());
    return images.mul(deviation).add(mean).clamp(lowest(), highest());
  }

  private static Tensor channels(Normalize.Channels each) {
    return Tensor.create(each.red(), each.green(), each.blue()).view(1, 3, 1, 1);
  }

  private static ScalarOptional lowest() {
    return new ScalarOptional(new Scalar(0.0));
  }

  private static ScalarOptional highest() {
    return new ScalarOptional(new Scalar(1.0));
  }

  /** Rows of N pictures (N, 3, S, S), one below the other. */
  private static Picture picture(List<Tensor> rows) {
    Tensor all = Ops.stack(0, rows.toArray(Tensor[]::new)); // (rows, N, 3, S, S)
    Tensor bytes =
        all.permute(0, 3, 1, 4, 2).mul(new Scalar(255.0)).round().to(ScalarType.Byte).contiguous();
    int width = (int) (bytes.size(2) * bytes.size(3));
    int height = (int) (bytes.size(0) * bytes.size(1));
    byte[] pixels = new byte[Math.toIntExact(bytes.numel())];
    new BytePointer(bytes.data_ptr()).get(pixels);
    return new Picture(width, height, pixels);
  }
}
