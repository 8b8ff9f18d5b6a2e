package affect4j.video;

import affect4j.image.Picture;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Small videos for tests. */
final class Films {
  private Films() {}

  /** Red, green, blue and grey from the upper left to the lower right; brighter with {@code n}. */
  static Picture picture(int width, int height, int n) {
    byte[] pixels = new byte[3 * width * height];
    byte bright = (byte) (120 + 4 * (n % 30));
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int corner = (y < height / 2 ? 0 : 2) + (x < width / 2 ? 0 : 1);
        for (int part = 0; part < 3; part++) {
          pixels[3 * (y * width + x) + part] = corner == part || corner == 3 ? bright : 30;
        }
      }
    }
    return new Picture(width, height, pixels);
  }

  /** Writes a picture at each of {@code times}, in seconds. */
  static Path write(Path file, int width, int height, double... times) throws IOException {
    return write(file, width, height, List.of("libopenh264", "mpeg4"), 0, times);
  }

  static Path write(
      Path file, int width, int height, List<String> encoders, int rotation, double... times)
      throws IOException {
    try (VideoWriter writer = VideoWriter.create(file, width, height, 25, encoders, rotation)) {
      for (int i = 0; i < times.length; i++) {
        writer.write(picture(width, height, i), times[i]);
      }
      writer.finish();
    }
    return file;
  }

  /** {@code count} times at 25 frames per second. */
  static double[] even(int count) {
    double[] times = new double[count];
    for (int i = 0; i < count; i++) {
      times[i] = i / 25.0;
    }
    return times;
  }

  /** All frames of {@code file} that {@code sampling} takes. */
  static List<Frame> frames(Path file, Sampling sampling) throws IOException {
    List<Frame> frames = new ArrayList<>();
    try (VideoReader reader = VideoReader.open(file, new VideoSettings(2, 1 << 22), sampling)) {
      for (var next = reader.next(); next.isPresent(); next = reader.next()) {
        frames.add(next.get());
      }
    }
    return frames;
  }

  /** Which part of a pixel, 0 for red to 2 for blue, is far above the others; 3 for none. */
  static int colour(Picture picture, int x, int y) {
    int at = 3 * (y * picture.width() + x);
    int best = 3;
    for (int part = 0; part < 3; part++) {
      int other = 0;
      for (int each = 0; each < 3; each++) {
        other = each == part ? other : Math.max(other, picture.pixels()[at + each] & 0xff);
      }
      best = (picture.pixels()[at + part] & 0xff) > other + 40 ? part : best;
    }
    return best;
  }

  /** The colours in the corners of {@code picture}: 0 red, 1 green, 2 blue, 3 grey. */
  static String corners(Picture picture) {
    int right = picture.width() * 3 / 4;
    int below = picture.height() * 3 / 4;
    int left = picture.width() / 4;
    int above = picture.height() / 4;
    return ""
        + colour(picture, left, above)
        + colour(picture, right, above)
        + colour(picture, left, below)
        + colour(picture, right, below);
  }

  /** The bytes of {@code mp4}, whose index is in front, up to the end of its n-th frame. */
  static byte[] endAfter(byte[] mp4, int n) {
    ByteBuffer bytes = ByteBuffer.wrap(mp4);
    int sizes = at(mp4, "stsz") + 16;
    int end = at(mp4, "mdat") + 4;
    for (int i = 0; i < n; i++) {
      end += bytes.getInt(sizes + 4 * i);
    }
    return Arrays.copyOf(mp4, end);
  }

  /** The bytes of {@code mp4}, whose pictures are said to be of the codec of these four letters. */
  static byte[] retagged(byte[] mp4, String letters) {
    byte[] bytes = mp4.clone();
    byte[] tag = letters.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(tag, 0, bytes, at(mp4, "stsd") + 16, tag.length);
    return bytes;
  }

  private static int at(byte[] mp4, String box) {
    return new String(mp4, StandardCharsets.ISO_8859_1).indexOf(box);
  }
}
