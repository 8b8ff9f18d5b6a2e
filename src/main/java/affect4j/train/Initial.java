package affect4j.train;

import affect4j.checkpoint.StoredTensor;
import affect4j.label.ExpressionSet;
import affect4j.model.Dan;
import affect4j.model.Teacher;
import affect4j.model.Vit;
import affect4j.model.baseline.EmotionNet;
import affect4j.model.baseline.Headed;
import affect4j.nn.Net;
import affect4j.nn.TensorScope;
import affect4j.zoo.Architecture;
import affect4j.zoo.Comparison;
import affect4j.zoo.Loading;
import affect4j.zoo.ModelFile;
import affect4j.zoo.Pass;
import affect4j.zoo.Preprocessing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bytedeco.pytorch.InferenceMode;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** The files that a training starts from, and what was taken from them. */
public final class Initial {
  private static final String VIT = "vit.";
  private static final String BACKBONE = "backbone.";
  private static final String AUXILIARY = "AuxLogits.";

  /** The layers of InceptionV3 in the order in which EmotionNet numbers them. */
  private static final List<String> INCEPTION =
      List.of(
          "Conv2d_1a_3x3",
          "Conv2d_2a_3x3",
          "Conv2d_2b_3x3",
          "maxpool1",
          "Conv2d_3b_1x1",
          "Conv2d_4a_3x3",
          "maxpool2",
          "Mixed_5b",
          "Mixed_5c",
          "Mixed_5d",
          "Mixed_6a",
          "Mixed_6b",
          "Mixed_6c",
          "Mixed_6d",
          "Mixed_6e");

  private final Map<String, String> digests = new TreeMap<>();
  private final List<String> notes = new ArrayList<>();
  private final boolean later;

  /** For a run that begins. */
  public Initial() {
    this(false);
  }

  private Initial(boolean later) {
    this.later = later;
  }

  /**
   * For a run that goes on, whose weights are put back from what was saved: files are not opened,
   * but for those of networks that only their files describe.
   */
  public static Initial later() {
    return new Initial(true);
  }

  /**
   * Fills an encoder from the weights of a MAE, a ViT, or any network that has one under {@code
   * vit}; the head stays as it was drawn where the file has none of its shape.
   */
  public void vit(Vit vit, String file) throws IOException {
    begin(
        file,
        opened -> {
          Map<String, StoredTensor> weights = opened.weights();
          boolean within = weights.keySet().stream().anyMatch(name -> name.startsWith(VIT));
          load(
              vit,
              "vit",
              within ? under(VIT, weights) : weights,
              file,
              EnumSet.of(Pass.HEAD, Pass.DECODER, Pass.POSITIONS));
        });
  }

  /**
   * Fills a DAN from its own weights, or its features from those of a ResNet-18.
   *
   * @param classes the expressions in whose order it is to speak
   * @param grey whether it is shown no colours
   */
  public void dan(Dan dan, String file, ExpressionSet classes, boolean grey) throws IOException {
    begin(
        file,
        opened -> {
          DanFile.otherExpressions(opened, classes)
              .ifPresent(other -> notes.add(file + ": its last layer tells " + other + " apart"));
          dan(dan, opened, file, grey);
        });
  }

  /**
   * The same of a DAN that does not learn any more, whose expressions are AffectNet's eight.
   *
   * @throws IOException when the file says that it tells others apart, or in another order
   */
  public void prior(Dan dan, String file, boolean grey) throws IOException {
    begin(
        file,
        opened -> {
          if (DanFile.isResNet(opened.weights())) {
            throw new IOException(
                file
                    + ": a DAN that has learnt expressions wanted, got a ResNet-18, which has no"
                    + " heads: they would stay as they were drawn");
          }
          ExpressionSet wanted = ExpressionSet.AFFECT_NET_8;
          Optional<String> other = DanFile.otherExpressions(opened, wanted);
          if (other.isPresent()) {
            throw new IOException(
                file
                    + ": a DAN whose expressions are "
                    + String.join(", ", DanFile.labels(wanted))
                    + " wanted, got "
                    + other.get());
          }
          dan(dan, opened, file, grey);
        });
  }

  private void dan(Dan dan, ModelFile opened, String file, boolean grey) throws IOException {
    Map<String, StoredTensor> weights = opened.weights();
    if (DanFile.isResNet(weights)) {
      Map<String, StoredTensor> features = DanFile.features(weights);
      load(dan.features(), "the features of dan", features, file, EnumSet.of(Pass.COUNTERS));
      return;
    }
    if (opened.description().filter(said -> said.preprocessing().grey() != grey).isPresent()) {
      notes.add(file + (grey ? ": learnt with colours" : ": learnt without colours"));
    }
    load(dan, "dan", weights, file, EnumSet.of(Pass.COUNTERS));
  }

  /**
   * Fills what is below a head from the file of a published network, whose last layer is left out;
   * or all from a file of ours, whose head is taken where it has the same shape.
   *
   * @param last how the names of the last layer begin; empty where there is none
   */
  public void headed(Headed net, String last, String file) throws IOException {
    begin(file, opened -> headed(net, last, opened.weights(), file));
  }

  private void headed(Headed net, String last, Map<String, StoredTensor> weights, String file)
      throws IOException {
    if (weights.keySet().stream().anyMatch(name -> name.startsWith(BACKBONE))) {
      load(net, "headed", weights, file, EnumSet.of(Pass.HEAD, Pass.COUNTERS));
      return;
    }
    Map<String, StoredTensor> below = new LinkedHashMap<>(weights);
    below.keySet().removeIf(name -> !last.isEmpty() && name.startsWith(last));
    note(file, "last layer left out", weights.size() - below.size());
    below.keySet().removeIf(name -> name.startsWith(AUXILIARY));
    load(net.backbone(), "the backbone", below, file, EnumSet.of(Pass.COUNTERS, Pass.TEXT));
  }

  /** Fills an EmotionNet from its own weights, or what it sees with from those of InceptionV3. */
  public void emotionNet(EmotionNet net, String file) throws IOException {
    begin(file, opened -> emotionNet(net, opened.weights(), file));
  }

  private void emotionNet(EmotionNet net, Map<String, StoredTensor> weights, String file)
      throws IOException {
    if (!weights.containsKey(INCEPTION.get(0) + ".conv.weight")) {
      load(net, "emotionnet", weights, file, EnumSet.of(Pass.COUNTERS));
      return;
    }
    Map<String, StoredTensor> seen = new LinkedHashMap<>();
    weights.forEach(
        (name, stored) -> {
          int place = INCEPTION.indexOf(name.substring(0, Math.max(0, name.indexOf('.'))));
          if (place >= 0) {
            seen.put(place + name.substring(name.indexOf('.')), stored);
          }
        });
    note(file, "layers after Mixed_6e left out", weights.size() - seen.size());
    load(net.backbone(), "the backbone of emotionnet", seen, file, EnumSet.of(Pass.COUNTERS));
  }

  private void note(String file, String what, int entries) {
    if (entries > 0) {
      notes.add(file + ": " + what + ": " + entries + " entries");
    }
  }

  /**
   * A network of any kind from a file that says which it is, to learn from.
   *
   * @throws IOException when it is none that says one row of numbers of a picture
   */
  public Taught teacher(String file) throws IOException {
    ModelFile opened = open(file);
    Architecture<?> architecture =
        opened
            .architecture()
            .orElseThrow(() -> new IOException(file + ": weights of no network that is known"));
    Preprocessing shown = opened.describedAs(architecture).preprocessing();
    Net<?> net = opened.load(architecture);
    net.eval();
    int side = shown.side();
    try (TensorScope scope = TensorScope.open();
        InferenceMode inference = new InferenceMode(true)) {
      Tensor said = Teacher.columns(net.forward(torch.zeros(1, 3, side, side)));
      return new Taught(
          architecture,
          net,
          new Teacher.Sight(
              (int) said.size(1), side, shown.mean(), shown.deviation(), shown.grey()));
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ": " + e.getMessage() + ", got " + architecture.name(), e);
    }
  }

  /** A network with its values, and what it looks at. */
  public record Taught(Architecture<?> architecture, Net<?> net, Teacher.Sight sight) {}

  /** Fills a whole network from a file of it. */
  public void whole(Net<?> net, String network, String file) throws IOException {
    begin(file, opened -> load(net, network, opened.weights(), file, EnumSet.of(Pass.COUNTERS)));
  }

  /** What is done with a file that a run begins with. */
  @FunctionalInterface
  private interface Filling {
    void with(ModelFile opened) throws IOException;
  }

  private void begin(String file, Filling filling) throws IOException {
    if (!later) {
      filling.with(open(file));
    }
  }

  private ModelFile open(String file) throws IOException {
    ModelFile opened = ModelFile.open(Path.of(file));
    digests.put(file, opened.sha256());
    return opened;
  }

  private void load(
      Net<?> net, String network, Map<String, StoredTensor> weights, String file, Set<Pass> passes)
      throws IOException {
    Comparison comparison = Loading.into(net, network, weights, file, passes);
    comparison.passes().forEach(each -> notes.add(file + ": " + each));
  }

  private static Map<String, StoredTensor> under(String prefix, Map<String, StoredTensor> weights) {
    Map<String, StoredTensor> found = new LinkedHashMap<>();
    weights.forEach(
        (name, stored) -> {
          if (name.startsWith(prefix)) {
            found.put(name.substring(prefix.length()), stored);
          }
        });
    return found;
  }

  /** The sha256 of each file, by its name. */
  public Map<String, String> digests() {
    return digests;
  }

  /** Says that a DAN which does not learn has no file to begin with. */
  public void drawnPrior() {
    notes.add("no dan.weights: the DAN, which does not learn here, stays as it was drawn");
  }

  /** What differed and was passed over, or is likely not meant. */
  public List<String> notes() {
    return notes;
  }
}
