package affect4j.augment;

import java.nio.FloatBuffer;

/**
 * Sets a rectangle of the normalised numbers to 0, which is the mean colour: the rule of
 * torchvision, which gives up after ten rectangles that do not fit. Zhong et al. 2020,
 * arXiv:1708.04896. Takes one number for whether; where it happens two for each rectangle tried,
 * area then shape, and two for the place of the one that fits, top then left.
 *
 * @param area of the rectangle as a share of the picture's
 * @param ratio its height over its width
 */
public record RandomErasing(double probability, Span area, Span ratio) {
  private static final int TRIES = 10;

  public RandomErasing {
    Draw.refuseUnlessProbability(probability);
    area.refuseBeyond("the area", 1);
    ratio.refuseBeyond("the ratio", Float.MAX_VALUE);
  }

  /** With torchvision's shapes, 0.3 to 3.3. */
  public static RandomErasing of(double probability, Span area) {
    return new RandomErasing(probability, area, new Span(0.3, 3.3));
  }

  /** Erases in the (3, side, side) numbers of {@code out} that begin at index {@code offset}. */
  void apply(int side, FloatBuffer out, int offset, Draw draw) {
    if (!draw.happens(probability)) {
      return;
    }
    for (int i = 0; i < TRIES; i++) {
      double size = area.drawn(draw) * side * side;
      double shape = ratio.drawnByRatio(draw);
      int height = (int) Math.rint(Math.sqrt(size * shape));
      int width = (int) Math.rint(Math.sqrt(size / shape));
      if (height < side && width < side) {
        int top = draw.below(side - height + 1);
        int left = draw.below(side - width + 1);
        erase(side, out, offset + top * side + left, height, new float[width]);
        return;
      }
    }
  }

  private static void erase(int side, FloatBuffer out, int from, int height, float[] nothing) {
    for (int colour = 0; colour < 3; colour++) {
      for (int y = 0; y < height; y++) {
        out.put(from + (colour * side + y) * side, nothing);
      }
    }
  }
}
