package affect4j.find;

import affect4j.face.Box;
import affect4j.face.Shown;
import affect4j.face.Template;
import affect4j.find.Pyramid.Level;
import affect4j.image.Grey;
import affect4j.label.Point;
import affect4j.model.Detector;
import affect4j.nn.Net;
import affect4j.nn.Ops;
import affect4j.nn.Precision;
import affect4j.nn.TensorScope;
import affect4j.zoo.Architecture;
import affect4j.zoo.ModelFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.InferenceMode;

/** Looks over a picture for what might be a face. Safe to share between threads. */
final class Scout implements AutoCloseable {
  private final Net<Detector.Cells> net;

  /**
   * A place that might be a face.
   *
   * @param five left eye, right eye, nose, corners of the mouth, in pixels of the picture
   * @param logit how surely it is one
   * @param box of the face that has these points
   */
  record Sight(List<Point> five, double logit, Box box) {
    Sight(List<Point> five, double logit) {
      this(five, logit, Template.box(five));
    }
  }

  private Scout(Net<Detector.Cells> net) {
    this.net = net;
  }

  /** Opens a trained detector. */
  static Scout open(ModelFile file, Precision precision) throws IOException {
    Architecture<?> architecture =
        file.architecture()
            .filter(found -> found.name().equals("detector"))
            .orElseThrow(
                () -> new IOException(file.path() + ": the weights of a detector were wanted"));
    if (!(file.load(architecture) instanceof Detector detector)) {
      throw new AssertionError("the family detector builds a Detector");
    }
    Net<Detector.Cells> folded = detector.folded();
    folded.eval();
    folded.cast(precision);
    return new Scout(folded);
  }

  /**
   * All cells that are surer than {@code least}.
   *
   * @param scale of the largest look at {@code picture}, at most 1
   */
  List<Sight> sights(Grey picture, double scale, double least) {
    List<Sight> sights = new ArrayList<>();
    for (Level level : Pyramid.of(picture, scale)) {
      look(level, least, sights);
    }
    return sights;
  }

  private void look(Level level, double least, List<Sight> sights) {
    Grey shown = Shown.levelled(level.picture());
    try (TensorScope scope = TensorScope.open();
        InferenceMode inference = new InferenceMode(true)) {
      Detector.Cells said =
          net.forward(
              Ops.filled(input -> input.put(shown.values()), 1, 1, shown.height(), shown.width()));
      float[] faces = Ops.floats(said.face());
      float[] points = Ops.floats(said.points());
      int across = (int) said.face().size(2);
      for (int i = 0; i < faces.length; i++) {
        if (faces[i] > least) {
          sights.add(sight(level.scale(), points, faces.length, i, across, faces[i]));
        }
      }
    }
  }

  private static Sight sight(
      double scale, float[] points, int count, int cell, int across, float logit) {
    double x = Detector.STRIDE * (cell % across + 0.5);
    double y = Detector.STRIDE * (Math.floorDiv(cell, across) + 0.5);
    List<Point> five = new ArrayList<>();
    for (int k = 0; k < Detector.POINTS; k++) {
      five.add(
          new Point(
              (x + Detector.UNIT * points[2 * k * count + cell]) / scale,
              (y + Detector.UNIT * points[(2 * k + 1) * count + cell]) / scale));
    }
    return new Sight(five, logit);
  }

  @Override
  public void close() {
    net.close();
  }
}
