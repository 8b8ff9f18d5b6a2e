package affect4j.sheet;

import affect4j.data.Frames;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Answers for pictures that are listed and of which nothing is predicted: that of the nearest frame
 * of the same video, by the numbers in the names, the earlier of equally near ones; where the video
 * has none, nothing felt: neutral, or the expression said most often where there is no neutral.
 */
final class Filling {
  private final Map<String, TreeMap<Integer, Answer>> videos = new HashMap<>();
  private final Answer nothing;

  Filling(Submission.Kind kind, Map<String, Answer> answers) {
    answers.forEach(
        (name, answer) -> {
          OptionalInt frame = Frames.number(name);
          if (isInVideo(name) && frame.isPresent()) {
            videos
                .computeIfAbsent(Frames.video(name), video -> new TreeMap<>())
                .put(frame.getAsInt(), answer);
          }
        });
    nothing = Answer.of(kind == Submission.Kind.LSD ? mostOften(kind, answers) : 0);
  }

  private static boolean isInVideo(String name) {
    return name.indexOf('/') >= 0;
  }

  private static int mostOften(Submission.Kind kind, Map<String, Answer> answers) {
    int[] counts = new int[kind.classes().classes().size()];
    answers.values().forEach(answer -> counts[answer.expression()]++);
    int most = 0;
    for (int i = 0; i < counts.length; i++) {
      most = counts[i] > counts[most] ? i : most;
    }
    return most;
  }

  /** The answer of the nearest frame of its video, where there is one. */
  Optional<Answer> neighbour(String name) {
    TreeMap<Integer, Answer> frames = videos.get(Frames.video(name));
    OptionalInt frame = Frames.number(name);
    if (frames == null || frame.isEmpty()) {
      return Optional.empty();
    }
    int number = frame.getAsInt();
    Map.Entry<Integer, Answer> before = frames.floorEntry(number);
    Map.Entry<Integer, Answer> after = frames.ceilingEntry(number);
    if (before == null || after == null) {
      return Optional.ofNullable(before == null ? after : before).map(Map.Entry::getValue);
    }
    boolean later = after.getKey() - number < number - before.getKey();
    return Optional.of((later ? after : before).getValue());
  }

  /** The answer where nothing is known of the video. */
  Answer nothing() {
    return nothing;
  }
}
