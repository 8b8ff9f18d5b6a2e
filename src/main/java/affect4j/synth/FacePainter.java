package affect4j.synth;

import affect4j.image.Picture;
import java.awt.geom.Path2D;

/**
 * Draws a face. It is painted from the front on sheets, lit by its relief, and the sheets are then
 * seen under the head's pose, nearer parts moving further.
 */
public final class FacePainter {
  /** Pixels of a sheet to a pixel of the picture. */
  private static final double FINE = 2;

  private FacePainter() {}

  /**
   * The picture of {@code face}, {@code size} x {@code size} pixels; the same bytes on every
   * machine with the same version of Java.
   */
  public static Picture paint(FaceParameters face, int size) {
    check(size);
    double scale = FINE * size / 100 * face.pose().zoom();
    Anatomy anatomy = new Anatomy(face.identity().build(), face.units());
    Layer behind = new Layer(scale);
    HairDrawing.behind(behind, face.identity());
    Layer body = new Layer(scale);
    BodyDrawing.neck(body, anatomy, face.identity());
    Layer head = head(face, anatomy, scale);
    return new Camera(face, size).shoot(behind, body, head);
  }

  static void check(int size) {
    if (size < 16 || size > 2048) {
      throw new IllegalArgumentException("size must be in [16, 2048] pixels, got " + size);
    }
  }

  private static Layer head(FaceParameters face, Anatomy anatomy, double scale) {
    Identity who = face.identity();
    Layer head = new Layer(scale);
    SkinDrawing.draw(head, anatomy, who);
    BodyDrawing.ears(head, who);
    NoseDrawing.draw(head, anatomy, who);
    LineDrawing.draw(head, anatomy, who);
    MouthDrawing.draw(head, anatomy, who);
    EyeDrawing.draw(head, anatomy, who, face.pose());
    BrowDrawing.draw(head, anatomy, who);
    BeardDrawing.hairs(head, anatomy, who);
    new Shading(head, new Relief(head, anatomy), who.skin(), face.scene(), face.pose()).apply();
    EyeDrawing.sparks(head, anatomy, face.scene(), face.pose());
    BodyDrawing.glasses(head, who, face.scene());
    Path2D outline = Curve.closed(anatomy.outline());
    head.cut(
        HairDrawing.coversEars(who.hair())
            ? head.coverage(outline)
            : head.coverage(
                outline, BodyDrawing.ear(who.build(), 1), BodyDrawing.ear(who.build(), -1)));
    BodyDrawing.earrings(head, who);
    Layer hair = new Layer(scale);
    HairDrawing.front(hair, who, face.scene());
    head.cover(hair, who.skin().shadow());
    return head;
  }
}
