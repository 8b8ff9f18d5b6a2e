package affect4j.video;

/**
 * How videos are decoded.
 *
 * @param threads of the decoder, at least 1; the pictures do not depend on it
 * @param maxPixels the largest width times height that is decoded; larger frames are refused
 */
public record VideoSettings(int threads, long maxPixels) {
  /** Enough for 8192 x 8192 pixels. */
  public static final long DEFAULT_MAX_PIXELS = 67_108_864;

  /** What an array of red, green and blue holds. */
  private static final long MOST_PIXELS = (Integer.MAX_VALUE - 8) / 3;

  public VideoSettings {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, got " + threads);
    }
    if (maxPixels < 1 || maxPixels > MOST_PIXELS) {
      throw new IllegalArgumentException(
          "the limit of pixels must be in [1, " + MOST_PIXELS + "], got " + maxPixels);
    }
  }

  /** All cores, and frames of up to {@link #DEFAULT_MAX_PIXELS}. */
  public static VideoSettings defaults() {
    return new VideoSettings(Runtime.getRuntime().availableProcessors(), DEFAULT_MAX_PIXELS);
  }
}
