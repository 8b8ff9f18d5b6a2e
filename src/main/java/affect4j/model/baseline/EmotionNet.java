package affect4j.model.baseline;

import affect4j.label.ActionUnit;
import affect4j.label.Expression;
import affect4j.model.Affect;
import affect4j.nn.BatchNorm;
import affect4j.nn.Chain;
import affect4j.nn.Conv;
import affect4j.nn.Conv.Window;
import affect4j.nn.Dropout;
import affect4j.nn.Linear;
import affect4j.nn.Net;
import affect4j.nn.Ops;
import affect4j.nn.TensorScope;
import org.bytedeco.pytorch.Tensor;

/**
 * Valence, arousal, expression and action units from a vector for each of 17 regions, one where
 * each of the twelve action units and of five others shows, (N, 3, H, W) to {@link Affect}. The
 * InceptionV3 below ends with Mixed_6e. Deng 2022, winner of ABAW3.
 */
public final class EmotionNet extends Net<Affect> {
  private static final int UNITS = ActionUnit.values().length;
  private static final int REGIONS = UNITS + 5;
  private static final int EXPRESSIONS = Expression.values().length;
  private static final int VA = 2;
  private static final Window POINT = Window.centred(1, 1, 1);
  private static final Window AROUND = Window.centred(3, 3, 1);

  /**
   * Sizes of the network.
   *
   * @param width channels of Inception's first convolution, 32 as published; even
   * @param metric numbers of a region's vector, even
   * @param heads of the attention among regions, a divisor of {@code metric}
   * @param hidden numbers between the two layers after it
   * @param positionDropout how likely a number that goes into the attention is forgotten while
   *     training, in [0, 1)
   * @param dropout how likely one within it is, in [0, 1)
   */
  public record Spec(
      int width, int metric, int heads, int hidden, double positionDropout, double dropout) {
    public Spec {
      if (width < 2 || width % 2 != 0 || metric < 2 || metric % 2 != 0 || hidden < 1) {
        throw new IllegalArgumentException(
            "EmotionNet needs an even width, an even metric, and hidden of 1 or more; got "
                + Ops.shape(width, metric, hidden));
      }
    }

    /** As published. */
    public static Spec abaw3() {
      return new Spec(32, 16, 8, 1024, 0.3, 0.1);
    }
  }

  /**
   * What is seen of each region of N faces.
   *
   * @param vectors (N, 17, metric)
   * @param attention whether there is something to see, logits (N, 17); nothing is made of them
   */
  public record Regions(Tensor vectors, Tensor attention) {}

  private final Chain backbone;
  private final Chain attentionConvs;
  private final Chain attentionMap;
  private final Chain attentionClasses;
  private final Metric[] metrics = new Metric[REGIONS];
  private final SinePositions positions;
  private final Dropout dropout;
  private final EncoderLayer among;
  private final RegionMaps maps;
  private final RegionClassifiers classifiers;

  public EmotionNet(Spec spec) {
    int channels = InceptionBlock.scaled(768, spec.width());
    backbone = add("backbone_CNN", new Chain());
    InceptionLayers.first(spec.width()).values().forEach(backbone::then);
    attentionConvs =
        add(
            "AU_attention_convs",
            new Chain()
                .then(Conv.biased(channels, 4 * REGIONS, AROUND))
                .then(new BatchNorm(4 * REGIONS))
                .then(Ops::relu)
                .then(Conv.biased(4 * REGIONS, REGIONS, POINT))
                .then(new BatchNorm(REGIONS))
                .then(Ops::relu));
    attentionMap = add("AU_attention_map_module", point().then(Tensor::sigmoid));
    attentionClasses =
        add(
            "AU_attention_classification_module",
            point().then(x -> Ops.averagePool(Ops.readable(x))));
    Chain all = new Chain();
    for (int i = 0; i < REGIONS; i++) {
      metrics[i] = new Metric(channels, spec.metric());
      all.then(metrics[i]);
    }
    add("AU_Metric_Modules", all);
    positions = add("positional_encoding", new SinePositions(spec.metric()));
    dropout = add("dropout", new Dropout(spec.positionDropout()));
    among =
        addFine(
            "MHA", new EncoderLayer(spec.metric(), spec.heads(), spec.hidden(), spec.dropout()));
    maps = addFine("transformation_matrices", new RegionMaps(REGIONS, spec.metric()));
    classifiers =
        addFine(
            "emotion_classifiers", new RegionClassifiers(spec.metric(), UNITS, EXPRESSIONS, VA));
  }

  private static Chain point() {
    return new Chain().then(Conv.biased(REGIONS, REGIONS, POINT));
  }

  @Override
  public Affect forward(Tensor images) {
    return affect(regions(images).vectors());
  }

  /** What is seen of each region of {@code images}, (N, 3, H, W). */
  public Regions regions(Tensor images) {
    Tensor seen = backbone.forward(images);
    Tensor t = attentionConvs.forward(seen);
    Tensor maps = attentionMap.forward(t);
    Tensor[] vectors = new Tensor[REGIONS];
    for (int i = 0; i < REGIONS; i++) {
      Metric metric = metrics[i];
      Tensor map = maps.narrow(1, i, 1);
      vectors[i] = TensorScope.of(() -> metric.forward(seen.mul(map).add(seen)));
    }
    return new Regions(Ops.stack(1, vectors), attentionClasses.forward(t));
  }

  /** What is made of the vectors of all regions, (N, 17, metric). */
  public Affect affect(Tensor vectors) {
    Tensor tokens = among.forward(dropout.forward(positions.forward(vectors)));
    Tensor message = maps.forward(vectors).mean(1);
    return new Affect(
        classifiers.va(message),
        classifiers.expression(message),
        classifiers.units(tokens.narrow(1, 0, UNITS)));
  }

  /** What is seen before there are regions. */
  public Net<Tensor> backbone() {
    return backbone;
  }

  RegionMaps maps() {
    return maps;
  }

  /** The vector of one region, (N, C, H, W) to (N, metric). */
  private static final class Metric extends Net<Tensor> {
    private final Chain conv1;
    private final Chain conv2;
    private final Linear fc;

    Metric(int channels, int metric) {
      conv1 = add("Conv1", normed(Conv.biased(channels, metric, AROUND), metric));
      conv2 = add("Conv2", normed(Conv.biased(metric, metric, POINT), metric));
      fc = addFine("fc", new Linear(metric, metric));
    }

    private static Chain normed(Conv conv, int channels) {
      return new Chain().then(conv).then(new BatchNorm(channels)).then(Ops::relu);
    }

    @Override
    public Tensor forward(Tensor x) {
      return fc.forward(Ops.averagePool(Ops.readable(conv2.forward(conv1.forward(x)))));
    }
  }
}
