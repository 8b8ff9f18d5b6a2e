package affect4j.synth;

/**
 * How far each point of a face stands out towards the viewer, in face units: an ellipsoid and the
 * bells that make nose, brows, sockets, cheeks, lips and chin of it.
 */
final class Relief {
  private static final double REACH = 2.6;

  final float[] z;
  private final Layer layer;

  Relief(Layer layer, Anatomy face) {
    this.layer = layer;
    z = new float[layer.width * layer.height];
    skull(face);
    upper(face);
    nose(face);
    lower(face);
  }

  private void skull(Anatomy face) {
    double end = face.build.length() + face.drop() / 2;
    double middle = (end - Build.CROWN) / 2;
    double half = (end + Build.CROWN) / 2 + 6;
    double wide = face.build.width() + 1.5;
    for (int j = 0; j < layer.height; j++) {
      double dy = (layer.y(j) - middle) / half;
      for (int i = 0; i < layer.width; i++) {
        double dx = layer.x(i) / wide;
        double flat = 1 - dx * dx * (0.55 + 0.45 * dx * dx) - dy * dy * dy * dy;
        z[j * layer.width + i] = (float) (25 * Math.sqrt(Math.max(0.01, flat)));
      }
    }
  }

  private void upper(Anatomy face) {
    Build.EyeBuild eyes = face.build.eyes();
    double[] brow = face.brow();
    double male = Math.max(0, (eyes.thickness() - 2) / 1.5);
    pair(brow[4], brow[5] + 1, 9, 3.4, 1.5 + 0.9 * male + 0.8 * face.au4);
    pair(brow[0] - 2.5, brow[1] + 1, 3, 3.6, 0.8 + 1.6 * face.au4);
    pair(eyes.apart() - 2.5, -1, 9, 5.6, -4.6);
    pair(eyes.apart(), 0.3, 5.6, 4, 2.9);
    pair(eyes.apart(), 4.6, 6, 1.4, 0.5 + 1.3 * face.au7 + 0.8 * face.au6);
    bump(0, -27, 19, 12, 2.2);
    pair(27, -16, 6, 11, -1.2);
    double lift = face.cheekLift();
    double full = face.build.fullness();
    pair(19, 13.5 - lift, 9, 6.5 + full, 1.8 + 0.6 * full + 1.9 * face.au6 + 1.6 * face.au12);
    pair(20.5, 26, 6, 9, -1.0 + 1.4 * full);
  }

  private void nose(Anatomy face) {
    Build.NoseBuild nose = face.build.nose();
    double h = nose.height();
    double end = nose.length() - 0.5 * face.au10;
    bump(0, end * 0.02, 4.6, end * 0.28, 2.6 * h);
    bump(0, end * 0.45, 4.9, end * 0.34, 4.4 * h);
    bump(0, end * 0.80, 5.3, end * 0.2, 5.0 * h);
    bump(0, end * 0.87, 4.2, 3.4, 2.6 * h);
    pair(face.noseWidth() * 0.8, end * 0.92 - face.wingLift(), 2.6, 2.6, 2.7);
    bump(0, end + 3.2, 9, 2.4, -1.2);
  }

  private void lower(Anatomy face) {
    Anatomy.Lips lips = face.lips();
    double wide = face.mouthWidth();
    double top = Anatomy.Lips.middle(lips.top);
    double upper = Anatomy.Lips.middle(lips.upper);
    double lower = Anatomy.Lips.middle(lips.lower);
    double bottom = Anatomy.Lips.middle(lips.bottom);
    double press = 1 - 0.7 * face.au24;
    bump(0, (top + bottom) / 2, 13, 9, 2.6);
    pair(wide * 0.33, (top + upper) / 2 + 0.3, wide * 0.4, 1.5, 1.1 * press);
    bump(0, (lower + bottom) / 2, wide * 0.62, 1.8, 2.0 * press);
    bump(0, top - 2.6, 1.5, 2.6, -0.7);
    pair(2.6, top - 2.6, 1.3, 2.6, 0.35);
    pair(wide + 1.8, face.corner(), 2, 2.2, -1.0 - 0.3 * face.au12 - 0.5 * face.au24);
    pair(wide + 4.5, face.corner() + 0.5, 3, 4.5, 0.6 + 1.3 * face.au12 + 0.7 * face.au24);
    bump(0, bottom + 3.2, 9, 2.2, -1.5 - 0.8 * face.au24);
    bump(0, top - 2.2, wide * 0.8, 1.7, 1.5 * face.au24 + 0.8 * face.au23);
    bump(0, bottom + 1.8, wide * 0.8, 1.5, 1.3 * face.au24 + 0.7 * face.au23);
    bump(0, face.chin() - 6.5, 7.5, 4.6, 3.2 + 1.2 * face.au24 + 0.6 * face.au15);
    pair(wide + 2, face.corner() + 6, 2.5, 3.5, -0.5 - 1.3 * face.au15);
  }

  private void pair(double x, double y, double rx, double ry, double height) {
    bump(x, y, rx, ry, height);
    bump(-x, y, rx, ry, height);
  }

  private void bump(double x, double y, double rx, double ry, double height) {
    double s = layer.scale;
    int left = (int) Math.max(0, (x - REACH * rx - Layer.LEFT) * s);
    int right = (int) Math.min(layer.width - 1.0, (x + REACH * rx - Layer.LEFT) * s);
    int top = (int) Math.max(0, (y - REACH * ry - Layer.TOP) * s);
    int bottom = (int) Math.min(layer.height - 1.0, (y + REACH * ry - Layer.TOP) * s);
    for (int j = top; j <= bottom; j++) {
      double dy = (layer.y(j) - y) / ry;
      double row = height * Bell.of(dy * dy);
      for (int i = left; i <= right; i++) {
        double dx = (layer.x(i) - x) / rx;
        z[j * layer.width + i] += (float) (row * Bell.of(dx * dx));
      }
    }
  }
}
