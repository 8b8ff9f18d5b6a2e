package affect4j.augment;

import affect4j.image.Picture;

/** Mixes with black; Pillow's ImageEnhance.Brightness. A factor of 1 changes nothing. */
record Brightness(float factor) {
  Picture apply(Picture picture) {
    return Blend.with(0, picture, factor);
  }
}
