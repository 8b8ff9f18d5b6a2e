package affect4j.follow;

import affect4j.infer.Reading;

/** Checks that the readings of a video come as they should. */
final class Line {
  private String file = "";
  private double time;
  private boolean begun;

  /** Whether {@code reading} is of another file than the one before. */
  boolean isNewFile(Reading reading) {
    return begun && !file.equals(reading.file());
  }

  /**
   * Takes note of {@code reading}.
   *
   * @throws IllegalArgumentException if its timestamp goes back within the file
   */
  void next(Reading reading) {
    if (begun && file.equals(reading.file()) && reading.timestamp() < time) {
      throw new IllegalArgumentException(
          reading.file()
              + ": timestamps must not go back, got "
              + reading.timestamp()
              + " s after "
              + time
              + " s");
    }
    begun = true;
    file = reading.file();
    time = reading.timestamp();
  }
}
