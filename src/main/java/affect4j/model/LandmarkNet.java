package affect4j.model;

import affect4j.label.Landmarks;
import affect4j.nn.Chain;
import affect4j.nn.Conv;
import affect4j.nn.Conv.Window;
import affect4j.nn.Linear;
import affect4j.nn.Net;
import affect4j.nn.Ops;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * Where the 68 landmarks of a face are, and whether it is one at all, in a grey square that an
 * upright face about fills, (N, 1, S, S). Our own: a small residual network and two layers that
 * know where in the square each feature lies.
 */
public final class LandmarkNet extends Net<LandmarkNet.Marks> {
  private static final int NARROW = 32;

  /**
   * Sizes of the network.
   *
   * @param side of the square, in pixels
   * @param width channels of the first stage, doubled twice and then half as many again
   * @param hidden numbers between the two last layers
   */
  public record Spec(int side, int width, int hidden) {
    public Spec {
      if (side < 32 || side % 16 != 0 || width < 8 || width % 8 != 0 || hidden < 1) {
        throw new IllegalArgumentException(
            "landmarks need a side that is a multiple of 16, from 32 on, and a width that is a"
                + " multiple of 8; got side "
                + side
                + ", width "
                + width
                + ", hidden "
                + hidden);
      }
    }

    /** What affect4j aligns faces with. */
    public static Spec standard() {
      return new Spec(80, 24, 256);
    }
  }

  /**
   * What is seen of N faces.
   *
   * @param points x0, y0 to x67, y67, from the centre of the square, over its side, (N, 136)
   * @param face how surely it is a face, a logit, (N)
   */
  public record Marks(Tensor points, Tensor face) {}

  private static final int POINTS = 2 * Landmarks.COUNT;

  private final Spec spec;
  private final List<Residual> blocks;
  private final Normed narrow;
  private final Normed first;
  private final Linear hidden;
  private final Linear head;

  public LandmarkNet(Spec spec) {
    this.spec = spec;
    int width = spec.width();
    first = add("stem", new Normed(Conv.plain(1, width, Window.centred(3, 3, 2))));
    blocks =
        List.of(
            Residual.basic(width, 2 * width, 2),
            Residual.basic(2 * width, 2 * width, 1),
            Residual.basic(2 * width, 4 * width, 2),
            Residual.basic(4 * width, 4 * width, 1),
            Residual.basic(4 * width, 6 * width, 2),
            Residual.basic(6 * width, 6 * width, 1));
    Chain body = new Chain();
    blocks.forEach(body::then);
    add("blocks", body);
    narrow = add("narrow", new Normed(Conv.plain(6 * width, NARROW, Window.centred(1, 1, 1))));
    int cells = spec.side() / 16;
    hidden = addFine("hidden", new Linear(NARROW * cells * cells, spec.hidden()));
    head = addFine("head", new Linear(spec.hidden(), POINTS + 1));
  }

  @Override
  public Marks forward(Tensor squares) {
    Tensor x = Ops.relu(first.forward(squares));
    for (Residual block : blocks) {
      x = block.forward(x);
    }
    return marks(Ops.relu(narrow.forward(x)), hidden, head);
  }

  private static Marks marks(Tensor x, Linear hidden, Linear head) {
    Tensor flat = Ops.readable(x).contiguous().flatten(1, -1);
    Tensor all = head.forward(Ops.relu(hidden.forward(flat)));
    return new Marks(all.narrow(1, 0, POINTS), all.select(1, POINTS));
  }

  /** The same for inference alone: each norm is folded into its convolution. */
  public Net<Marks> folded() {
    return new Folded(this);
  }

  private static final class Folded extends Net<Marks> {
    private final Conv stem;
    private final Chain blocks = new Chain();
    private final Conv narrow;
    private final Linear hidden;
    private final Linear head;

    Folded(LandmarkNet net) {
      stem = add("stem", net.first.folded());
      net.blocks.forEach(block -> blocks.then(block.folded()));
      add("blocks", blocks);
      narrow = add("narrow", net.narrow.folded());
      hidden = addFine("hidden", net.hidden);
      head = addFine("head", net.head);
    }

    @Override
    public Marks forward(Tensor squares) {
      Tensor x = blocks.forward(stem.forward(squares).relu_());
      return marks(narrow.forward(x).relu_(), hidden, head);
    }
  }

  public Spec spec() {
    return spec;
  }

  /** The last layer. */
  public Linear head() {
    return head;
  }
}
