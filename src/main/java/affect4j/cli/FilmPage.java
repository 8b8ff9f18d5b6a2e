package affect4j.cli;

import affect4j.infer.Reading;
import affect4j.infer.Reading.Seen;
import affect4j.infer.SeenFrame;
import affect4j.page.VideoDiary;
import affect4j.page.VideoReport;
import affect4j.report.Output;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page about one video, or none. */
final class FilmPage {
  private final String name;
  private final @Nullable Path target;
  private final Map<String, String> facts;
  private final VideoDiary diary = new VideoDiary();

  /**
   * Begins a page.
   *
   * @param target null where no page is wanted
   * @param facts how the video is read, by name
   */
  FilmPage(String name, @Nullable Path target, Map<String, String> facts) {
    this.name = name;
    this.target = target;
    this.facts = facts;
  }

  /** Looks at the faces of a frame, before anything is taken together over time. */
  void show(SeenFrame frame) {
    if (target != null) {
      for (Seen face : frame.faces()) {
        diary.show(frame.frame().timestamp(), face, frame.frame().picture());
      }
    }
  }

  /** Takes the next reading, as it is written. */
  void add(Reading reading) {
    if (target != null) {
      diary.add(reading);
    }
  }

  /** Writes the page. */
  void finish() throws IOException {
    if (target != null) {
      try (Output output = Output.to(target)) {
        VideoReport.of(name, diary, facts).write(output.writer());
        output.commit();
      }
    }
  }
}
