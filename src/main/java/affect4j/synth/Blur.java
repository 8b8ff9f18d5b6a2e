package affect4j.synth;

/** Means of squares, taken twice: nearly a bell, at a cost that does not grow with its size. */
final class Blur {
  private Blur() {}

  /** {@code values} in rows of {@code width}, blurred over {@code reach} either way. */
  static float[] of(float[] values, int width, int reach) {
    int height = values.length / width;
    float[] across = new float[values.length];
    float[] out = values;
    for (int pass = 0; pass < 2; pass++) {
      lines(out, across, height, width, width, 1, reach);
      float[] next = new float[values.length];
      lines(across, next, width, height, 1, width, reach);
      out = next;
    }
    return out;
  }

  /** How much {@code layer} covers, 0 to 1, blurred. */
  static float[] alpha(Layer layer, int reach) {
    float[] values = new float[layer.argb.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (layer.argb[i] >>> 24) / 255f;
    }
    return of(values, layer.width, reach);
  }

  private static void lines(
      float[] from, float[] to, int lines, int length, int line, int step, int reach) {
    for (int l = 0; l < lines; l++) {
      double sum = 0;
      for (int i = -reach; i <= reach; i++) {
        sum += from[l * line + Math.max(0, Math.min(length - 1, i)) * step];
      }
      for (int i = 0; i < length; i++) {
        to[l * line + i * step] = (float) (sum / (2 * reach + 1));
        sum += from[l * line + Math.min(length - 1, i + reach + 1) * step];
        sum -= from[l * line + Math.max(0, i - reach) * step];
      }
    }
  }
}
