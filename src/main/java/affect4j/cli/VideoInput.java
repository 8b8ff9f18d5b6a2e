package affect4j.cli;

import affect4j.image.PictureReader;
import affect4j.infer.LastSeen;
import affect4j.video.FrameSource;
import affect4j.video.PictureSequence;
import affect4j.video.Sampling;
import affect4j.video.Video;
import affect4j.video.VideoReader;
import affect4j.video.VideoSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * A video, numbered pictures or a camera, to be opened once or again.
 *
 * @param name of the file or camera
 * @param relative where it lies below the folder that the user named
 */
record VideoInput(String name, Path relative, Sampling sampling, Opening opening) {
  /** Opens a source of frames. */
  interface Opening {
    FrameSource open(Sampling sampling) throws IOException;
  }

  /** A file, or what stands for numbered pictures. */
  static VideoInput of(MediaFiles.Found found, VideoOptions options, long pixels) {
    Path file = found.file();
    if (found.isSequence()) {
      PictureReader reader = new PictureReader(pixels);
      return new VideoInput(
          file.toString(),
          found.relative(),
          options.sequenceSampling(),
          sampling -> PictureSequence.open(file, options.rate(), reader, sampling));
    }
    VideoSettings settings = settings(pixels);
    return new VideoInput(
        file.toString(),
        found.relative(),
        options.sampling(),
        sampling -> VideoReader.open(file, settings, sampling));
  }

  /** A camera, counted from 0. */
  static VideoInput camera(int index, VideoOptions options, long pixels) {
    VideoSettings settings = settings(pixels);
    String name = name(index);
    return new VideoInput(
        name,
        Path.of(name),
        options.sampling(),
        sampling -> VideoReader.camera(index, settings, sampling));
  }

  /** What the readings of a camera are called. */
  static String name(int camera) {
    return "camera " + camera;
  }

  private static VideoSettings settings(long pixels) {
    VideoSettings usual = VideoSettings.defaults();
    return new VideoSettings(usual.threads(), Math.min(pixels, usual.maxPixels()));
  }

  FrameSource open() throws IOException {
    return opening.open(sampling);
  }

  /** From {@code last} on, which is given too. */
  FrameSource openAt(LastSeen last) throws IOException {
    return opening.open(sampling.afterFrame(Math.max(0, last.frame() - 1)));
  }

  /** About how many frames come after {@code last}, where that is known. */
  OptionalLong expected(Video video, LastSeen last) {
    return sampling.afterFrame(last.frame()).expected(video);
  }

  /** What to say where no frame was chosen. */
  String nothing() {
    return name + ": frames from " + sampling.from() + " s on wanted, got none";
  }
}
