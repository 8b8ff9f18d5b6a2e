package affect4j.page;

import affect4j.eval.Evaluation;
import affect4j.eval.Judged;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Valence and arousal as they were said beside what they are. */
final class AgreementCharts {
  private static final int SHORTEST_PATH = 10;

  private final Evaluation it;
  private final List<Judged> known;

  /** Nothing clips what a network says; what lies beyond 1 is shown too. */
  private final double widest;

  AgreementCharts(Evaluation it) {
    this.it = it;
    known =
        it.faces().stream()
            .filter(face -> face.said().va().length == 2)
            .filter(face -> face.truth().valence().isPresent())
            .filter(face -> face.truth().arousal().isPresent())
            .toList();
    widest =
        Math.ceil(
            known.stream()
                .flatMapToDouble(face -> Arrays.stream(face.said().va()))
                .map(Math::abs)
                .reduce(1, Math::max));
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(scatter("valence", it.scores().va().valence().ccc(), 0, AgreementCharts::valence));
    blocks.add(scatter("arousal", it.scores().va().arousal().ccc(), 1, AgreementCharts::arousal));
    List<Judged> path = longest();
    if (path.size() >= SHORTEST_PATH) {
      blocks.add(path("valence", path, 0, AgreementCharts::valence));
      blocks.add(path("arousal", path, 1, AgreementCharts::arousal));
    }
    return blocks;
  }

  private Chart scatter(String name, double ccc, int column, ToDoubleFunction<Judged> truth) {
    return Scatter.chart(
        new Chart.Words(
            "Said and true " + name,
            String.format(Locale.ROOT, "CCC %.4f. On the dashed line all is well.", ccc)),
        new Chart.Axis("true " + name, -widest, widest),
        new Chart.Axis("said " + name, -widest, widest),
        List.of(new Curve("faces", all(known, truth), said(known, column))));
  }

  private Chart path(String name, List<Judged> path, int column, ToDoubleFunction<Judged> truth) {
    double[] frames = all(path, face -> face.frame().orElse(0));
    return Lines.chart(
        new Chart.Words(
            "Path of " + name, "Over the frames of " + path.get(0).group() + ", the longest."),
        Chart.Axis.of("frame"),
        new Chart.Axis(name, -widest, widest),
        List.of(
            new Curve("said", frames, said(path, column)),
            new Curve("true", frames, all(path, truth))),
        List.of());
  }

  /** The frames of the group that has most of them, in order. */
  private List<Judged> longest() {
    Map<String, List<Judged>> groups = new LinkedHashMap<>();
    for (Judged face : known) {
      if (face.frame().isPresent()) {
        groups.computeIfAbsent(face.group(), none -> new ArrayList<>()).add(face);
      }
    }
    return groups.values().stream()
        .max(Comparator.comparingInt(List::size))
        .map(
            frames ->
                frames.stream()
                    .sorted(Comparator.comparingInt(face -> face.frame().orElse(0)))
                    .toList())
        .orElse(List.of());
  }

  private static double valence(Judged face) {
    return face.truth().valence().orElse(0);
  }

  private static double arousal(Judged face) {
    return face.truth().arousal().orElse(0);
  }

  private static double[] said(List<Judged> faces, int column) {
    return all(faces, face -> face.said().va()[column]);
  }

  private static double[] all(List<Judged> faces, ToDoubleFunction<Judged> number) {
    return faces.stream().mapToDouble(number).toArray();
  }
}
