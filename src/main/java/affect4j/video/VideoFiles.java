package affect4j.video;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Which files are taken for videos, by their names alone. */
public final class VideoFiles {
  private static final Set<String> ENDINGS =
      Set.of(
          "mp4", "mov", "avi", "mkv", "webm", "m4v", "mpg", "mpeg", "wmv", "flv", "ts", "mts",
          "3gp", "ogv", "gif");

  private VideoFiles() {}

  /** Whether the name of {@code file} ends as those of videos do, in small letters or capitals. */
  public static boolean isVideo(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    return dot > 0 && ENDINGS.contains(name.substring(dot + 1));
  }
}
