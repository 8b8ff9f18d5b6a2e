package affect4j.model;

import affect4j.nn.Net;
import affect4j.nn.Ops;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * A network of any kind, frozen, whose scores another network learns from, (N, 3, S, S) to (N,
 * columns). What it is shown is first brought to its own side and colours from those of ImageNet.
 */
public final class Teacher extends Net<Tensor> {
  private static final double[] MEAN = {0.485, 0.456, 0.406};
  private static final double[] DEVIATION = {0.229, 0.224, 0.225};
  private static final double[] LUMA = {0.299, 0.587, 0.114};

  /**
   * What it looks at, and how much it says.
   *
   * @param columns numbers that it says of a picture
   * @param side of its pictures, in pixels
   * @param mean of red, green and blue, taken off
   * @param deviation of them, divided by
   * @param grey whether it is shown the luma in all three colours
   */
  public record Sight(
      int columns, int side, List<Double> mean, List<Double> deviation, boolean grey) {
    public Sight {
      if (columns < 1 || side < 1 || mean.size() != 3 || deviation.size() != 3) {
        throw new IllegalArgumentException(
            "columns and a side of 1 or more and three colours wanted, got "
                + Ops.shape(columns, side, mean.size(), deviation.size()));
      }
      mean = List.copyOf(mean);
      deviation = List.copyOf(deviation);
    }
  }

  private final Net<?> net;
  private final Sight sight;

  /** {@code net} does not learn from now on. */
  public Teacher(Net<?> net, Sight sight) {
    this.net = add("net", net);
    this.sight = sight;
    net.freeze();
  }

  @Override
  public Tensor forward(Tensor images) {
    return columns(net.forward(seen(images)));
  }

  /** How many numbers it says of a picture. */
  int width() {
    return sight.columns();
  }

  private Tensor seen(Tensor images) {
    Tensor here = images;
    if (images.size(2) != sight.side() || images.size(3) != sight.side()) {
      here = Ops.resized(images, sight.side());
    }
    if (sight.grey()) {
      return grey(here);
    }
    double[] scale = new double[MEAN.length];
    double[] shift = new double[MEAN.length];
    boolean same = true;
    for (int i = 0; i < MEAN.length; i++) {
      scale[i] = DEVIATION[i] / sight.deviation().get(i);
      shift[i] = (MEAN[i] - sight.mean().get(i)) / sight.deviation().get(i);
      same &= scale[i] == 1 && shift[i] == 0;
    }
    return same ? here : Ops.recoloured(here, scale, shift);
  }

  /** The luma of ITU-R 601-2 in all three channels, normalised as the teacher has it. */
  private Tensor grey(Tensor images) {
    double[] share = new double[MEAN.length];
    double[] dark = new double[MEAN.length];
    double[] scale = new double[MEAN.length];
    double[] shift = new double[MEAN.length];
    for (int i = 0; i < MEAN.length; i++) {
      share[i] = LUMA[i] * DEVIATION[i];
      dark[i] = LUMA[i] * MEAN[i];
      scale[i] = 1 / sight.deviation().get(i);
      shift[i] = -sight.mean().get(i) / sight.deviation().get(i);
    }
    Tensor luma = Ops.sumKept(Ops.recoloured(images, share, dark), 1);
    return Ops.recoloured(luma, scale, shift);
  }

  /**
   * All that a network says of N pictures side by side, (N, C).
   *
   * @throws IllegalArgumentException when it says several things that do not belong together
   */
  public static Tensor columns(Object said) {
    if (said instanceof Affect affect) {
      return affect.columns();
    }
    if (said instanceof Dan.Attended attended) {
      return attended.logits();
    }
    if (said instanceof Tensor tensor && tensor.dim() == 2) {
      return tensor;
    }
    throw new IllegalArgumentException("a network that says one row of a picture was wanted");
  }
}
