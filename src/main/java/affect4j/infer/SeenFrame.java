package affect4j.infer;

import affect4j.infer.Reading.Seen;
import affect4j.video.Frame;
import java.util.List;

/**
 * A frame of a video that was read.
 *
 * @param readings one for each face, from left to right, or a single one that says that there was
 *     none
 */
public record SeenFrame(Frame frame, List<Reading> readings) {
  public SeenFrame {
    readings = List.copyOf(readings);
  }

  /** Those of the readings that are of a face. */
  public List<Seen> faces() {
    return readings.stream().flatMap(each -> each.seen().stream()).toList();
  }
}
