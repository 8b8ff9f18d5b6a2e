package affect4j.augment;

import affect4j.image.View;

/** Takes the colours away, and leaves each pixel's grey in all three channels. Takes one number. */
public record RandomGrey(double probability) implements Step {
  public RandomGrey {
    Draw.refuseUnlessProbability(probability);
  }

  @Override
  public View apply(View view, Draw draw) {
    return draw.happens(probability) ? View.of(view.picture().grey()) : view;
  }
}
