package affect4j.track;

import affect4j.face.Box;
import affect4j.face.Face;
import affect4j.image.Canvas;
import affect4j.image.Picture;
import affect4j.image.Rgb;
import affect4j.label.ActionUnit;
import affect4j.synth.FacePainter;
import affect4j.synth.FaceParameters;
import affect4j.synth.Units;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A room in which drawn people stand, and a tracker that watches it. */
final class Stage {
  static final int SIDE = 64;

  /** Three people who are not alike, and the second one again, who smiles. */
  static final int ANN = 0;

  static final int BOB = 4;
  static final int CYD = 6;
  private static final int WIDTH = 640;
  private static final int HEIGHT = 200;

  /** Where somebody is, by the left upper corner. */
  record At(int who, int x, int y, boolean smiles) {
    At(int who, int x) {
      this(who, x, 60, false);
    }
  }

  private static final Map<At, Picture> PAINTED = new HashMap<>();
  private final Tracker tracker;

  Stage(Tracker tracker) {
    this.tracker = tracker;
  }

  /** The numbers of those who are there, in a room of which there are several. */
  List<Integer> ids(double time, int room, At... people) {
    Canvas canvas = Canvas.of(WIDTH, HEIGHT, new Rgb(120, 130, 140));
    for (int i = 0; i < 16; i++) {
      int shade = (i * 7 + room * 5) % 16 * (room % 2 == 0 ? 15 : 9);
      canvas.fill(i * 40, room % 2 == 0 ? 0 : i * 10, 40, 200, new Rgb(shade, shade, shade));
    }
    List<Face> faces = new ArrayList<>();
    for (At each : people) {
      canvas.paste(painted(each), each.x(), each.y());
      faces.add(new Face(new Box(each.x(), each.y(), SIDE, SIDE), 1));
    }
    return tracker.ids(time, faces, canvas.picture());
  }

  private static Picture painted(At each) {
    Units units = each.smiles() ? Units.only(ActionUnit.AU12, 1) : Units.NONE;
    return PAINTED.computeIfAbsent(
        new At(each.who(), 0, 0, each.smiles()),
        key -> FacePainter.paint(FaceParameters.portrait(1, each.who(), units), SIDE));
  }
}
