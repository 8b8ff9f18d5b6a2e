package affect4j.synth;

/**
 * Light on a relief: a wrapped diffuse term, a softer fill from the other side, hollows that keep
 * light out, and a little shine. Shadows of skin are red, because light runs through it.
 */
final class Shading {
  private final Layer layer;
  private final Relief relief;
  private final Skin skin;
  private final Scene scene;
  private final double[] key;
  private final double[] half;

  Shading(Layer layer, Relief relief, Skin skin, Scene scene, Pose pose) {
    this.layer = layer;
    this.relief = relief;
    this.skin = skin;
    this.scene = scene;
    key = unit(-scene.fromLeft() - pose.yaw(), -scene.fromAbove() - pose.pitch(), 0.95);
    half = unit(key[0] - pose.yaw(), key[1] - pose.pitch(), key[2] + 1);
  }

  private static double[] unit(double x, double y, double z) {
    double length = Math.sqrt(x * x + y * y + z * z);
    return new double[] {x / length, y / length, z / length};
  }

  /** Shades all that is drawn so far. */
  void apply() {
    float[] open = Blur.of(relief.z, layer.width, (int) Math.round(3.2 * layer.scale));
    Tint dark = skin.shadow();
    Tint base = skin.tint();
    double[] deep = {
      dark.red() / base.red(), dark.green() / base.green(), dark.blue() / base.blue()
    };
    int w = layer.width;
    for (int j = 1; j < layer.height - 1; j++) {
      for (int i = 1; i < w - 1; i++) {
        int at = j * w + i;
        double nx = (relief.z[at - 1] - relief.z[at + 1]) * layer.scale / 2;
        double ny = (relief.z[at - w] - relief.z[at + w]) * layer.scale / 2;
        double nz = 1 / Math.sqrt(1 + nx * nx + ny * ny);
        nx *= nz;
        ny *= nz;
        double hollow = Math.max(0, Math.min(1, (open[at] - relief.z[at]) * 0.3));
        double diffuse = (nx * key[0] + ny * key[1] + nz * key[2] + 0.25) / 1.25;
        double fill = 0.28 * Math.max(0, -nx * key[0] * 0.9 - ny * 0.35 + nz * 0.5);
        double light = Math.max(0, diffuse) * 0.98 + fill + 0.06;
        double shade = (1 - Math.min(1, light)) * (0.55 + 0.6 * scene.hardness()) + 0.5 * hollow;
        double spark = Math.max(0, nx * half[0] + ny * half[1] + nz * half[2]);
        double s2 = spark * spark;
        double s8 = s2 * s2 * s2 * s2;
        double shine = skin.gloss() * (0.16 * s8 * s8 * s8 + 0.05 * s8) * (1 - hollow);
        double lift = 0.1 * Math.max(0, light - 0.85);
        layer.argb[at] =
            shaded(layer.argb[at], Math.min(1, Math.max(0, shade)), shine + lift, deep);
      }
    }
  }

  private static int shaded(int p, double shade, double shine, double[] deep) {
    int out = 0xff;
    for (int k = 0; k < 3; k++) {
      double value = ((p >> (16 - 8 * k)) & 255) / 255.0;
      double lit = value * (1 + (deep[k] - 1) * shade);
      out = (out << 8) | (int) (255 * Math.min(1, lit + (1 - lit) * shine) + 0.5);
    }
    return out;
  }
}
