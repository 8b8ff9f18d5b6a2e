package affect4j.cli;

import affect4j.image.Picture;
import affect4j.image.PictureReader;
import affect4j.image.PictureWriter;
import affect4j.infer.Reading;
import affect4j.report.FaceSketch;
import affect4j.video.Video;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Photos and videos with what was read drawn beside them, in a folder of their own. */
final class Sketches {
  /** Frames per second, where a video does not say. */
  private static final double USUAL_RATE = 25;

  private static final double MOST_RATE = 1000;

  private final @Nullable FreshNames names;
  private final PictureReader reader;

  private Sketches(@Nullable FreshNames names, PictureReader reader) {
    this.names = names;
    this.reader = reader;
  }

  /** Nothing is drawn. */
  static Sketches none() {
    return new Sketches(null, new PictureReader());
  }

  /**
   * Drawings go into {@code folder}, as PNG and MP4, below it as photos and videos lie below
   * theirs; of equal names the later ones get a number.
   *
   * @param read the files that are drawn on, which no drawing replaces
   */
  static Sketches into(Path folder, Set<Path> read, PictureReader reader) throws IOException {
    return new Sketches(new FreshNames(folder, "drawings", read), reader);
  }

  /** Draws one photo. */
  void draw(MediaFiles.Found photo, List<Reading.Seen> faces) throws IOException {
    if (names != null) {
      Picture picture = reader.read(photo.file());
      PictureWriter.write(FaceSketch.of(picture, faces), names.next(photo.relative(), ".png"));
    }
  }

  /** Begins to draw one video. */
  FilmSketch film(VideoInput input, Video video) throws IOException {
    double whole = Math.min(video.rate().orElse(USUAL_RATE), MOST_RATE);
    double rate = input.sampling().rate(whole);
    return names == null
        ? new FilmSketch(input.relative(), rate, null)
        : new FilmSketch(names.next(input.relative(), ".mp4"), rate, input.open());
  }
}
