package affect4j.image;

import java.nio.FloatBuffer;

/**
 * Resamples just the part of a picture that is wanted, straight to planes of normalised numbers.
 * The sums are those of {@link Resize}: first across to bytes, then down to bytes.
 */
final class Sampler {
  private static final int BITS = 22;
  private static final int HALF = 1 << (BITS - 1);

  private final Picture picture;
  private final int left;
  private final int top;
  private final Axis across;
  private final Axis down;

  /** The axes count from ({@code left}, {@code top}) of {@code picture}. */
  Sampler(Picture picture, int left, int top, Axis across, Axis down) {
    this.picture = picture;
    this.left = left;
    this.top = top;
    this.across = across;
    this.down = down;
  }

  /** Writes planes of red, green and blue, each byte as {@code values} has it for its colour. */
  void into(float[][] values, FloatBuffer out, int offset) {
    int width = across.size();
    // The old lines that one new line needs, at their new width, each at its number modulo their
    // count, colours one after another: so are the sums, and the compiler makes vectors of them.
    int[][] window = new int[down.taps()][3 * width];
    int[] sums = new int[3 * width];
    float[] line = new float[width];
    int done = down.first[0];
    for (int y = 0; y < down.size(); y++) {
      for (; done < down.first[y] + window.length; done++) {
        widen(done, window[done % window.length]);
      }
      weigh(window, y, sums);
      for (int colour = 0; colour < values.length; colour++) {
        float[] value = values[colour];
        int from = colour * width;
        for (int x = 0; x < width; x++) {
          line[x] = value[sums[from + x]];
        }
        out.put(offset + (colour * down.size() + y) * width, line);
      }
    }
  }

  /** Old line {@code row} at its new width. */
  private void widen(int row, int[] to) {
    byte[] pixels = picture.pixels();
    int width = across.size();
    int from = ((top + row) * picture.width() + left) * 3;
    for (int colour = 0; colour < 3; colour++) {
      int start = colour * width;
      for (int k = 0; k < across.taps(); k++) {
        gather(pixels, from + 3 * k + colour, across.weights[k], k, to, start);
      }
    }
    round(to);
  }

  private void gather(byte[] pixels, int from, int[] weights, int k, int[] to, int start) {
    int[] first = across.first;
    if (k == 0) {
      for (int i = 0; i < weights.length; i++) {
        to[start + i] = (pixels[from + 3 * first[i]] & 0xff) * weights[i];
      }
    } else {
      for (int i = 0; i < weights.length; i++) {
        to[start + i] += (pixels[from + 3 * first[i]] & 0xff) * weights[i];
      }
    }
  }

  /** New line {@code y}, as bytes. */
  private void weigh(int[][] window, int y, int[] sums) {
    for (int k = 0; k < window.length; k++) {
      int[] line = window[(down.first[y] + k) % window.length];
      int weight = down.weights[k][y];
      if (k == 0) {
        for (int i = 0; i < sums.length; i++) {
          sums[i] = line[i] * weight;
        }
      } else {
        for (int i = 0; i < sums.length; i++) {
          sums[i] += line[i] * weight;
        }
      }
    }
    round(sums);
  }

  private static void round(int[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] = Math.max(0, Math.min(255, (sums[i] + HALF) >> BITS));
    }
  }
}
