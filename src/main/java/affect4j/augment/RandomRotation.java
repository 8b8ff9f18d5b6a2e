package affect4j.augment;

import affect4j.image.View;

/**
 * Turns about the centre; nearest pixels, black beyond the edges. The rule of torchvision. Takes
 * one number.
 *
 * @param degrees at most turned by, either way
 */
public record RandomRotation(double degrees) implements Step {
  public RandomRotation {
    if (!(degrees >= 0 && degrees <= 180)) {
      throw new IllegalArgumentException("degrees must be in [0, 180], got " + degrees);
    }
  }

  @Override
  public View apply(View view, Draw draw) {
    double angle = Span.around(0, degrees).drawn(draw);
    return View.of(Warp.rotation(view.width(), view.height(), angle).apply(view.picture()));
  }
}
