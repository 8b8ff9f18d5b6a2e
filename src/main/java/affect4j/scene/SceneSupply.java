package affect4j.scene;

import affect4j.augment.Draw;
import affect4j.batch.Supply;
import affect4j.data.Sample;
import affect4j.face.Shown;
import affect4j.face.Template;
import affect4j.image.Grey;
import affect4j.image.Similarity;
import affect4j.label.Point;
import affect4j.model.Detector;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.bytedeco.pytorch.Tensor;

/**
 * Scenes with faces of data sets, for a detector: each made anew of drawn ground, parts of
 * pictures, and faces of all sizes, turned, lit and covered at random.
 *
 * @param samples faces whose landmarks are known
 * @param side of a scene, in pixels, a multiple of 8
 * @param scenes of an epoch
 */
public record SceneSupply(List<Sample> samples, int side, int scenes)
    implements Supply<SceneBatch> {
  private static final int POINTS = 2 * Detector.POINTS;
  private static final int TRIES = 3;

  public SceneSupply {
    samples = MarkSupply.of(samples, side, true).samples();
  }

  @Override
  public int size() {
    return scenes;
  }

  @Override
  public int[] order(Draw draw) {
    return IntStream.range(0, scenes).toArray();
  }

  @Override
  public Shape shape() {
    return new Shape(1, side, side);
  }

  @Override
  public int truths() {
    return Cells.numbers(side);
  }

  @Override
  public void fill(int place, Draw draw, FloatBuffer image, FloatBuffer truth) throws IOException {
    Chance chance = new Chance(draw);
    Scene scene = new Scene(ground(chance));
    int things = chance.whole(0, 3);
    for (int i = 0; i < things; i++) {
      thing(scene, chance);
    }
    int faces = chance.happens(0.15) ? 0 : chance.happens(0.7) ? 1 : 3;
    for (int i = 0; i < faces; i++) {
      face(scene, chance);
    }
    Light.fall(scene.picture(), chance);
    image.put(Shown.levelled(scene.picture()).values());
    Cells.into(truth, side, scene.faces());
  }

  private Grey ground(Chance chance) throws IOException {
    double which = chance.in(0, 1);
    if (which < 0.5) {
      return which < 0.1 ? Ground.flat(side, chance) : Ground.drawn(side, chance);
    }
    // A picture so near that the face in it is larger than any that is looked for, or beside it.
    Marked marked = any(chance);
    double size = chance.ratio(75, 400);
    Similarity map = placed(marked, size, chance);
    return marked.picture().warped(map, side, side, Float.NaN);
  }

  /** Something that is no face, with sharp edges. */
  private void thing(Scene scene, Chance chance) throws IOException {
    int size = chance.whole(12, side / 2);
    Grey patch = NoFace.drawn(any(chance), size, chance).grey();
    double degrees = chance.happens(0.5) ? 0 : chance.in(-45, 45);
    Similarity map =
        Similarity.of(1, degrees, chance.in(-size / 2.0, side), chance.in(-size / 2.0, side));
    scene.put(patch, map, 0);
  }

  private void face(Scene scene, Chance chance) throws IOException {
    Marked marked = any(chance);
    for (int i = 0; i < TRIES; i++) {
      boolean wanted = chance.happens(0.85);
      double size = wanted ? chance.ratio(Cells.LEAST, Cells.MOST) : chance.ratio(8, 110);
      Similarity map = placed(marked, size, chance);
      Grey shown = covered(marked, chance);
      double edge = chance.happens(0.5) ? 0 : chance.in(1, 0.3 * size);
      if (scene.put(shown, map, edge)) {
        scene.say(marked.landmarks(map));
        return;
      }
    }
  }

  private static Grey covered(Marked marked, Chance chance) {
    Grey copy =
        new Grey(
            marked.picture().width(), marked.picture().height(), marked.picture().values().clone());
    Cover.over(copy, marked.landmarks(), chance);
    return copy;
  }

  private Marked any(Chance chance) throws IOException {
    Marked marked = MarkSupply.marked(samples.get(chance.draw().below(samples.size())));
    return chance.happens(0.5) ? marked.mirrored() : marked;
  }

  /** Brings the face's crop to {@code size} pixels, somewhere, turned by chance. */
  private Similarity placed(Marked marked, double size, Chance chance) {
    double degrees = chance.happens(0.6) ? 10 * chance.normal() : chance.in(-60, 60);
    Similarity turned =
        Template.crop(marked.landmarks().five(), size).then(Similarity.of(1, degrees, 0, 0));
    Point middle = Similarity.of(1, degrees, 0, 0).apply(new Point(size / 2, size / 2));
    return turned.then(
        Similarity.of(1, 0, chance.in(0, side) - middle.x(), chance.in(0, side) - middle.y()));
  }

  @Override
  public SceneBatch batch(int[] places, Tensor images, Tensor truths) {
    long cells = side / Detector.STRIDE;
    Tensor all = truths.view(places.length, 1 + POINTS, cells, cells);
    return new SceneBatch(images, all.select(1, 0), all.narrow(1, 1, POINTS));
  }
}
