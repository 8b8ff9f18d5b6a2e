package affect4j.augment;

import affect4j.image.Picture;

/** Mixes with each pixel's grey; Pillow's ImageEnhance.Color. A factor of 1 changes nothing. */
record Saturation(float factor) {
  Picture apply(Picture picture) {
    byte[] from = picture.pixels();
    byte[] to = new byte[from.length];
    for (int i = 0; i < to.length; i += 3) {
      int red = from[i] & 0xff;
      int green = from[i + 1] & 0xff;
      int blue = from[i + 2] & 0xff;
      int grey = Picture.luma(red, green, blue);
      to[i] = (byte) Blend.of(grey, red, factor);
      to[i + 1] = (byte) Blend.of(grey, green, factor);
      to[i + 2] = (byte) Blend.of(grey, blue, factor);
    }
    return new Picture(picture.width(), picture.height(), to);
  }
}
