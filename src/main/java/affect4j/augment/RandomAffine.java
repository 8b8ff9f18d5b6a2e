package affect4j.augment;

import affect4j.image.View;

/**
 * Turns about the centre, scales and shifts; nearest pixels, black beyond the edges. The rule of
 * torchvision. Takes four numbers: angle, shift to the right, shift down, scale.
 *
 * @param degrees at most turned by, either way
 * @param shift at most shifted by, either way, as a share of the width and of the height
 * @param scale above 1 enlarges
 */
public record RandomAffine(double degrees, double shift, Span scale) implements Step {
  /** DAN on AffectNet. Wen et al. 2023, arXiv:2109.07270, and its released code. */
  public static final RandomAffine DAN = new RandomAffine(20, 0.2, new Span(0.8, 1));

  public RandomAffine {
    if (!(degrees >= 0 && degrees <= 180 && shift >= 0 && shift <= 1)) {
      throw new IllegalArgumentException(
          "degrees must be in [0, 180] and the shift in [0, 1], got " + degrees + ", " + shift);
    }
    scale.refuseBeyond("the scale", Float.MAX_VALUE);
  }

  @Override
  public View apply(View view, Draw draw) {
    int width = view.width();
    int height = view.height();
    double angle = Span.around(0, degrees).drawn(draw);
    int right = (int) Math.rint(Span.around(0, shift * width).drawn(draw));
    int down = (int) Math.rint(Span.around(0, shift * height).drawn(draw));
    double size = scale.drawn(draw);
    return View.of(Warp.affine(width, height, angle, right, down, size).apply(view.picture()));
  }
}
