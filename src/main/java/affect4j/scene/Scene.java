package affect4j.scene;

import affect4j.face.Box;
import affect4j.face.Template;
import affect4j.image.Grey;
import affect4j.image.Similarity;
import affect4j.label.Landmarks;
import affect4j.label.Point;
import java.util.ArrayList;
import java.util.List;

/** A picture into which faces are put. */
final class Scene {
  private final Grey picture;
  private final List<Landmarks> faces = new ArrayList<>();

  Scene(Grey ground) {
    picture = ground;
  }

  Grey picture() {
    return picture;
  }

  /** The faces that are seen, whole or in part. */
  List<Landmarks> faces() {
    return faces;
  }

  /**
   * Puts all of {@code source} where {@code map} brings it.
   *
   * @param edge over how many pixels its edge fades; 0 for a sharp one
   * @return whether there was room: it must not come to lie on a face
   */
  boolean put(Grey source, Similarity map, double edge) {
    Similarity back = map.inverse();
    for (Landmarks face : faces) {
      Box box = Template.box(face.five());
      Point centre = back.apply(new Point(box.x() + box.width() / 2, box.y() + box.height() / 2));
      double reach = 0.6 * box.width() * back.scale();
      if (centre.x() > -reach
          && centre.y() > -reach
          && centre.x() < source.width() + reach
          && centre.y() < source.height() + reach) {
        return false;
      }
    }
    Grey over = source.warped(map, picture.width(), picture.height(), Float.NaN);
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        Point from = back.apply(new Point(x + 0.5, y + 0.5));
        double inside =
            Math.min(
                    Math.min(from.x(), source.width() - from.x()),
                    Math.min(from.y(), source.height() - from.y()))
                * map.scale();
        double share = edge > 0 ? Math.min(1, inside / edge) : 1;
        if (inside > 0) {
          int at = y * picture.width() + x;
          picture.values()[at] += (float) share * (over.values()[at] - picture.values()[at]);
        }
      }
    }
    return true;
  }

  /** Says that there is a face now. */
  void say(Landmarks face) {
    faces.add(face);
  }
}
