package affect4j.cli;

import affect4j.image.Picture;
import affect4j.image.PictureReader;
import affect4j.image.PictureWriter;
import affect4j.infer.Reading;
import affect4j.report.FaceSketch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Photos with what was read drawn beside them, in a folder of their own. */
interface Sketches {
  /** Draws one photo. */
  void draw(PhotoFiles.Found photo, List<Reading.Seen> faces) throws IOException;

  /** Nothing is drawn. */
  static Sketches none() {
    return (photo, faces) -> {};
  }

  /**
   * Drawings go into {@code folder} as PNG, below it as the photos lie below theirs; of equal names
   * the later ones get a number.
   */
  static Sketches into(Path folder, PictureReader reader) throws IOException {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new IOException(folder + ": a folder for drawings cannot be made there", e);
    }
    Set<Path> used = new HashSet<>();
    return (photo, faces) -> {
      Picture picture = reader.read(photo.file());
      Path target = free(folder.resolve(photo.relative()).toString(), used);
      Files.createDirectories(target.toAbsolutePath().getParent());
      PictureWriter.write(FaceSketch.of(picture, faces), target);
    };
  }

  private static Path free(String name, Set<Path> used) {
    int dot = name.lastIndexOf('.');
    String stem = dot > name.lastIndexOf('/') ? name.substring(0, dot) : name;
    Path target = Path.of(stem + ".png");
    for (int i = 2; !used.add(target); i++) {
      target = Path.of(stem + "-" + i + ".png");
    }
    return target;
  }
}
