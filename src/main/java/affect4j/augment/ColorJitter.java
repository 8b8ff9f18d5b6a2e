package affect4j.augment;

import affect4j.image.Picture;
import affect4j.image.View;

/**
 * Changes brightness, contrast, saturation and hue, each by a factor of its own and in any order,
 * on 8-bit values: the rule of torchvision. Takes seven numbers: three for the order, then one for
 * each of the four, whether its strength is 0 or not.
 *
 * @param brightness its factor is at most this much below or above 1, and at least 0
 * @param contrast likewise
 * @param saturation likewise
 * @param hue at most turned by, either way, as a share of the whole circle
 */
public record ColorJitter(double brightness, double contrast, double saturation, double hue)
    implements Step {
  /** EMMA. Li et al. 2022, arXiv:2207.11679, and its released code. */
  public static final ColorJitter EMMA = new ColorJitter(0.4, 0.4, 0.4, 0.1);

  public ColorJitter {
    boolean factors = finite(brightness) && finite(contrast) && finite(saturation);
    if (!(factors && hue >= 0 && hue <= 0.5)) {
      throw new IllegalArgumentException(
          "strengths must not be negative, nor that of hue above 0.5, got "
              + brightness
              + ", "
              + contrast
              + ", "
              + saturation
              + ", "
              + hue);
    }
  }

  private static boolean finite(double strength) {
    return strength >= 0 && strength < Float.MAX_VALUE;
  }

  @Override
  public View apply(View view, Draw draw) {
    int[] order = draw.permutation(4);
    Brightness bright = new Brightness(factor(brightness, draw));
    Contrast contrasting = new Contrast(factor(contrast, draw));
    Saturation saturated = new Saturation(factor(saturation, draw));
    Hue turned = new Hue(Span.around(0, hue).drawn(draw));
    Picture picture = view.picture();
    for (int which : order) {
      picture =
          switch (which) {
            case 0 -> bright.apply(picture);
            case 1 -> contrasting.apply(picture);
            case 2 -> saturated.apply(picture);
            default -> hue == 0 ? picture : turned.apply(picture);
          };
    }
    return View.of(picture);
  }

  private static float factor(double strength, Draw draw) {
    return (float) new Span(Math.max(0, 1 - strength), 1 + strength).drawn(draw);
  }
}
