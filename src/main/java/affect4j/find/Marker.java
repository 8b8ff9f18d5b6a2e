package affect4j.find;

import affect4j.face.Shown;
import affect4j.face.Template;
import affect4j.image.Grey;
import affect4j.image.Similarity;
import affect4j.label.Landmarks;
import affect4j.label.Point;
import affect4j.model.LandmarkNet;
import affect4j.nn.Net;
import affect4j.nn.Ops;
import affect4j.nn.TensorScope;
import affect4j.zoo.Architecture;
import affect4j.zoo.ModelFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.pytorch.InferenceMode;
import org.bytedeco.pytorch.global.torch;

/** Marks the landmarks of faces whose five points are about known. Safe to share. */
public final class Marker implements AutoCloseable {
  private final Net<LandmarkNet.Marks> net;
  private final int side;

  /**
   * What was seen of a face.
   *
   * @param landmarks in pixels of the picture
   * @param logit how surely it is a face
   */
  public record Mark(Landmarks landmarks, double logit) {
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
  public static Marker open(ModelFile file) throws IOException {
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
    return new Marker(folded, net.spec().side());
  }

  /**
   * Marks faces of one picture.
   *
   * @param fives for each face its five points, as {@link Template#FIVE} has them, about right
   */
  public List<Mark> mark(Grey picture, List<List<Point>> fives) {
    if (fives.isEmpty()) {
      return List.of();
    }
    List<Similarity> maps = fives.stream().map(five -> Shown.square(five, side)).toList();
    ByteBuffer bytes = ByteBuffer.allocateDirect(fives.size() * side * side * Float.BYTES);
    FloatBuffer input = bytes.order(ByteOrder.nativeOrder()).asFloatBuffer();
    for (Similarity map : maps) {
      input.put(Shown.standard(picture.warped(map, side, side, Float.NaN)).values());
    }
    input.flip();
    try (TensorScope scope = TensorScope.open();
        InferenceMode inference = new InferenceMode(true)) {
      long[] shape = {fives.size(), 1, side, side};
      LandmarkNet.Marks said = net.forward(torch.from_blob(new FloatPointer(input), shape));
      return marks(maps, Ops.floats(said.points()), Ops.floats(said.face()));
    }
  }

  private List<Mark> marks(List<Similarity> maps, float[] points, float[] faces) {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < faces.length; i++) {
      Similarity back = maps.get(i).inverse();
      List<Point> found = new ArrayList<>();
      for (int k = 0; k < Landmarks.COUNT; k++) {
        int at = 2 * (i * Landmarks.COUNT + k);
        found.add(back.apply(new Point((points[at] + 0.5) * side, (points[at + 1] + 0.5) * side)));
      }
      marks.add(new Mark(new Landmarks(found), faces[i]));
    }
    return marks;
  }

  @Override
  public void close() {
    net.close();
  }
}
