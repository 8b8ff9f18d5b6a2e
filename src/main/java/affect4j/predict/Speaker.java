package affect4j.predict;

import affect4j.eval.Said;
import affect4j.image.Filter;
import affect4j.label.ExpressionSet;
import affect4j.label.Tuning;
import affect4j.model.Cotex;
import affect4j.model.Cotex.Views;
import affect4j.model.Emma;
import affect4j.model.Teacher;
import affect4j.nn.Engine;
import affect4j.nn.Net;
import affect4j.nn.Precision;
import affect4j.nn.TensorScope;
import affect4j.zoo.Architecture;
import affect4j.zoo.Description;
import affect4j.zoo.ModelFile;
import affect4j.zoo.Preprocessing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.InferenceMode;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * A network that says something of faces, whichever of ours it is: EMMA, CoTEX, one view of it, DAN
 * or a ViT with a head. CoTEX speaks with two voices, its views; the others with one.
 */
public final class Speaker implements AutoCloseable {
  /** Every output of a network side by side, (N, C), for each of its voices. */
  private interface Mouth {
    List<Tensor> of(Tensor images);
  }

  private final ModelFile file;
  private final Description description;
  private final Layout layout;
  private final Net<?> net;
  private final Mouth mouth;
  private final Device device;

  private Speaker(
      ModelFile file,
      Description description,
      Layout layout,
      Net<?> net,
      Mouth mouth,
      Device device) {
    this.file = file;
    this.description = description;
    this.layout = layout;
    this.net = net;
    this.mouth = mouth;
    this.device = device;
  }

  /**
   * Opens a checkpoint, a model's folder, or a run's folder, whose best model is taken.
   *
   * @param device {@code cpu}, {@code cuda} or {@code cuda:1}
   * @throws IOException when it is none of a network that says something of faces
   */
  public static Speaker open(Path path, Precision precision, String device) throws IOException {
    ModelFile file = ModelFile.open(path);
    Architecture<?> architecture =
        file.architecture()
            .orElseThrow(
                () -> new IOException(file.path() + ": weights of no network that affect4j knows"));
    Description description = file.describedAs(architecture);
    Layout layout = layout(file.path(), architecture.name(), description.labels());
    Net<?> net = file.load(architecture);
    Net<?> used = net instanceof Emma emma ? emma.forInference() : net;
    Device where = Engine.device(device);
    used.cast(precision);
    used.to(where, false);
    return new Speaker(file, description, layout, used, mouth(used), where);
  }

  private static Layout layout(Path path, String network, Map<String, List<String>> labels)
      throws IOException {
    List<String> names =
        Stream.of("tasks", "va", "expression", "units")
            .flatMap(output -> labels.getOrDefault(output, List.of()).stream())
            .toList();
    Layout layout;
    try {
      layout = Layout.of(names);
    } catch (IllegalArgumentException e) {
      throw new IOException(path + ": " + e.getMessage(), e);
    }
    if (layout.empty()) {
      throw new IOException(
          path
              + ": a network that says something of faces was wanted, and which column is what;"
              + " this "
              + network
              + " does not say");
    }
    return layout;
  }

  @SuppressWarnings("unchecked")
  private static Mouth mouth(Net<?> net) {
    if (net instanceof Cotex cotex) {
      return images -> {
        Views views = cotex.forward(images);
        return List.of(views.first(), views.second());
      };
    }
    return images -> List.of(Teacher.columns(((Net<Object>) net).forward(images)));
  }

  /** What each voice says of N faces, (N, 3, side, side), normalised: a list for each voice. */
  public List<List<Said>> say(Tensor images) {
    try (TensorScope scope = TensorScope.open();
        InferenceMode inference = new InferenceMode(true)) {
      List<List<Said>> voices = new ArrayList<>();
      for (Tensor voice : mouth.of(images.to(device, ScalarType.Float))) {
        voices.add(said(voice));
      }
      return voices;
    }
  }

  private List<Said> said(Tensor columns) {
    Tensor here = columns.cpu().to(ScalarType.Double).contiguous();
    int width = (int) here.size(1);
    double[] all = new double[Math.toIntExact(here.numel())];
    new DoublePointer(here.data_ptr()).get(all);
    List<Said> said = new ArrayList<>();
    double[] row = new double[width];
    for (int i = 0; i < all.length; i += width) {
      System.arraycopy(all, i, row, 0, width);
      said.add(layout.said(row));
    }
    return said;
  }

  /** The expressions in whose order it speaks; those of Aff-Wild2 where it says none. */
  public ExpressionSet classes() {
    return layout.classes();
  }

  /** The tasks of which it says something, and the expressions. */
  String says() {
    List<String> tasks = new ArrayList<>();
    if (layout.va().length > 0) {
      tasks.add("valence and arousal");
    }
    if (layout.expression().length > 0) {
      tasks.add("expressions of " + layout.classes());
    }
    if (layout.units().length > 0) {
      tasks.add("action units");
    }
    return String.join(", ", tasks);
  }

  /** What is done to a face first. */
  public Preprocessing preprocessing() {
    return description.preprocessing();
  }

  /** How pictures are resized for it. */
  Filter filter() {
    return Filter.valueOf(preprocessing().resample().toUpperCase(Locale.ROOT));
  }

  /** What was fitted after training, if anything. */
  public Optional<Tuning> tuning() {
    return description.tuning();
  }

  /** The probability above which a unit is present by name; empty where nothing is known of it. */
  public Map<String, Double> thresholds() {
    return description.thresholds();
  }

  /** What users call the network: {@code emma}. */
  public String network() {
    return description.network();
  }

  /** The file that its weights came from. */
  public Path weights() {
    return file.path();
  }

  /** Of the whole file, in hexadecimal. */
  public String sha256() throws IOException {
    return file.sha256();
  }

  @Override
  public void close() {
    net.close();
  }
}
