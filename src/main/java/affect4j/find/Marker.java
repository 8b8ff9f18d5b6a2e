package affect4j.find;

import affect4j.face.Seen;
import affect4j.face.Shown;
import affect4j.face.Template;
import affect4j.image.Grey;
import affect4j.image.Similarity;
import affect4j.label.Landmarks;
import affect4j.label.Point;
import affect4j.model.LandmarkNet;
import affect4j.nn.Net;
import affect4j.nn.Ops;
import affect4j.nn.Precision;
import affect4j.nn.TensorScope;
import affect4j.zoo.Architecture;
import affect4j.zoo.ModelFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bytedeco.pytorch.InferenceMode;

/** Marks the landmarks of faces whose five points are about known. Safe to share. */
public final class Marker implements AutoCloseable {
  /** The logit of a face where nothing is seen. */
  private static final double NONE = -20;

  private final Net<LandmarkNet.Marks> net;
  private final int side;

  /**
   * What was seen of a face.
   *
   * @param landmarks in pixels of the picture
   * @param logit how surely it is a face
   */
  public record Mark(Landmarks landmarks, double logit) {
    /** Its five points. */
    List<Point> five() {
      return landmarks.five();
    }

    /** The same as a probability. */
    public double probability() {
      return 1 / (1 + Math.exp(-logit));
    }
  }

  private Marker(Net<LandmarkNet.Marks> net, int side) {
    this.net = net;
    this.side = side;
  }

  /** Opens a trained landmark network. */
  public static Marker open(ModelFile file, Precision precision) throws IOException {
    Architecture<?> architecture =
        file.architecture()
            .filter(found -> found.name().equals("landmarks"))
            .orElseThrow(
                () -> new IOException(file.path() + ": the weights of landmarks were wanted"));
    if (!(file.load(architecture) instanceof LandmarkNet net)) {
      throw new AssertionError("the family landmarks builds a LandmarkNet");
    }
    Net<LandmarkNet.Marks> folded = net.folded();
    folded.eval();
    folded.cast(precision);
    return new Marker(folded, net.spec().side());
  }

  /**
   * Marks faces of one picture. Where a square is blank there is surely none.
   *
   * @param fives for each face its five points, as {@link Template#FIVE} has them, about right
   */
  public List<Mark> mark(Grey picture, List<List<Point>> fives) {
    List<Square> squares = fives.stream().map(five -> square(picture, five)).toList();
    List<Mark> said = said(squares.stream().map(Square::shown).toList());
    return IntStream.range(0, squares.size())
        .mapToObj(i -> squares.get(i).back(said.get(i)))
        .toList();
  }

  /** The same, each the mean of what is said of a face and of its mirror image. */
  public List<Mark> markTwice(Grey picture, List<List<Point>> fives) {
    List<Square> squares = fives.stream().map(five -> square(picture, five)).toList();
    List<Grey> shown = new ArrayList<>(squares.stream().map(Square::shown).toList());
    shown.addAll(shown.stream().map(Grey::mirrored).toList());
    List<Mark> said = said(shown);
    return IntStream.range(0, squares.size())
        .mapToObj(i -> squares.get(i).back(mean(said.get(i), said.get(squares.size() + i))))
        .toList();
  }

  /**
   * What the network is shown of a picture.
   *
   * @param back to the picture
   */
  private record Square(Grey shown, Similarity back, boolean blank) {
    Mark back(Mark mark) {
      return new Mark(
          new Landmarks(mark.landmarks().points().stream().map(back::apply).toList()),
          blank ? Math.min(mark.logit(), NONE) : mark.logit());
    }
  }

  private Square square(Grey picture, List<Point> five) {
    Similarity map = Shown.square(five, side);
    Grey square = picture.warped(map, side, side, Float.NaN);
    Seen seen = Seen.of(map, picture.width(), picture.height());
    return new Square(Shown.standard(square, seen), map.inverse(), Shown.isBlank(square, seen));
  }

  private Mark mean(Mark one, Mark mirror) {
    Landmarks other = mirror.landmarks().mirrored(side);
    return new Mark(
        new Landmarks(
            IntStream.range(0, Landmarks.COUNT)
                .mapToObj(k -> one.landmarks().get(k).halfway(other.get(k)))
                .toList()),
        (one.logit() + mirror.logit()) / 2);
  }

  /** What the network says, in pixels of the squares. */
  private List<Mark> said(List<Grey> squares) {
    if (squares.isEmpty()) {
      return List.of();
    }
    try (TensorScope scope = TensorScope.open();
        InferenceMode inference = new InferenceMode(true)) {
      LandmarkNet.Marks said =
          net.forward(
              Ops.filled(
                  input -> squares.forEach(square -> input.put(square.values())),
                  squares.size(),
                  1,
                  side,
                  side));
      float[] points = Ops.floats(said.points());
      float[] faces = Ops.floats(said.face());
      return IntStream.range(0, faces.length)
          .mapToObj(i -> new Mark(landmarks(points, i), faces[i]))
          .toList();
    }
  }

  private Landmarks landmarks(float[] points, int face) {
    List<Point> found = new ArrayList<>();
    for (int k = 0; k < Landmarks.COUNT; k++) {
      int at = 2 * (face * Landmarks.COUNT + k);
      found.add(new Point((points[at] + 0.5) * side, (points[at + 1] + 0.5) * side));
    }
    return new Landmarks(found);
  }

  @Override
  public void close() {
    net.close();
  }
}
