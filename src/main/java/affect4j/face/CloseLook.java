package affect4j.face;

import static org.bytedeco.opencv.global.opencv_core.BORDER_REPLICATE;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.getRotationMatrix2D;
import static org.bytedeco.opencv.global.opencv_imgproc.warpAffine;

import affect4j.face.Cascade.Hit;
import affect4j.face.Cascade.Trained;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.javacpp.indexer.DoubleIndexer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point2f;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * The second look, at one proposal: it is brought to one size, tilted five ways, and shown to three
 * cascades that were trained apart. What is a face gets windows of all three; what only resembles
 * one deceives one or two. So the votes of the cascade that saw the least are the answer.
 */
final class CloseLook {
  private static final double STEP = 1.05;
  private static final int SIDE = 64;
  private static final int FIELD = 2 * SIDE;
  private static final int SMALLEST = (int) (0.7 * SIDE);
  private static final int LARGEST = (int) (1.4 * SIDE);
  private static final double NEAR = 0.25 * SIDE;
  private static final double[] TILTS = {-30, -15, 0, 15, 30};

  private final List<Cascade> cascades = new ArrayList<>();

  CloseLook() throws IOException {
    for (Trained trained : List.of(Trained.ALT2, Trained.DEFAULT, Trained.ALT)) {
      cascades.add(Cascade.open(trained));
    }
  }

  /**
   * Votes for a face at {@code proposal}, or fewer than {@code fewest}: then one cascade has seen
   * too little, and the others are not asked.
   */
  int votes(Mat grey, Hit proposal, int fewest) {
    try (PointerScope scope = new PointerScope()) {
      List<Mat> patches = new ArrayList<>();
      for (double tilt : TILTS) {
        patches.add(patch(grey, proposal, tilt));
      }
      int least = Integer.MAX_VALUE;
      for (Cascade cascade : cascades) {
        least = Math.min(least, votes(cascade, patches));
        if (least < fewest) {
          return least;
        }
      }
      return least;
    }
  }

  private static int votes(Cascade cascade, List<Mat> patches) {
    int votes = 0;
    for (Mat patch : patches) {
      for (Hit hit : cascade.windows(patch, STEP, SMALLEST, LARGEST)) {
        votes += isCentral(hit) ? 1 : 0;
      }
    }
    return votes;
  }

  private static boolean isCentral(Hit hit) {
    return Math.abs(hit.centreX() - SIDE) < NEAR && Math.abs(hit.centreY() - SIDE) < NEAR;
  }

  private static Mat patch(Mat grey, Hit proposal, double tilt) {
    Point2f centre = new Point2f((float) proposal.centreX(), (float) proposal.centreY());
    Mat map = getRotationMatrix2D(centre, tilt, SIDE / proposal.side());
    DoubleIndexer cells = map.createIndexer();
    cells.put(0, 2, cells.get(0, 2) + SIDE - proposal.centreX());
    cells.put(1, 2, cells.get(1, 2) + SIDE - proposal.centreY());
    Mat patch = new Mat();
    warpAffine(
        grey, patch, map, new Size(FIELD, FIELD), INTER_LINEAR, BORDER_REPLICATE, new Scalar());
    return patch;
  }
}
