package affect4j.synth;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * A sheet to draw a part of the face on, seen from the front. Coordinates are face units: the
 * middle between the eyes is (0, 0), y grows downwards, the pupils are some 28 units apart, and a
 * picture shows about 100 units.
 */
final class Layer {
  static final double LEFT = -60;
  static final double TOP = -66;
  static final double WIDTH = 120;
  static final double HEIGHT = 132;

  private static final double REACH = 2.6;
  private static final double[] SOFT = {1.5, 1.15, 0.8, 0.45};

  final int width;
  final int height;

  /** Pixels to a unit. */
  final double scale;

  /** Red, green, blue premultiplied with alpha, one integer to a pixel. */
  final int[] argb;

  private final Graphics2D pen;

  Layer(double scale) {
    this.scale = scale;
    width = (int) Math.ceil(WIDTH * scale);
    height = (int) Math.ceil(HEIGHT * scale);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    argb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.transform(new AffineTransform(scale, 0, 0, scale, -LEFT * scale, -TOP * scale));
  }

  /** The unit at the middle of column {@code i}. */
  double x(int i) {
    return LEFT + (i + 0.5) / scale;
  }

  /** The unit at the middle of row {@code j}. */
  double y(int j) {
    return TOP + (j + 0.5) / scale;
  }

  void fill(Shape shape, Tint tint, double alpha) {
    pen.setColor(tint.color(alpha));
    pen.fill(shape);
  }

  void line(Shape shape, double width, Tint tint, double alpha) {
    pen.setColor(tint.color(alpha));
    pen.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.draw(shape);
  }

  /** A brush stroke with soft edges, pointed at both ends. */
  void soft(double width, double fullest, Tint tint, double alpha, double... xy) {
    if (alpha < 0.004) {
      return;
    }
    for (double part : SOFT) {
      fill(Curve.stroke(width * part, fullest, xy), tint, alpha * 0.28);
    }
  }

  /** Draws inside of {@code shape} only, until {@link #everywhere}. */
  void within(Shape shape) {
    pen.setClip(shape);
  }

  void everywhere() {
    pen.setClip(null);
  }

  /** A spot that fades out like a bell curve; {@code alpha} in its middle. */
  void blob(double x, double y, double rx, double ry, Tint tint, double alpha) {
    int left = (int) Math.max(0, (x - REACH * rx - LEFT) * scale);
    int right = (int) Math.min(width - 1.0, (x + REACH * rx - LEFT) * scale);
    int top = (int) Math.max(0, (y - REACH * ry - TOP) * scale);
    int bottom = (int) Math.min(height - 1.0, (y + REACH * ry - TOP) * scale);
    int colour = tint.color(1).getRGB();
    for (int j = top; j <= bottom; j++) {
      double dy = (y(j) - y) / ry;
      for (int i = left; i <= right; i++) {
        double dx = (x(i) - x) / rx;
        int share = (int) (256 * alpha * Bell.of(dx * dx + dy * dy));
        if (share > 0) {
          int at = j * width + i;
          argb[at] = Pixel.toward(argb[at], colour, share);
        }
      }
    }
  }

  /** How much of each pixel the shapes cover, 0 to 255. */
  int[] coverage(Path2D... shapes) {
    Layer mask = new Layer(scale);
    for (Path2D shape : shapes) {
      mask.fill(shape, Tint.WHITE, 1);
    }
    for (int i = 0; i < mask.argb.length; i++) {
      mask.argb[i] >>>= 24;
    }
    return mask.argb;
  }

  /** Leaves of each pixel what {@code coverage} says. */
  void cut(int[] coverage) {
    for (int i = 0; i < argb.length; i++) {
      argb[i] = Pixel.times(argb[i], coverage[i]);
    }
  }

  /** Lays {@code hair} over this, and its shadow on what is below it. */
  void cover(Layer hair, Tint shadow) {
    float[] dark = Blur.alpha(hair, (int) Math.round(2.4 * scale));
    int down = (int) Math.round(1.6 * scale) * width;
    int colour = shadow.color(1).getRGB();
    for (int i = 0; i < argb.length; i++) {
      int share = i < down ? 0 : (int) (150 * dark[i - down]);
      argb[i] = Pixel.over(hair.argb[i], Pixel.toward(argb[i], colour, share));
    }
  }
}
