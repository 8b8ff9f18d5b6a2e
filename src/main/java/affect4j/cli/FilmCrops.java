package affect4j.cli;

import affect4j.infer.Reading;
import affect4j.infer.SeenFrame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The aligned faces of one video: a folder for each face's number, a picture for each frame. */
final class FilmCrops {
  private final @Nullable FreshNames names;
  private final Path relative;
  private final Map<Integer, Path> folders = new HashMap<>();

  /**
   * Faces of one video.
   *
   * @param names null where none are kept
   * @param relative where the video lies below its root
   */
  FilmCrops(@Nullable FreshNames names, Path relative) {
    this.names = names;
    this.relative = relative;
  }

  /** Keeps the faces of a frame. */
  void keep(SeenFrame frame) throws IOException {
    if (names == null) {
      return;
    }
    String name = String.format(Locale.ROOT, "%05d.png", frame.frame().number());
    for (Reading.Seen face : frame.faces()) {
      Path folder = folders.get(face.id());
      if (folder == null) {
        folder = Files.createDirectories(names.next(relative, "-" + face.id()));
        folders.put(face.id(), folder);
      }
      Crops.write(frame.frame().picture(), face, folder.resolve(name));
    }
  }
}
