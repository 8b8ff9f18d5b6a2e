package affect4j.page;

import affect4j.face.FaceCrop;
import affect4j.image.Picture;
import affect4j.infer.Reading.Seen;
import affect4j.infer.Scores;
import affect4j.label.ActionUnit;
import affect4j.label.Expression;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** One person of a video: means over short times, and how they looked. */
final class PersonDiary {
  private static final FaceCrop CROP = FaceCrop.bilinear(112);

  /** A picture is kept in place of another only if it says so much more. */
  private static final double SURER = 0.02;

  private static final int VALENCE = 0;
  private static final int AROUSAL = 1;
  private static final int EXPRESSIONS = 2;
  private static final int UNITS = EXPRESSIONS + Expression.values().length;
  private static final int COUNT = UNITS + ActionUnit.values().length;

  private final int id;
  private final TreeMap<Integer, double[]> sums = new TreeMap<>();
  private final Map<Expression, Look> looks = new EnumMap<>(Expression.class);

  /**
   * How a person looked once.
   *
   * @param probability of the expression
   * @param time seconds from the first frame
   */
  record Look(double probability, double time, Picture picture) {}

  /**
   * The short times of a video.
   *
   * @param first when they begin, in seconds
   * @param step seconds of each
   * @param frames those in which a frame was read
   */
  record Bins(double first, double step, BitSet frames) {
    private double middle(int bin) {
      return first + (bin + 0.5) * step;
    }
  }

  PersonDiary(int id) {
    this.id = id;
  }

  int id() {
    return id;
  }

  Map<Expression, Look> looks() {
    return looks;
  }

  /** Adds {@code scores} to those of the same short time. */
  void add(int bin, Scores scores) {
    double[] all = sums.computeIfAbsent(bin, none -> new double[COUNT + 1]);
    all[VALENCE] += scores.valence();
    all[AROUSAL] += scores.arousal();
    int at = EXPRESSIONS;
    for (Expression each : Expression.values()) {
      all[at++] += scores.probability(each);
    }
    for (ActionUnit each : ActionUnit.values()) {
      all[at++] += scores.probability(each);
    }
    all[COUNT]++;
  }

  /** Keeps how {@code face} looks, where no other frame showed its expression as surely. */
  void look(double time, Seen face, Picture picture) {
    Expression expression = face.scores().expression();
    double probability = face.scores().probability(expression);
    Look before = looks.get(expression);
    if (before == null || probability > before.probability + SURER) {
      looks.put(expression, new Look(probability, time, CROP.apply(picture, face.face())));
    }
  }

  /** Each bin takes in the one after it. */
  void halve() {
    TreeMap<Integer, double[]> wider = new TreeMap<>();
    sums.forEach(
        (bin, all) ->
            wider.merge(
                Math.floorDiv(bin, 2),
                all,
                (one, other) -> {
                  for (int i = 0; i < one.length; i++) {
                    one[i] += other[i];
                  }
                  return one;
                }));
    sums.clear();
    sums.putAll(wider);
  }

  Curve valence(Bins bins) {
    return curve("valence", bins, VALENCE);
  }

  Curve arousal(Bins bins) {
    return curve("arousal", bins, AROUSAL);
  }

  /** Where valence and arousal went together. */
  Curve path() {
    return new Curve(
        "path",
        sums.values().stream().mapToDouble(mean(VALENCE)).toArray(),
        sums.values().stream().mapToDouble(mean(AROUSAL)).toArray());
  }

  List<Curve> expressions(Bins bins) {
    List<Curve> curves = new ArrayList<>();
    for (Expression each : Expression.values()) {
      curves.add(curve(each.label(), bins, EXPRESSIONS + curves.size()));
    }
    return curves;
  }

  List<Curve> units(Bins bins) {
    List<Curve> curves = new ArrayList<>();
    for (ActionUnit each : ActionUnit.values()) {
      curves.add(curve(each.name() + " " + each.movement(), bins, UNITS + curves.size()));
    }
    return curves;
  }

  private static ToDoubleFunction<double[]> mean(int number) {
    return all -> all[number] / all[COUNT];
  }

  /** Over the middles of the bins, with a gap where there is a frame without this person. */
  private Curve curve(String name, Bins bins, int number) {
    List<double[]> points = new ArrayList<>();
    int last = -1;
    for (Map.Entry<Integer, double[]> each : sums.entrySet()) {
      int bin = each.getKey();
      int before = last < 0 ? bin : bins.frames().nextSetBit(last + 1);
      if (before < bin) {
        points.add(new double[] {bins.middle(before), Double.NaN});
      }
      points.add(new double[] {bins.middle(bin), mean(number).applyAsDouble(each.getValue())});
      last = bin;
    }
    return new Curve(
        name,
        points.stream().mapToDouble(point -> point[0]).toArray(),
        points.stream().mapToDouble(point -> point[1]).toArray());
  }
}
