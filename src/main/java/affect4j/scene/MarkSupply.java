package affect4j.scene;

import affect4j.augment.Draw;
import affect4j.batch.FaceSupply;
import affect4j.batch.Supply;
import affect4j.data.Sample;
import affect4j.face.Shown;
import affect4j.image.Grey;
import affect4j.image.Similarity;
import affect4j.label.Landmarks;
import affect4j.label.Point;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * Squares round the faces of data sets, for a network that marks landmarks: about upright and about
 * filled by the face, as a finder hands them over.
 *
 * @param samples faces whose landmarks are known
 * @param side of the squares, in pixels
 * @param varied whether they are lit and covered at random, and some show no face; if not, they are
 *     only a little off, as a good finder's are
 */
public record MarkSupply(List<Sample> samples, int side, boolean varied)
    implements Supply<MarkBatch> {
  private static final double NO_FACE = 0.25;
  private static final int POINTS = 2 * Landmarks.COUNT;

  /** Those of {@code all} whose landmarks are known. */
  public static MarkSupply of(List<Sample> all, int side, boolean varied) {
    List<Sample> known =
        all.stream().filter(each -> each.labels().landmarks().isPresent()).toList();
    if (known.isEmpty()) {
      throw new IllegalArgumentException("faces with landmarks wanted, got none");
    }
    return new MarkSupply(known, side, varied);
  }

  @Override
  public int size() {
    return samples.size();
  }

  @Override
  public int[] order(Draw draw) {
    int[] order = draw.permutation(samples.size());
    if (!varied) {
      Arrays.sort(order);
    }
    return order;
  }

  @Override
  public Shape shape() {
    return new Shape(1, side, side);
  }

  @Override
  public int truths() {
    return POINTS + 1;
  }

  @Override
  public void fill(int place, Draw draw, FloatBuffer image, FloatBuffer truth) throws IOException {
    Marked marked = marked(samples.get(place));
    Chance chance = new Chance(draw);
    if (!varied) {
      face(marked, moved(6, 1.13, 0.04, chance), chance, image, truth);
    } else if (chance.happens(NO_FACE)) {
      Square square = NoFace.drawn(marked, side, chance);
      Light.fall(square.grey(), chance);
      image.put(shown(chance.happens(0.4) ? square.cropped(0.8, chance) : square));
      truth.put(new float[POINTS + 1]);
    } else {
      double degrees = chance.happens(0.2) ? 20 : 9;
      Similarity move = moved(degrees, 1.27, 0.05, chance);
      face(chance.happens(0.5) ? marked.mirrored() : marked, move, chance, image, truth);
    }
  }

  /** The face of {@code sample}. */
  static Marked marked(Sample sample) throws IOException {
    return new Marked(
        Grey.of(FaceSupply.picture(sample.picture())), sample.labels().landmarks().orElseThrow());
  }

  private void face(
      Marked marked, Similarity move, Chance chance, FloatBuffer image, FloatBuffer truth) {
    Similarity map = Shown.square(marked.landmarks().five(), side).then(move);
    Square square = Square.cut(marked.picture(), map, side);
    Landmarks marks = marked.landmarks(map);
    if (varied) {
      Cover.over(square.grey(), marks, chance);
      Light.fall(square.grey(), chance);
      square = chance.happens(0.2) ? square.cropped(0.35, chance) : square;
    }
    image.put(shown(square));
    for (Point each : marks.points()) {
      truth.put((float) (each.x() / side - 0.5));
      truth.put((float) (each.y() / side - 0.5));
    }
    truth.put(1);
  }

  private static float[] shown(Square square) {
    return Shown.standard(square.grey(), square.seen()).values();
  }

  /**
   * How far a square is off: by a normal angle and shift of these deviations, and by a scale
   * between {@code scale} and its inverse.
   */
  private Similarity moved(double degrees, double scale, double shift, Chance chance) {
    Point middle = new Point(side / 2.0, side / 2.0);
    double size = chance.ratio(1 / scale, scale);
    Similarity turn = Similarity.about(middle, size, degrees * chance.normal());
    double right = shift * side * chance.normal();
    return turn.then(Similarity.of(1, 0, right, shift * side * chance.normal()));
  }

  @Override
  public MarkBatch batch(int[] places, Tensor images, Tensor truths) {
    return new MarkBatch(images, truths.narrow(1, 0, POINTS), truths.select(1, POINTS));
  }
}
