package affect4j.model.baseline;

import affect4j.model.Backbone;
import affect4j.nn.Chain;
import affect4j.nn.Conv;
import affect4j.nn.Dropout;
import affect4j.nn.Linear;
import affect4j.nn.Ops;
import java.util.List;
import java.util.Optional;
import org.bytedeco.pytorch.Tensor;

/**
 * VGG-Face under the names of its authors' layers, (N, 3, H, W) in 0 to 255 less the means, to (N,
 * classes). Parkhi et al. 2015, BMVC.
 */
public final class VggFace extends Backbone {
  private static final int PEOPLE = 2622;

  private final Vgg.Spec spec;
  private final Chain seen = new Chain();
  private final Linear fc6;
  private final Dropout dropout6;
  private final Linear fc7;
  private final Dropout dropout7;
  private final Optional<Linear> fc8;

  public VggFace(Vgg.Spec spec) {
    this.spec = spec;
    List<List<Conv>> stages = spec.stages();
    for (int i = 0; i < stages.size(); i++) {
      for (int j = 0; j < stages.get(i).size(); j++) {
        Conv conv = add("conv" + (i + 1) + "_" + (j + 1), stages.get(i).get(j));
        seen.then(conv::forward).then(Ops::relu);
      }
      seen.then(Vgg::halved);
    }
    fc6 = addFine("fc6", spec.firstHidden());
    dropout6 = add("dropout6", new Dropout(spec.dropout()));
    fc7 = addFine("fc7", new Linear(spec.hidden(), spec.hidden()));
    dropout7 = add("dropout7", new Dropout(spec.dropout()));
    fc8 = last(spec.hidden(), spec.classes()).map(linear -> addFine("fc8", linear));
  }

  /** The published sizes: those of VGG-16, and 2622 people. */
  public static Vgg.Spec published() {
    return Vgg.Spec.vgg16(PEOPLE);
  }

  @Override
  public Tensor forward(Tensor images) {
    Tensor seen = features(images);
    return fc8.map(linear -> linear.forward(seen)).orElse(seen);
  }

  @Override
  public Tensor features(Tensor images) {
    Tensor y = dropout6.forward(Ops.relu(fc6.forward(Vgg.flat(seen.forward(images)))));
    return dropout7.forward(Ops.relu(fc7.forward(y)));
  }

  @Override
  public int featureCount() {
    return spec.hidden();
  }
}
