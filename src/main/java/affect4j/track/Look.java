package affect4j.track;

import affect4j.face.Face;
import affect4j.face.FaceCrop;
import affect4j.image.Grey;
import affect4j.image.Picture;

/**
 * What a face looks like: a small grey picture of it, level in brightness and contrast. It knows a
 * face again after seconds in the same light; it does not know persons.
 */
final class Look {
  private static final int SIDE = 16;
  private static final FaceCrop CROP = FaceCrop.bilinear(SIDE);

  /** Below it, in grey levels, a picture has no contrast to speak of. */
  private static final double FLOOR = 1;

  private final float[] values;

  private Look(float[] values) {
    this.values = values;
  }

  /** Of {@code face}, which was found in {@code picture}. */
  static Look of(Picture picture, Face face) {
    return of(Grey.of(CROP.apply(picture, face)));
  }

  /** Of a picture of any size. */
  static Look of(Grey small) {
    return new Look(small.standardised(FLOOR).values());
  }

  /** How alike the two are: their correlation, in [-1, 1]; 0 where one has no contrast. */
  double like(Look other) {
    double product = 0;
    double mine = 0;
    double others = 0;
    for (int i = 0; i < values.length; i++) {
      product += (double) values[i] * other.values[i];
      mine += (double) values[i] * values[i];
      others += (double) other.values[i] * other.values[i];
    }
    double size = Math.sqrt(mine * others);
    return size < 1e-9 ? 0 : product / size;
  }

  /** This with {@code share} of {@code newer} in it. */
  Look towards(Look newer, double share) {
    float[] mixed = new float[values.length];
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] = (float) ((1 - share) * values[i] + share * newer.values[i]);
    }
    return new Look(mixed);
  }
}
