package affect4j.face;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.RectVector;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.CascadeClassifier;

/**
 * One of OpenCV's trained cascades. Viola and Jones 2001, doi:10.1109/CVPR.2001.990517. For one
 * thread at a time.
 */
final class Cascade {
  /** A cascade that the opencv preset's jar carries. */
  enum Trained {
    /** Upright faces from the front; the most exact. */
    ALT2("frontalface_alt2"),
    /** The same, trained otherwise. */
    ALT("frontalface_alt"),
    /** The same; finds more, and more that is none. */
    DEFAULT("frontalface_default"),
    /** Faces that look to the left. */
    PROFILE("profileface");

    private final String file;

    Trained(String file) {
      this.file = file;
    }
  }

  /**
   * A square that answered.
   *
   * @param votes how many overlapping windows answered there
   */
  record Hit(double centreX, double centreY, double side, int votes) {}

  private final CascadeClassifier classifier;

  private Cascade(CascadeClassifier classifier) {
    this.classifier = classifier;
  }

  static Cascade open(Trained trained) throws IOException {
    String resource =
        "/org/bytedeco/opencv/"
            + Loader.getPlatform()
            + "/share/opencv4/haarcascades/haarcascade_"
            + trained.file
            + ".xml";
    File file = Loader.cacheResource(resource);
    if (file == null) {
      throw new IOException("the jar of opencv lacks " + resource);
    }
    CascadeClassifier classifier = new CascadeClassifier(file.getPath());
    if (classifier.empty()) {
      throw new IOException(file + ": a cascade of OpenCV wanted, but it cannot be read");
    }
    return new Cascade(classifier);
  }

  /** Squares of {@code grey} where at least {@code fewest} windows answer. */
  List<Hit> groups(Mat grey, double step, int fewest, int smallest) {
    try (PointerScope scope = new PointerScope()) {
      RectVector found = new RectVector();
      IntPointer votes = new IntPointer();
      classifier.detectMultiScale2(
          grey, found, votes, step, fewest, 0, new Size(smallest, smallest), new Size());
      List<Hit> hits = new ArrayList<>();
      for (long i = 0; i < found.size(); i++) {
        hits.add(hit(found.get(i), votes.get(i)));
      }
      return hits;
    }
  }

  /** Every window that answers whose side is in [{@code smallest}, {@code largest}]. */
  List<Hit> windows(Mat grey, double step, int smallest, int largest) {
    try (PointerScope scope = new PointerScope()) {
      RectVector found = new RectVector();
      classifier.detectMultiScale(
          grey, found, step, 0, 0, new Size(smallest, smallest), new Size(largest, largest));
      List<Hit> hits = new ArrayList<>();
      for (long i = 0; i < found.size(); i++) {
        hits.add(hit(found.get(i), 1));
      }
      return hits;
    }
  }

  private static Hit hit(Rect box, int votes) {
    return new Hit(box.x() + box.width() / 2.0, box.y() + box.height() / 2.0, box.width(), votes);
  }
}
