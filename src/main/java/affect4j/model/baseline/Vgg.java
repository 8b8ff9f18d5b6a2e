package affect4j.model.baseline;

import affect4j.model.Backbone;
import affect4j.nn.Chain;
import affect4j.nn.Conv;
import affect4j.nn.Conv.Window;
import affect4j.nn.Dropout;
import affect4j.nn.Linear;
import affect4j.nn.Ops;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * VGG-16 under torchvision's names, (N, 3, H, W) to (N, classes). Simonyan and Zisserman 2015,
 * arXiv:1409.1556, configuration D.
 */
public final class Vgg extends Backbone {
  private static final List<Integer> CONVS = List.of(2, 2, 3, 3, 3);
  private static final int WIDEST = 8;
  private static final int SIDE = 7;
  private static final int BEFORE_CLASSES = 6;

  /**
   * Sizes of the network.
   *
   * @param width channels of the first stage, doubled three times
   * @param hidden numbers of each of the two layers before the last: its features
   * @param classes numbers of the last layer; 0 for a network without one, which says its features
   * @param dropout how likely one of those is forgotten while training, in [0, 1)
   */
  public record Spec(int width, int hidden, int classes, double dropout) {
    public Spec {
      if (width < 1 || hidden < 1 || classes < 0) {
        throw new IllegalArgumentException(
            "VGG needs width and hidden of 1 or more and classes of 0 or more, got "
                + Ops.shape(width, hidden, classes));
      }
    }

    /** The published sizes. */
    public static Spec vgg16(int classes) {
      return new Spec(64, 4096, classes, 0.5);
    }

    /** The convolutions of each of the five stages; each stage ends with a pooling. */
    List<List<Conv>> stages() {
      List<List<Conv>> stages = new ArrayList<>();
      int in = 3;
      for (int i = 0; i < CONVS.size(); i++) {
        List<Conv> stage = new ArrayList<>();
        int out = width * Math.min(WIDEST, 1 << i);
        for (int j = 0; j < CONVS.get(i); j++) {
          stage.add(Conv.biased(j == 0 ? in : out, out, Window.centred(3, 3, 1)));
        }
        stages.add(stage);
        in = out;
      }
      return stages;
    }

    /** From all places of the last stage to the first hidden layer. */
    Linear firstHidden() {
      return new Linear(WIDEST * width * SIDE * SIDE, hidden);
    }
  }

  private final Spec spec;
  private final Chain features;
  private final Chain classifier;

  public Vgg(Spec spec) {
    this.spec = spec;
    features = add("features", new Chain());
    for (List<Conv> stage : spec.stages()) {
      stage.forEach(conv -> features.then(conv).then(Ops::relu));
      features.then(Vgg::halved);
    }
    Chain hidden =
        new Chain()
            .then(spec.firstHidden())
            .then(Ops::relu)
            .then(new Dropout(spec.dropout()))
            .then(new Linear(spec.hidden(), spec.hidden()))
            .then(Ops::relu)
            .then(new Dropout(spec.dropout()));
    last(spec.hidden(), spec.classes()).ifPresent(hidden::then);
    classifier = addFine("classifier", hidden);
  }

  /** The largest of each 2 x 2 tile. */
  static Tensor halved(Tensor x) {
    return Ops.maxPool(x, Window.tile(2));
  }

  /** All places of 7 x 7 in one row, channel by channel, (N, C, H, W) to (N, 49 C). */
  static Tensor flat(Tensor x) {
    return torch.adaptive_avg_pool2d(Ops.readable(x), SIDE, SIDE).contiguous().flatten(1, -1);
  }

  @Override
  public Tensor forward(Tensor images) {
    return classifier.forward(flat(features.forward(images)));
  }

  @Override
  public Tensor features(Tensor images) {
    return classifier.forward(flat(features.forward(images)), BEFORE_CLASSES);
  }

  @Override
  public int featureCount() {
    return spec.hidden();
  }
}
