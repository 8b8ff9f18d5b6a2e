package affect4j.cli;

import affect4j.batch.FaceSupply;
import affect4j.data.Sample;
import affect4j.eval.Averaging;
import affect4j.eval.ExpressionScores;
import affect4j.eval.Judged;
import affect4j.image.Filter;
import affect4j.image.Picture;
import affect4j.image.PictureWriter;
import affect4j.image.Resize;
import affect4j.label.Emotion;
import affect4j.label.ExpressionSet;
import affect4j.page.EvaluationReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Faces that were read best and worst, with their pictures, to be looked at. */
final class Extremes {
  private static final int SHOWN = 12;
  private static final int SIDE = 112;

  private final Heard heard;
  private final List<Integer> ranked;

  /** By the probability of the true expression; else by the distance of valence and arousal. */
  Extremes(Heard heard) {
    this.heard = heard;
    List<Integer> byExpression = known(Extremes::likelihood);
    ranked = byExpression.isEmpty() ? known(Extremes::closeness) : byExpression;
  }

  private interface Rank {
    Optional<Double> of(Judged face);
  }

  /** The places of the faces that have a rank, the best first. */
  private List<Integer> known(Rank rank) {
    return IntStream.range(0, heard.faces().size())
        .boxed()
        .filter(i -> rank.of(heard.faces().get(i)).isPresent())
        .sorted(
            Comparator.<Integer>comparingDouble(i -> rank.of(heard.faces().get(i)).orElse(0.0))
                .reversed())
        .toList();
  }

  private static Optional<Double> likelihood(Judged face) {
    double[] logits = face.said().expression();
    return logits.length == 0 || face.truth().expression().isEmpty()
        ? Optional.empty()
        : Optional.of(Averaging.softmax(logits)[face.truth().expression().getAsInt()]);
  }

  private static Optional<Double> closeness(Judged face) {
    double[] va = face.said().va();
    if (va.length == 0 || face.truth().valence().isEmpty() || face.truth().arousal().isEmpty()) {
      return Optional.empty();
    }
    double valence = va[0] - face.truth().valence().getAsDouble();
    double arousal = va[1] - face.truth().arousal().getAsDouble();
    return Optional.of(-Math.hypot(valence, arousal));
  }

  List<EvaluationReport.Face> best() throws IOException {
    return faces(ranked.subList(0, Math.min(SHOWN, ranked.size())));
  }

  List<EvaluationReport.Face> worst() throws IOException {
    List<Integer> last =
        new ArrayList<>(ranked.subList(Math.max(0, ranked.size() - SHOWN), ranked.size()));
    Collections.reverse(last);
    return faces(last);
  }

  private List<EvaluationReport.Face> faces(List<Integer> places) throws IOException {
    List<EvaluationReport.Face> faces = new ArrayList<>();
    for (int place : places) {
      Judged face = heard.faces().get(place);
      faces.add(
          new EvaluationReport.Face(png(heard.samples().get(place)), said(face), truth(face)));
    }
    return faces;
  }

  private static byte[] png(Sample sample) throws IOException {
    Picture whole = FaceSupply.picture(sample.picture());
    return PictureWriter.png(new Resize(SIDE, SIDE, Filter.BILINEAR).apply(whole));
  }

  private String said(Judged face) {
    double[] logits = face.said().expression();
    if (logits.length == 0 || face.truth().expression().isEmpty()) {
      return numbers(face.said().va()[0], face.said().va()[1]);
    }
    double[] shares = Averaging.softmax(logits);
    int largest = ExpressionScores.largest(logits);
    return String.format(Locale.ROOT, "%s %.0f%%", label(largest), 100 * shares[largest]);
  }

  private String truth(Judged face) {
    String is =
        face.truth().expression().isPresent() && face.said().expression().length > 0
            ? label(face.truth().expression().getAsInt())
            : numbers(face.truth().valence().orElse(0), face.truth().arousal().orElse(0));
    return "is " + is + "; " + face.name();
  }

  private String label(int column) {
    ExpressionSet classes = heard.classes();
    Emotion emotion = classes.classes().get(column);
    return emotion.label();
  }

  private static String numbers(double valence, double arousal) {
    return String.format(Locale.ROOT, "V %+.2f A %+.2f", valence, arousal);
  }
}
