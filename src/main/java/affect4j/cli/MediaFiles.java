package affect4j.cli;

import affect4j.video.PictureSequence;
import affect4j.video.VideoFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The photos and videos that the user's paths stand for. */
final class MediaFiles {
  private static final Set<String> ENDINGS =
      Set.of("jpg", "jpeg", "jpe", "jfif", "png", "webp", "bmp", "dib", "tif", "tiff");

  private MediaFiles() {}

  /**
   * A photo or video to be read.
   *
   * @param root the folder in which it was found, or that it lies in when it was named itself
   */
  record Found(Path file, Path root) {
    /** Where it lies below its root, for writing something of the same name elsewhere. */
    Path relative() {
      return root.relativize(file);
    }

    /** Whether it has frames, by its name. */
    boolean isVideo() {
      return VideoFiles.isVideo(file) || isSequence();
    }

    /** Whether it stands for numbered pictures, which are the frames of a video. */
    boolean isSequence() {
      return PictureSequence.isPattern(file) && !Files.exists(file);
    }
  }

  /**
   * Files as they are named, folders with all that lies below them, sorted.
   *
   * @throws IOException when a path is missing or a folder holds no photo or video
   */
  static List<Found> in(List<Path> paths) throws IOException {
    List<Found> found = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        found.addAll(below(path));
      } else if (Files.exists(path) || PictureSequence.isPattern(path)) {
        Path parent = path.getParent();
        found.add(new Found(path, parent == null ? Path.of("") : parent));
      } else {
        throw new NoSuchFileException(path + ": no such file or folder");
      }
    }
    return found;
  }

  private static List<Found> below(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      List<Found> found =
          walk.filter(MediaFiles::isMedium).sorted().map(file -> new Found(file, folder)).toList();
      if (found.isEmpty()) {
        throw new IOException(
            folder
                + ": holds no photo or video; wanted files such as .mp4, or ending in "
                + String.join(", ", sorted()));
      }
      return found;
    } catch (UncheckedIOException e) {
      throw new IOException(folder + ": cannot be listed: " + e.getMessage(), e);
    }
  }

  private static boolean isMedium(Path path) {
    String name = path.toString();
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return (ENDINGS.contains(ending) || VideoFiles.isVideo(path)) && Files.isRegularFile(path);
  }

  private static List<String> sorted() {
    return ENDINGS.stream().map(ending -> "." + ending).sorted().toList();
  }
}
