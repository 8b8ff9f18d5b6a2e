package affect4j.synth;

import affect4j.image.Picture;

/** Sees the sheets of a face under its pose, before its background, in its light. */
final class Camera {
  private static final double AXIS = 8;
  private static final double BODY = -12;
  private static final double BEHIND = -17;
  private static final int BOKEH = 5;

  private final FaceParameters face;
  private final int size;
  private final double sinYaw;
  private final double cosYaw;
  private final double sinPitch;
  private final double cosPitch;
  private final double[] seen = new double[3];

  Camera(FaceParameters face, int size) {
    this.face = face;
    this.size = size;
    sinYaw = StrictMath.sin(face.pose().yaw());
    cosYaw = StrictMath.cos(face.pose().yaw());
    sinPitch = StrictMath.sin(face.pose().pitch());
    cosPitch = StrictMath.cos(face.pose().pitch());
  }

  Picture shoot(Layer behind, Layer body, Layer head) {
    Pose pose = face.pose();
    double c = StrictMath.cos(pose.roll()) / pose.zoom();
    double s = StrictMath.sin(pose.roll()) / pose.zoom();
    double[] back = backdrop();
    byte[] pixels = new byte[3 * size * size];
    double step = 100.0 / size;
    for (int j = 0; j < size; j++) {
      for (int i = 0; i < size; i++) {
        double[] sum = new double[3];
        for (int k = 0; k < 4; k++) {
          double x = (i + 0.25 + 0.5 * (k & 1)) * step - 50 - pose.x();
          double y = (j + 0.25 + 0.5 * (k >> 1)) * step - 50 - pose.y();
          double u = c * x + s * y;
          double v = c * y - s * x;
          System.arraycopy(back, 3 * (j * size + i), seen, 0, 3);
          flat(behind, u, v, BEHIND);
          flat(body, u, v, BODY);
          deep(head, u, v);
          for (int n = 0; n < 3; n++) {
            sum[n] += seen[n] / 4;
          }
        }
        develop(sum, i, j, pixels);
      }
    }
    return new Picture(size, size, pixels);
  }

  private void flat(Layer layer, double x, double y, double z) {
    over(layer, (x - (z - AXIS) * sinYaw) / cosYaw, (y - (z - AXIS) * sinPitch) / cosPitch);
  }

  /** Looks for the point of the face that is seen at (x, y): three steps come close enough. */
  private void deep(Layer layer, double x, double y) {
    double u = x;
    double v = y;
    for (int i = 0; i < 4; i++) {
      double z = depth(u, v) - AXIS;
      u = (x - z * sinYaw) / cosYaw;
      v = (y - z * sinPitch) / cosPitch;
    }
    over(layer, u, v);
  }

  /** How near a point of the head is: a smoother form than that which the light falls on. */
  private double depth(double u, double v) {
    Build build = face.identity().build();
    double a = u / (build.width() + 5);
    double b = (v - 4) / 62;
    double nose = build.nose().length() * 0.75;
    double n = u / 6.5;
    double m = (v - nose) / 8.5;
    return Math.max(-10, 23 * (1 - Math.min(1.4, a * a)) - 9 * b * b)
        + 6.5 * build.nose().height() * Bell.of(n * n + m * m);
  }

  private void over(Layer layer, double u, double v) {
    double x = (u - Layer.LEFT) * layer.scale - 0.5;
    double y = (v - Layer.TOP) * layer.scale - 0.5;
    int i = (int) x;
    int j = (int) y;
    if (x < 0 || y < 0 || i >= layer.width - 1) {
      return;
    }
    if (j >= layer.height - 1) {
      j = layer.height - 2;
      y = j;
    }
    int at = j * layer.width + i;
    int p = layer.argb[at];
    int q = layer.argb[at + 1];
    int r = layer.argb[at + layer.width];
    int t = layer.argb[at + layer.width + 1];
    if ((p | q | r | t) == 0) {
      return;
    }
    double fx = x - i;
    double fy = y - j;
    double alpha = part(p, q, r, t, 24, fx, fy);
    for (int n = 0; n < 3; n++) {
      seen[n] = seen[n] * (1 - alpha) + part(p, q, r, t, 16 - 8 * n, fx, fy);
    }
  }

  private static double part(int p, int q, int r, int t, int shift, double fx, double fy) {
    double top = ((p >>> shift) & 255) * (1 - fx) + ((q >>> shift) & 255) * fx;
    double bottom = ((r >>> shift) & 255) * (1 - fx) + ((t >>> shift) & 255) * fx;
    return (top + (bottom - top) * fy) / 255;
  }

  /** The background: one colour above, one below, and large soft lights out of focus. */
  private double[] backdrop() {
    Scene scene = face.scene();
    Dice dice = Dice.of(scene.grain(), 'w');
    double[] spots = new double[4 * BOKEH];
    for (int k = 0; k < BOKEH; k++) {
      spots[4 * k] = dice.uniform();
      spots[4 * k + 1] = dice.uniform();
      spots[4 * k + 2] = dice.range(0.08, 0.3);
      spots[4 * k + 3] = dice.near(0.3);
    }
    double[] out = new double[3 * size * size];
    for (int j = 0; j < size; j++) {
      double y = (j + 0.5) / size;
      Tint row = scene.back().above().mix(scene.back().below(), Bell.step(0, 1, y));
      for (int i = 0; i < size; i++) {
        double x = (i + 0.5) / size;
        double light = 1 - 0.18 * scene.fromLeft() * (x - 0.5);
        for (int k = 0; k < BOKEH; k++) {
          double dx = (x - spots[4 * k]) / spots[4 * k + 2];
          double dy = (y - spots[4 * k + 1]) / spots[4 * k + 2];
          double far = dx * dx + dy * dy;
          light += spots[4 * k + 3] * Bell.of(far * far);
        }
        int at = 3 * (j * size + i);
        out[at] = row.red() * light;
        out[at + 1] = row.green() * light;
        out[at + 2] = row.blue() * light;
      }
    }
    return out;
  }

  /** Exposure, the light's warmth, darker edges and the camera's noise. */
  private void develop(double[] colour, int i, int j, byte[] pixels) {
    Scene scene = face.scene();
    double x = (i + 0.5) / size - 0.5;
    double y = (j + 0.5) / size - 0.5;
    double bright = scene.exposure() * (1.03 - 0.3 * (x * x + y * y));
    double warm = 0.05 * scene.warmth();
    double[] light = {bright * (1 + warm), bright, bright * (1 - 1.3 * warm)};
    long bits = scene.noise() == 0 ? 0 : Dice.of(scene.grain(), i, j).bits();
    for (int n = 0; n < 3; n++) {
      int two = (int) ((bits >> (20 * n)) & 1023) + (int) ((bits >> (20 * n + 10)) & 1023);
      double noise = scene.noise() == 0 ? 0 : (two - 1023) / 417.0 * scene.noise();
      double value = colour[n] * light[n] + noise;
      pixels[3 * (j * size + i) + n] = (byte) (int) (255 * Math.max(0, Math.min(1, value)) + 0.5);
    }
  }
}
