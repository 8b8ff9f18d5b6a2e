package affect4j.video;

import java.io.IOException;
import java.util.Optional;

/** Where the frames of a video come from, one after the other. For one thread at a time. */
public interface FrameSource extends AutoCloseable {
  /** What is known of the video. */
  Video video();

  /**
   * The next frame of the sampling; empty at the end.
   *
   * @throws IOException in one line, after all frames that came before it, where the video is
   *     truncated or damaged, or shorter than its header says
   */
  Optional<Frame> next() throws IOException;

  @Override
  void close();
}
