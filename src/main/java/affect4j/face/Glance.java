package affect4j.face;

import static org.bytedeco.opencv.global.opencv_core.flip;
import static org.bytedeco.opencv.global.opencv_imgproc.getRotationMatrix2D;
import static org.bytedeco.opencv.global.opencv_imgproc.warpAffine;

import affect4j.face.Cascade.Hit;
import affect4j.face.Cascade.Trained;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.javacpp.indexer.DoubleIndexer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point2f;

/**
 * The first look at a picture: where there might be a face. Two frontal cascades look at it upright
 * and tilted by 30 degrees either way, the profile cascade at it and its mirror image; what
 * overlaps is one proposal.
 */
final class Glance {
  private static final double STEP = 1.1;
  private static final int FEWEST = 2;
  private static final int SMALLEST = 32;
  private static final double SAME = 0.4;
  private static final double[] TILTS = {0, -30, 30};

  /** The profile cascade's square, made that of the frontal ones: measured on turned heads. */
  private static final double PROFILE_SIDE = 0.877;

  private static final double PROFILE_LEFT = -0.098;
  private static final double PROFILE_TOP = 0.0757;

  private final List<Cascade> frontal;
  private final Cascade profile;

  Glance() throws IOException {
    frontal = List.of(Cascade.open(Trained.ALT2), Cascade.open(Trained.DEFAULT));
    profile = Cascade.open(Trained.PROFILE);
  }

  /** Proposals, the one with the most votes first. */
  List<Hit> proposals(Mat grey) {
    List<Hit> hits = new ArrayList<>();
    for (double tilt : TILTS) {
      hits.addAll(tilted(grey, tilt));
    }
    for (Hit hit : profile.groups(grey, STEP, FEWEST, SMALLEST)) {
      hits.add(asFrontal(hit));
    }
    try (PointerScope scope = new PointerScope()) {
      Mat mirrored = new Mat();
      flip(grey, mirrored, 1);
      for (Hit hit : profile.groups(mirrored, STEP, FEWEST, SMALLEST)) {
        Hit upright = asFrontal(hit);
        hits.add(
            new Hit(
                grey.cols() - upright.centreX(), upright.centreY(), upright.side(), hit.votes()));
      }
    }
    return joined(hits);
  }

  private List<Hit> tilted(Mat grey, double tilt) {
    try (PointerScope scope = new PointerScope()) {
      Point2f centre = new Point2f(grey.cols() / 2f, grey.rows() / 2f);
      Mat turned = grey;
      if (tilt != 0) {
        turned = new Mat();
        warpAffine(grey, turned, getRotationMatrix2D(centre, tilt, 1), grey.size());
      }
      DoubleIndexer back = getRotationMatrix2D(centre, -tilt, 1).createIndexer();
      List<Hit> hits = new ArrayList<>();
      for (Cascade cascade : frontal) {
        for (Hit hit : cascade.groups(turned, STEP, FEWEST, SMALLEST)) {
          hits.add(moved(hit, back));
        }
      }
      return hits;
    }
  }

  private static Hit moved(Hit hit, DoubleIndexer map) {
    double x = hit.centreX();
    double y = hit.centreY();
    return new Hit(
        map.get(0, 0) * x + map.get(0, 1) * y + map.get(0, 2),
        map.get(1, 0) * x + map.get(1, 1) * y + map.get(1, 2),
        hit.side(),
        hit.votes());
  }

  private static Hit asFrontal(Hit hit) {
    double side = PROFILE_SIDE * hit.side();
    double left = hit.centreX() - hit.side() / 2 + PROFILE_LEFT * hit.side();
    double top = hit.centreY() - hit.side() / 2 + PROFILE_TOP * hit.side();
    return new Hit(left + side / 2, top + side / 2, side, hit.votes());
  }

  /** The strongest of each heap of overlapping squares, moved to their mean by votes. */
  static List<Hit> joined(List<Hit> hits) {
    List<Hit> left = new ArrayList<>(hits);
    left.sort(Comparator.comparingInt(Hit::votes).reversed());
    List<Hit> joined = new ArrayList<>();
    while (!left.isEmpty()) {
      Hit first = left.get(0);
      List<Hit> heap = left.stream().filter(each -> overlap(first, each) > SAME).toList();
      left.removeAll(heap);
      joined.add(mean(heap));
    }
    joined.sort(Comparator.comparingInt(Hit::votes).reversed());
    return joined;
  }

  private static Hit mean(List<Hit> heap) {
    int votes = heap.stream().mapToInt(Hit::votes).sum();
    double x = 0;
    double y = 0;
    double side = 0;
    for (Hit each : heap) {
      double share = (double) each.votes() / votes;
      x += share * each.centreX();
      y += share * each.centreY();
      side += share * each.side();
    }
    return new Hit(x, y, side, votes);
  }

  /** The area that two squares share over the area that they cover, in [0, 1]. */
  static double overlap(Hit a, Hit b) {
    double width = shared(a.centreX(), a.side(), b.centreX(), b.side());
    double height = shared(a.centreY(), a.side(), b.centreY(), b.side());
    double both = width * height;
    return both / (a.side() * a.side() + b.side() * b.side() - both);
  }

  private static double shared(double a, double sideA, double b, double sideB) {
    double from = Math.max(a - sideA / 2, b - sideB / 2);
    double to = Math.min(a + sideA / 2, b + sideB / 2);
    return Math.max(0, to - from);
  }
}
