package affect4j.image;

import java.nio.FloatBuffer;
import java.util.Arrays;

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

  /** Old line {@code row} at its new width, as bytes. */
  private void widen(int row, int[] to) {
    byte[] pixels = picture.pixels();
    int from = ((top + row) * picture.width() + left) * 3;
    Arrays.fill(to, 0);
    for (int colour = 0; colour < 3; colour++) {
      int start = colour * across.size();
      for (int k = 0; k < across.taps(); k += 2) {
        if (k + 1 < across.taps()) {
          addTwo(pixels, from + 3 * k + colour, k, to, start);
        } else {
          addOne(pixels, from + 3 * k + colour, k, to, start);
        }
      }
    }
    round(to);
  }

  private void addTwo(byte[] pixels, int from, int k, int[] to, int start) {
    int[] first = across.first;
    int[] one = across.weights[k];
    int[] two = across.weights[k + 1];
    for (int i = 0; i < first.length; i++) {
      int at = from + 3 * first[i];
      to[start + i] += (pixels[at] & 0xff) * one[i] + (pixels[at + 3] & 0xff) * two[i];
    }
  }

  private void addOne(byte[] pixels, int from, int k, int[] to, int start) {
    int[] first = across.first;
    int[] one = across.weights[k];
    for (int i = 0; i < first.length; i++) {
      to[start + i] += (pixels[from + 3 * first[i]] & 0xff) * one[i];
    }
  }

  /** New line {@code y}, as bytes. */
  private void weigh(int[][] window, int y, int[] sums) {
    int taps = window.length;
    Arrays.fill(sums, 0);
    for (int k = 0; k < taps; k += 2) {
      int[] line = window[(down.first[y] + k) % taps];
      int weight = down.weights[k][y];
      if (k + 1 < taps) {
        addTwo(line, weight, window[(down.first[y] + k + 1) % taps], down.weights[k + 1][y], sums);
      } else {
        addOne(line, weight, sums);
      }
    }
    round(sums);
  }

  private static void addTwo(int[] one, int ofOne, int[] two, int ofTwo, int[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += one[i] * ofOne + two[i] * ofTwo;
    }
  }

  private static void addOne(int[] one, int ofOne, int[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += one[i] * ofOne;
    }
  }

  private static void round(int[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] = Math.max(0, Math.min(255, (sums[i] + HALF) >> BITS));
    }
  }
}
