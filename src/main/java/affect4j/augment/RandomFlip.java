package affect4j.augment;

import affect4j.image.View;

/** Mirrors left and right. Takes one number. */
public record RandomFlip(double probability) implements Step {
  public RandomFlip {
    Draw.refuseUnlessProbability(probability);
  }

  @Override
  public View apply(View view, Draw draw) {
    return draw.happens(probability) ? view.mirrored() : view;
  }
}
