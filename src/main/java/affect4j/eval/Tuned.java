package affect4j.eval;

import affect4j.label.Emotion;
import affect4j.label.Tuning;
import affect4j.label.Tuning.Smoothing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Faces as they are judged after a {@link Tuning}. */
public final class Tuned {
  private static final Averaging MEAN =
      new Averaging(Averaging.Space.PROBABILITIES, Averaging.Space.PROBABILITIES);

  private Tuned() {}

  /** All {@code faces}, whose numbers are logits, in their order. */
  public static List<Judged> of(List<Judged> faces, Tuning tuning, List<Emotion> classes) {
    List<Judged> tuned = new ArrayList<>();
    for (Judged face : smooth(faces, tuning.smoothing())) {
      Said said = face.said();
      tuned.add(
          face.saying(
              new Said(
                  said.va(),
                  tuning.expressions(said.expression(), classes),
                  tuning.units(said.units()))));
    }
    return tuned;
  }

  /** Each task by its own smoothing, over the frames of one group; faces without a frame stay. */
  static List<Judged> smooth(List<Judged> faces, Map<String, Smoothing> smoothing) {
    if (smoothing.isEmpty()) {
      return faces;
    }
    Map<String, List<Judged>> videos = new HashMap<>();
    for (Judged face : faces) {
      if (face.frame().isPresent()) {
        videos.computeIfAbsent(face.group(), none -> new ArrayList<>()).add(face);
      }
    }
    Map<String, Video> sorted = new HashMap<>();
    videos.forEach((name, frames) -> sorted.put(name, new Video(frames)));
    List<Judged> smooth = new ArrayList<>();
    for (Judged face : faces) {
      Video video = face.frame().isPresent() ? sorted.get(face.group()) : null;
      smooth.add(video == null ? face : face.saying(said(face, video, smoothing)));
    }
    return smooth;
  }

  private static Said said(Judged face, Video video, Map<String, Smoothing> smoothing) {
    int frame = face.frame().getAsInt();
    return new Said(
        mean("va", face, video, frame, smoothing).va(),
        mean("expression", face, video, frame, smoothing).expression(),
        mean("units", face, video, frame, smoothing).units());
  }

  private static Said mean(
      String task, Judged face, Video video, int frame, Map<String, Smoothing> smoothing) {
    return Optional.ofNullable(smoothing.get(task))
        .map(each -> video.mean(frame, each))
        .orElse(face.said());
  }

  /** Frames of one video, by number. */
  private static final class Video {
    private final List<Judged> frames;
    private final int[] numbers;

    Video(List<Judged> unsorted) {
      frames = new ArrayList<>(unsorted);
      frames.sort((a, b) -> Integer.compare(a.frame().getAsInt(), b.frame().getAsInt()));
      numbers = frames.stream().mapToInt(face -> face.frame().getAsInt()).toArray();
    }

    Said mean(int frame, Smoothing how) {
      int from = first(frame - how.reach());
      int to = first(frame + how.reach() + 1);
      List<Said> near = new ArrayList<>();
      double[] weights = new double[to - from];
      for (int i = from; i < to; i++) {
        double away = numbers[i] - frame;
        weights[i - from] = Smoothing.weight(away, how.width());
        near.add(frames.get(i).said());
      }
      return MEAN.of(near, weights);
    }

    /** The place of the first frame of number {@code frame} or later. */
    private int first(int frame) {
      int low = 0;
      int high = numbers.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (numbers[middle] < frame) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }
}
