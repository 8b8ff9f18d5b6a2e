package affect4j.cli;

import affect4j.face.FaceCrop;
import affect4j.image.Picture;
import affect4j.image.PictureReader;
import affect4j.image.PictureWriter;
import affect4j.infer.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The faces of photos and videos, aligned, as pictures of their own in a folder. */
final class Crops {
  /** As the challenge's crops, on which the template is defined. */
  private static final FaceCrop CROP = FaceCrop.bilinear(112);

  private final @Nullable FreshNames names;
  private final PictureReader reader;

  private Crops(@Nullable FreshNames names, PictureReader reader) {
    this.names = names;
    this.reader = reader;
  }

  /** No face is kept. */
  static Crops none() {
    return new Crops(null, new PictureReader());
  }

  /**
   * Faces go into {@code folder}, as PNG, below it as photos and videos lie below theirs: {@code
   * photo-0.png} by the face's number, {@code video-0/00001.png} by that and the frame.
   *
   * @param read the files that faces come from, which no crop replaces
   */
  static Crops into(Path folder, Set<Path> read, PictureReader reader) throws IOException {
    return new Crops(new FreshNames(folder, "faces", read), reader);
  }

  /** Keeps the faces of one photo. */
  void keep(MediaFiles.Found photo, List<Reading.Seen> faces) throws IOException {
    if (names != null && !faces.isEmpty()) {
      Picture picture = reader.read(photo.file());
      for (Reading.Seen face : faces) {
        write(picture, face, names.next(photo.relative(), "-" + face.id() + ".png"));
      }
    }
  }

  /** Begins to keep the faces of one video. */
  FilmCrops film(VideoInput input) {
    return new FilmCrops(names, input.relative());
  }

  static void write(Picture picture, Reading.Seen face, Path target) throws IOException {
    PictureWriter.write(CROP.apply(picture, face.face()), target);
  }
}
