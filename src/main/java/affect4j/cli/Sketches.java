package affect4j.cli;

import affect4j.image.Picture;
import affect4j.image.PictureReader;
import affect4j.image.PictureWriter;
import affect4j.infer.Reading;
import affect4j.report.FaceSketch;
import affect4j.video.Video;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Photos and videos with what was read drawn beside them, in a folder of their own. */
final class Sketches {
  /** Frames per second, where a video does not say. */
  private static final double USUAL_RATE = 25;

  private static final double MOST_RATE = 1000;

  private final @Nullable Path folder;
  private final PictureReader reader;
  private final Set<Path> used = new HashSet<>();

  private Sketches(@Nullable Path folder, PictureReader reader) {
    this.folder = folder;
    this.reader = reader;
  }

  /** Nothing is drawn. */
  static Sketches none() {
    return new Sketches(null, new PictureReader());
  }

  /**
   * Drawings go into {@code folder}, as PNG and MP4, below it as photos and videos lie below
   * theirs; of equal names the later ones get a number.
   */
  static Sketches into(Path folder, PictureReader reader) throws IOException {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new IOException(folder + ": a folder for drawings cannot be made there", e);
    }
    return new Sketches(folder, reader);
  }

  /** Draws one photo. */
  void draw(MediaFiles.Found photo, List<Reading.Seen> faces) throws IOException {
    if (folder != null) {
      Picture picture = reader.read(photo.file());
      PictureWriter.write(
          FaceSketch.of(picture, faces), free(folder.resolve(photo.relative()), ".png"));
    }
  }

  /** Begins to draw one video. */
  FilmSketch film(VideoInput input, Video video) throws IOException {
    double whole = Math.min(video.rate().orElse(USUAL_RATE), MOST_RATE);
    double rate = input.sampling().rate(whole);
    return folder == null
        ? new FilmSketch(input.relative(), rate, null)
        : new FilmSketch(free(folder.resolve(input.relative()), ".mp4"), rate, input.open());
  }

  private Path free(Path wanted, String ending) throws IOException {
    String name = wanted.toString();
    int dot = name.lastIndexOf('.');
    String stem =
        dot > name.length() - String.valueOf(wanted.getFileName()).length()
            ? name.substring(0, dot)
            : name;
    Path target = Path.of(stem + ending);
    for (int i = 2; !used.add(target); i++) {
      target = Path.of(stem + "-" + i + ending);
    }
    Files.createDirectories(target.toAbsolutePath().getParent());
    return target;
  }
}
