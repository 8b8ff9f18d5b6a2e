package affect4j.cli;

import affect4j.follow.Follower;
import affect4j.infer.LastSeen;
import affect4j.infer.Reading;
import affect4j.infer.SeenFrame;
import affect4j.infer.VideoStream;
import affect4j.video.FrameSource;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Videos, one after the other: rows, drawings, and who is told. */
final class VideoLoop {
  private final Desk desk;
  private final Supplier<Follower> followers;

  /**
   * A loop.
   *
   * @param followers what the readings of each video go through
   */
  VideoLoop(Desk desk, Supplier<Follower> followers) {
    this.desk = desk;
    this.followers = followers;
  }

  /** Reads one video; what is wrong with it is told, and its frames until then are written. */
  void read(VideoInput input) throws IOException {
    if (desk.stop().getAsBoolean()) {
      return;
    }
    LastSeen last = desk.before().last(input.name());
    FrameSource frames;
    try {
      frames = input.openAt(last);
    } catch (IOException e) {
      desk.progress().failed("skipped", e);
      return;
    }
    try (VideoStream stream = desk.analyzer().stream(frames, last);
        FilmSketch sketch = desk.sketches().film(input, stream.video())) {
      desk.progress().video(stream.video().name(), input.expected(stream.video(), last));
      FilmPage page = desk.pages().film(input);
      boolean any = read(stream, sketch, page, desk.crops().film(input));
      sketch.finish();
      page.finish();
      if (!any && last.frame() == 0 && !desk.stop().getAsBoolean()) {
        desk.progress().failed("skipped", new IOException(input.nothing()));
      }
    }
  }

  /** Whether there was any frame. */
  private boolean read(VideoStream stream, FilmSketch sketch, FilmPage page, FilmCrops crops)
      throws IOException {
    Follower follower = followers.get();
    boolean any = false;
    while (!desk.stop().getAsBoolean()) {
      Optional<SeenFrame> next;
      try {
        next = stream.next();
      } catch (IOException e) {
        desk.progress().failed("cut short", e);
        any = true;
        break;
      }
      if (next.isEmpty()) {
        break;
      }
      any = true;
      page.show(next.get());
      crops.keep(next.get());
      for (Reading reading : next.get().readings()) {
        write(follower.next(reading), sketch, page);
      }
      desk.progress().frame(next.get().faces().size());
    }
    write(follower.rest(), sketch, page);
    return any;
  }

  private void write(List<Reading> readings, FilmSketch sketch, FilmPage page) throws IOException {
    desk.write(readings);
    for (Reading reading : readings) {
      sketch.add(reading);
      page.add(reading);
    }
  }
}
