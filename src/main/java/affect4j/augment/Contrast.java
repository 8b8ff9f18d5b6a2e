package affect4j.augment;

import affect4j.image.Picture;

/**
 * Mixes with the picture's mean grey; Pillow's ImageEnhance.Contrast. A factor of 1 changes
 * nothing.
 */
record Contrast(float factor) {
  Picture apply(Picture picture) {
    return Blend.with(meanGrey(picture), picture, factor);
  }

  private static int meanGrey(Picture picture) {
    byte[] pixels = picture.pixels();
    long sum = 0;
    for (int i = 0; i < pixels.length; i += 3) {
      sum += Picture.luma(pixels[i] & 0xff, pixels[i + 1] & 0xff, pixels[i + 2] & 0xff);
    }
    return (int) (sum / (pixels.length / 3.0) + 0.5);
  }
}
