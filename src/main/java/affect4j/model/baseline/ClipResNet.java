package affect4j.model.baseline;

import affect4j.nn.BatchNorm;
import affect4j.nn.Chain;
import affect4j.nn.Conv;
import affect4j.nn.Conv.Window;
import affect4j.nn.Net;
import affect4j.nn.Ops;
import java.util.List;
import java.util.Optional;
import org.bytedeco.pytorch.Tensor;

/**
 * CLIP's residual network, (N, 3, S, S) to (N, out): three convolutions first, averages where
 * others stride, and attention at the end. Radford et al. 2021, arXiv:2103.00020, section 2.4.
 */
public final class ClipResNet extends Net<Tensor> {
  private static final int STAGES = 4;
  private static final int STRIDE = 32;
  private static final Window POINT = Window.centred(1, 1, 1);

  /**
   * Sizes of the network.
   *
   * @param image side of the pictures, a multiple of 32
   * @param blocks of each of the four stages
   * @param width channels of the first stage, a multiple of 8; there is a head of attention for
   *     every 64 channels of the last
   * @param out numbers that are said of a picture
   */
  public record Spec(int image, List<Integer> blocks, int width, int out) {
    public Spec {
      blocks = List.copyOf(blocks);
      if (image < STRIDE || image % STRIDE != 0 || width < 8 || width % 8 != 0 || out < 1) {
        throw new IllegalArgumentException(
            "CLIP's residual network needs an image that is a multiple of 32, a width that is a"
                + " multiple of 8, and out of 1 or more; got "
                + Ops.shape(image, width, out));
      }
      if (blocks.size() != STAGES || blocks.stream().anyMatch(count -> count < 1)) {
        throw new IllegalArgumentException(
            "a residual network needs four stages of one block or more, got " + blocks);
      }
    }

    /** RN50. */
    public static Spec rn50() {
      return new Spec(224, List.of(3, 4, 6, 3), 64, 1024);
    }

    private int features() {
      return STRIDE * width;
    }
  }

  private final Spec spec;
  private final Conv[] convs;
  private final BatchNorm[] norms;
  private final Chain[] layers = new Chain[STAGES];
  private final AttentionPool attnpool;

  ClipResNet(Spec spec) {
    this.spec = spec;
    int half = spec.width() / 2;
    convs =
        new Conv[] {
          Conv.plain(3, half, Window.centred(3, 3, 2)),
          Conv.plain(half, half, Window.centred(3, 3, 1)),
          Conv.plain(half, spec.width(), Window.centred(3, 3, 1))
        };
    norms = new BatchNorm[convs.length];
    for (int i = 0; i < convs.length; i++) {
      add("conv" + (i + 1), convs[i]);
      norms[i] = add("bn" + (i + 1), new BatchNorm((int) convs[i].weight().size(0)));
    }
    int in = spec.width();
    for (int i = 0; i < STAGES; i++) {
      int planes = spec.width() << i;
      Chain layer = new Chain().then(new Bottleneck(in, planes, i == 0 ? 1 : 2));
      in = 4 * planes;
      for (int j = 1; j < spec.blocks().get(i); j++) {
        layer.then(new Bottleneck(in, planes, 1));
      }
      layers[i] = add("layer" + (i + 1), layer);
    }
    int grid = spec.image() / STRIDE;
    attnpool = addFine("attnpool", new AttentionPool(grid * grid, spec.features(), spec.out()));
  }

  @Override
  public Tensor forward(Tensor images) {
    if (images.size(2) != spec.image() || images.size(3) != spec.image()) {
      throw new IllegalArgumentException(
          "images must be (N, 3, "
              + spec.image()
              + ", "
              + spec.image()
              + "), got "
              + Ops.shape(images));
    }
    Tensor y = images;
    for (int i = 0; i < convs.length; i++) {
      y = Ops.relu(norms[i].forward(convs[i].forward(y)));
    }
    y = Ops.averagePool(y, Window.tile(2));
    for (Chain layer : layers) {
      y = layer.forward(y);
    }
    return attnpool.forward(Ops.readable(y));
  }

  AttentionPool attnpool() {
    return attnpool;
  }

  /** Narrow, look around, average, widen; and a way round. */
  static final class Bottleneck extends Net<Tensor> {
    private final Chain body = new Chain();
    private final BatchNorm last;
    private final Optional<Chain> shortcut;
    private final int stride;

    Bottleneck(int in, int planes, int stride) {
      this.stride = stride;
      int out = 4 * planes;
      then(1, Conv.plain(in, planes, POINT));
      body.then(Ops::relu);
      then(2, Conv.plain(planes, planes, Window.centred(3, 3, 1)));
      body.then(Ops::relu).then(this::averaged);
      last = then(3, Conv.plain(planes, out, POINT));
      shortcut =
          in == out && stride == 1
              ? Optional.empty()
              : Optional.of(
                  add(
                      "downsample",
                      new Chain().then(Conv.plain(in, out, POINT)).then(new BatchNorm(out))));
    }

    private BatchNorm then(int number, Conv conv) {
      BatchNorm norm = new BatchNorm((int) conv.weight().size(0));
      body.then(add("conv" + number, conv)::forward).then(add("bn" + number, norm)::forward);
      return norm;
    }

    private Tensor averaged(Tensor x) {
      return stride == 1 ? x : Ops.averagePool(x, Window.tile(stride));
    }

    @Override
    public Tensor forward(Tensor x) {
      Tensor round = shortcut.isPresent() ? shortcut.get().forward(averaged(x)) : x;
      return Ops.relu(body.forward(x).add(round));
    }

    /** The norm at the end of the branch. */
    BatchNorm last() {
      return last;
    }
  }
}
