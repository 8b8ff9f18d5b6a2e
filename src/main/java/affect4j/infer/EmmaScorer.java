package affect4j.infer;

import affect4j.face.FaceCrop;
import affect4j.image.Normalize;
import affect4j.image.Picture;
import affect4j.label.ActionUnit;
import affect4j.label.Expression;
import affect4j.label.Thresholds;
import affect4j.label.Tuning;
import affect4j.model.Affect;
import affect4j.nn.Net;
import affect4j.nn.Ops;
import affect4j.nn.TensorScope;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.InferenceMode;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;

/** EMMA on faces: pictures in, scores with names out. One batch at a time uses all threads. */
final class EmmaScorer implements Scorer {
  private final Net<Affect> net;
  private final Device device;
  private final FaceCrop crop;
  private final Normalize normalize;
  private final Columns columns;
  private final Thresholds thresholds;
  private final Tuning tuning;
  private final ReentrantLock turn = new ReentrantLock();
  private boolean closed;

  /**
   * Which column of the network's outputs belongs to which name.
   *
   * @param valence of the two columns of VA
   * @param arousal of the two columns of VA
   */
  record Columns(
      int valence,
      int arousal,
      Map<Expression, Integer> expressions,
      Map<ActionUnit, Integer> units) {
    /** By the names that come with the model. */
    static Columns of(Map<String, List<String>> labels) {
      return new Columns(
          column(labels, "va", "valence"),
          column(labels, "va", "arousal"),
          columns(labels, "expression", Expression.class, Expression::label),
          columns(labels, "units", ActionUnit.class, ActionUnit::name));
    }

    private static <E extends Enum<E>> Map<E, Integer> columns(
        Map<String, List<String>> labels, String output, Class<E> type, Function<E, String> name) {
      Map<E, Integer> found = new EnumMap<>(type);
      for (E each : type.getEnumConstants()) {
        found.put(each, column(labels, output, name.apply(each)));
      }
      return found;
    }

    private static int column(Map<String, List<String>> labels, String output, String name) {
      int column = labels.getOrDefault(output, List.of()).indexOf(name);
      if (column < 0) {
        throw new IllegalArgumentException(
            "the model's labels lack " + name + " in " + output + ": " + labels.get(output));
      }
      return column;
    }
  }

  EmmaScorer(
      Net<Affect> net,
      Device device,
      FaceCrop crop,
      Normalize normalize,
      Columns columns,
      Thresholds thresholds,
      Tuning tuning) {
    this.net = net;
    this.device = device;
    this.crop = crop;
    this.normalize = normalize;
    this.columns = columns;
    this.thresholds = thresholds;
    this.tuning = tuning;
  }

  @Override
  public FaceCrop crop() {
    return crop;
  }

  @Override
  public List<Scores> score(List<Picture> faces) {
    int side = crop.side();
    int pixels = 3 * side * side;
    try (TensorScope scope = TensorScope.open();
        InferenceMode inference = new InferenceMode(true)) {
      Tensor images =
          Ops.filled(
              input -> {
                for (int i = 0; i < faces.size(); i++) {
                  normalize.into(faces.get(i), input, i * pixels);
                }
              },
              faces.size(),
              3,
              side,
              side);
      return score(faces.size(), images);
    }
  }

  private List<Scores> score(int count, Tensor images) {
    turn.lock();
    try {
      if (closed) {
        throw new IllegalStateException(Analyzer.CLOSED);
      }
      Affect said = net.forward(images.to(device, ScalarType.Float));
      return scores(count, rows(said.va()), rows(said.expression()), rows(said.units()));
    } finally {
      turn.unlock();
    }
  }

  private List<Scores> scores(int count, float[] va, float[] expressions, float[] units) {
    List<Scores> scores = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      scores.add(
          new Scores(
              va[i * va.length / count + columns.valence()],
              va[i * va.length / count + columns.arousal()],
              named(
                  expressions,
                  i * expressions.length / count,
                  columns.expressions(),
                  (each, logit) -> tuning.expression(logit, each.label())),
              named(
                  units,
                  i * units.length / count,
                  columns.units(),
                  (each, logit) -> tuning.unit(logit)),
              thresholds));
    }
    return scores;
  }

  private static <E> Map<E, Double> named(
      float[] values, int from, Map<E, Integer> columns, BiFunction<E, Double, Double> tuned) {
    Map<E, Double> named = new HashMap<>();
    columns.forEach(
        (label, column) -> named.put(label, tuned.apply(label, (double) values[from + column])));
    return named;
  }

  private static float[] rows(Tensor x) {
    return Ops.floats(x.to(new Device("cpu"), ScalarType.Float));
  }

  @Override
  public void close() {
    turn.lock();
    try {
      closed = true;
      net.close();
    } finally {
      turn.unlock();
    }
  }
}
