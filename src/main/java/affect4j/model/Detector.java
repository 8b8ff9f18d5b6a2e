package affect4j.model;

import affect4j.nn.Chain;
import affect4j.nn.Conv;
import affect4j.nn.Conv.Window;
import affect4j.nn.Net;
import affect4j.nn.Ops;
import affect4j.nn.TensorScope;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * Finds faces of one size, from 20 to 40 pixels, in a grey picture: (N, 1, H, W) to one cell for
 * every eight pixels. Larger faces are looked for in a smaller picture. Our own; convolutions
 * alone, so that pictures may have any size.
 */
public final class Detector extends Net<Detector.Cells> {
  /** Pixels between the centres of two cells. */
  public static final int STRIDE = 8;

  /** In how many pixels its points are told. */
  public static final double UNIT = 16;

  /** Left eye, right eye, nose, corners of the mouth. */
  public static final int POINTS = 5;

  /**
   * Sizes of the network.
   *
   * @param width channels of the first convolution, four times as many in the last
   * @param depth convolutions at the cells' own resolution
   */
  public record Spec(int width, int depth) {
    public Spec {
      if (width < 8 || width % 8 != 0 || depth < 1) {
        throw new IllegalArgumentException(
            "the detector needs a width that is a multiple of 8 and a depth of 1 or more, got "
                + width
                + " and "
                + depth);
      }
    }

    /** What affect4j looks for faces with. */
    public static Spec standard() {
      return new Spec(16, 3);
    }
  }

  /**
   * What is seen in each cell; cell (i, j) has its centre at pixel (8 j + 4, 8 i + 4).
   *
   * @param face how surely there is a face, a logit, (N, h, w)
   * @param points x and y of each of the five points, from the cell's centre, over 16 pixels, (N,
   *     10, h, w)
   */
  public record Cells(Tensor face, Tensor points) {}

  private final Spec spec;
  private final List<Normed> layers = new ArrayList<>();
  private final Conv head;

  public Detector(Spec spec) {
    this.spec = spec;
    int width = spec.width();
    Chain body = new Chain();
    layer(body, 1, width, 2);
    layer(body, width, 2 * width, 2);
    layer(body, 2 * width, 2 * width, 1);
    layer(body, 2 * width, 4 * width, 2);
    for (int i = 0; i < spec.depth(); i++) {
      layer(body, 4 * width, 4 * width, 1);
    }
    add("body", body);
    head = addFine("head", Conv.biased(4 * width, 1 + 2 * POINTS, Window.centred(1, 1, 1)));
  }

  private void layer(Chain body, int in, int out, int stride) {
    Normed layer = new Normed(Conv.plain(in, out, Window.centred(3, 3, stride)));
    layers.add(layer);
    body.then(layer);
  }

  @Override
  public Cells forward(Tensor pictures) {
    Tensor x = pictures;
    for (Normed layer : layers) {
      Tensor from = x;
      x = TensorScope.of(() -> Ops.relu(layer.forward(from)));
    }
    return cells(head.forward(Ops.readable(x)));
  }

  private static Cells cells(Tensor all) {
    return new Cells(all.select(1, 0), all.narrow(1, 1, 2 * POINTS));
  }

  /** The same for inference alone: each norm is folded into its convolution. */
  public Net<Cells> folded() {
    return new Folded(this);
  }

  private static final class Folded extends Net<Cells> {
    private final List<Conv> convs = new ArrayList<>();
    private final Conv head;

    Folded(Detector detector) {
      for (Normed layer : detector.layers) {
        convs.add(add("conv" + convs.size(), layer.folded()));
      }
      head = addFine("head", detector.head);
    }

    @Override
    public Cells forward(Tensor pictures) {
      Tensor x = pictures;
      for (Conv conv : convs) {
        Tensor from = x;
        x = TensorScope.of(() -> conv.forward(from).relu_());
      }
      return cells(head.forward(Ops.readable(x)));
    }
  }

  public Spec spec() {
    return spec;
  }

  /** The last convolution. */
  public Conv head() {
    return head;
  }
}
