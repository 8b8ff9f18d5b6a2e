package affect4j.face;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_RGB2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import affect4j.face.Cascade.Hit;
import affect4j.image.Picture;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Finds faces with OpenCV's cascades in two looks: what {@link Glance} proposes is a face if {@link
 * CloseLook} says so. It sees faces from the front and half turned, tilted by up to 30 degrees, and
 * at least a twentieth of the picture's shorter side; not from the side, in the dark, or mostly
 * hidden.
 *
 * <p>The confidence is votes / (votes + 8), where 8 votes are the fewest: it grows with the
 * cascades' agreement and is no probability.
 */
public final class CascadeFinder implements FaceFinder {
  /** Fewer votes are no face. */
  private static final int FEWEST = 8;

  /** Pictures whose shorter side is longer are looked at smaller, so that panoramas are not. */
  private static final double SHORT_SIDE = 510;

  /** The largest picture that is looked at, in pixels, whatever its shape. */
  private static final double PIXELS = 12_000_000;

  private static final int SMALLEST_SIDE = 8;

  /**
   * From the cascades' square, which cuts chin and forehead, to one like the challenge's crops.
   * Those are not documented; taken is the usual template of 112 x 112 pixels, in which eyes and
   * mouth are 0.363 of the side apart and the eyes at 0.461 of the height (Deng et al. 2019,
   * arXiv:1801.07698), against 0.416 and 0.404 in the cascades' square on faces with landmarks.
   */
  private static final double MARGIN = 1.17;

  /** How much higher than the cascades' square, in sides of it. */
  private static final double RISE = 0.05;

  /** Both looks; their cascades serve one thread at a time. */
  private record Looks(Glance glance, CloseLook closeLook) {}

  private final ConcurrentLinkedQueue<Looks> idle = new ConcurrentLinkedQueue<>();

  private CascadeFinder(Looks looks) {
    idle.add(looks);
  }

  /** Loads the cascades. */
  public static CascadeFinder open() throws IOException {
    return new CascadeFinder(looks());
  }

  private static Looks looks() throws IOException {
    return new Looks(new Glance(), new CloseLook());
  }

  @Override
  public List<Face> find(Picture picture) {
    if (Math.min(picture.width(), picture.height()) < SMALLEST_SIDE) {
      return List.of();
    }
    Looks looks = borrowed();
    try (PointerScope scope = new PointerScope()) {
      return faces(looks, grey(picture, scale(picture)), picture);
    } finally {
      idle.add(looks);
    }
  }

  private static double scale(Picture picture) {
    double pixels = (double) picture.width() * picture.height();
    double shorter = Math.min(picture.width(), picture.height());
    return Math.min(1, Math.min(SHORT_SIDE / shorter, Math.sqrt(PIXELS / pixels)));
  }

  private Looks borrowed() {
    Looks free = idle.poll();
    try {
      return free == null ? looks() : free;
    } catch (IOException e) {
      throw new IllegalStateException("the cascades were there before", e);
    }
  }

  private static List<Face> faces(Looks looks, Mat grey, Picture picture) {
    List<Hit> seen = new ArrayList<>();
    for (Hit proposal : looks.glance().proposals(grey)) {
      int votes = looks.closeLook().votes(grey, proposal, FEWEST);
      if (votes >= FEWEST) {
        seen.add(new Hit(proposal.centreX(), proposal.centreY(), proposal.side(), votes));
      }
    }
    double scale = (double) grey.cols() / picture.width();
    return distinct(seen).stream()
        .map(hit -> face(hit, scale))
        .sorted(Comparator.comparingDouble((Face face) -> face.box().x()))
        .toList();
  }

  /** Of two whose centres lie in each other, the one with more votes. */
  private static List<Hit> distinct(List<Hit> seen) {
    List<Hit> best = new ArrayList<>(seen);
    best.sort(Comparator.comparingInt(Hit::votes).reversed());
    List<Hit> kept = new ArrayList<>();
    for (Hit each : best) {
      if (kept.stream().noneMatch(other -> inside(each, other))) {
        kept.add(each);
      }
    }
    return kept;
  }

  private static boolean inside(Hit a, Hit b) {
    double reach = Math.max(a.side(), b.side()) / 2;
    return Math.abs(a.centreX() - b.centreX()) < reach
        && Math.abs(a.centreY() - b.centreY()) < reach;
  }

  private static Face face(Hit hit, double scale) {
    double side = MARGIN * hit.side() / scale;
    double y = (hit.centreY() - RISE * hit.side()) / scale;
    Box box = new Box(hit.centreX() / scale - side / 2, y - side / 2, side, side);
    return new Face(box, hit.votes() / (double) (hit.votes() + FEWEST));
  }

  private static Mat grey(Picture picture, double scale) {
    Mat colours = new Mat(picture.height(), picture.width(), CV_8UC3);
    new BytePointer(colours.data()).put(picture.pixels());
    Mat grey = new Mat();
    cvtColor(colours, grey, COLOR_RGB2GRAY);
    if (scale == 1) {
      return grey;
    }
    Mat small = new Mat();
    int width = (int) Math.max(SMALLEST_SIDE, Math.round(picture.width() * scale));
    int height = (int) Math.max(SMALLEST_SIDE, Math.round(picture.height() * scale));
    resize(grey, small, new Size(width, height), 0, 0, INTER_AREA);
    return small;
  }

  @Override
  public void close() {
    idle.clear();
  }
}
