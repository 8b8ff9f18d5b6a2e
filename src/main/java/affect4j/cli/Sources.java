package affect4j.cli;

import affect4j.report.Detail.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The photos, the videos and the camera that one run reads. */
final class Sources {
  private final List<MediaFiles.Found> found;
  private final VideoOptions options;
  private final long pixels;

  private Sources(List<MediaFiles.Found> found, VideoOptions options, long pixels) {
    this.found = found;
    this.options = options;
    this.pixels = pixels;
  }

  /**
   * What the user has named.
   *
   * @param pixels the largest picture that is read
   * @throws IOException when a path is missing or a folder holds no photo or video
   * @throws IllegalArgumentException when there is nothing, or videos are spoken of and none is
   *     there
   */
  static Sources of(List<Path> paths, VideoOptions options, long pixels) throws IOException {
    Sources sources = new Sources(MediaFiles.in(paths), options, pixels);
    if (sources.names().isEmpty()) {
      throw new IllegalArgumentException(
          "nothing to read: give photos, videos, folders of them, or --camera 0");
    }
    if (sources.subject() == Subject.STILLS) {
      options.checkUnused();
    }
    return sources;
  }

  /** What their readings are called. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    found.forEach(each -> names.add(each.file().toString()));
    options.camera().ifPresent(index -> names.add(VideoInput.name(index)));
    return names;
  }

  /** The files as they really are, without symbolic links; of numbered pictures none. */
  Set<Path> files() throws IOException {
    Set<Path> files = new HashSet<>();
    for (MediaFiles.Found each : found) {
      if (Files.exists(each.file())) {
        files.add(each.file().toRealPath());
      }
    }
    return files;
  }

  /** A sequence where anything moves; a photo beside it is one of a single frame. */
  Subject subject() {
    boolean moving =
        options.camera().isPresent() || found.stream().anyMatch(MediaFiles.Found::isVideo);
    return moving ? Subject.SEQUENCE : Subject.STILLS;
  }

  /** Refuses frames that no video, camera or row of numbered pictures here can be sampled by. */
  void checkSampling() {
    boolean filmed =
        options.camera().isPresent()
            || found.stream().anyMatch(each -> each.isVideo() && !each.isSequence());
    if (filmed) {
      options.sampling();
    } else {
      options.sequenceSampling();
    }
  }

  /** Photos that stand together in batches, videos each by itself, and the camera at last. */
  void read(PhotoLoop photos, VideoLoop videos) throws IOException {
    int from = 0;
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i).isVideo()) {
        photos.read(found.subList(from, i));
        videos.read(VideoInput.of(found.get(i), options, pixels));
        from = i + 1;
      }
    }
    photos.read(found.subList(from, found.size()));
    if (options.camera().isPresent()) {
      videos.read(VideoInput.camera(options.camera().get(), options, pixels));
    }
  }
}
