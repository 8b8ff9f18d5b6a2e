package affect4j.page;

import affect4j.image.Picture;
import affect4j.infer.Reading;
import affect4j.infer.Reading.Seen;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a page about a video shows, gathered frame by frame. Memory does not grow with the video:
 * times are taken together in at most 800 bins, which double when the video goes on, and of more
 * than 40 people the one seen least is forgotten.
 */
public final class VideoDiary {
  private static final int BINS = 800;
  private static final int PEOPLE = 40;

  /** Seconds of a bin at first: less than a frame. */
  private static final double FIRST = 1.0 / 120;

  private final Map<Integer, PersonDiary> people = new HashMap<>();
  private double step = FIRST;
  private BitSet read = new BitSet();
  private double last;
  private int frame;
  private int frames;
  private int empty;
  private int forgotten;

  /**
   * Takes the next reading, as it is written, of a frame with a face or without.
   *
   * @throws IllegalArgumentException if its timestamp goes back
   */
  public void add(Reading reading) {
    if (reading.timestamp() < last) {
      throw new IllegalArgumentException(
          "timestamps must not go back, got " + reading.timestamp() + " s after " + last + " s");
    }
    last = reading.timestamp();
    if (reading.frame() != frame) {
      frame = reading.frame();
      frames++;
      empty += reading.seen().isEmpty() ? 1 : 0;
    }
    while (last / step >= BINS) {
      step *= 2;
      read =
          read.stream()
              .map(bin -> Math.floorDiv(bin, 2))
              .collect(BitSet::new, BitSet::set, BitSet::or);
      people.values().forEach(PersonDiary::halve);
    }
    read.set((int) (last / step));
    reading.seen().ifPresent(seen -> person(seen).add((int) (last / step), seen.scores()));
  }

  /** Shows {@code picture}, in which {@code face} was found, {@code time} seconds on. */
  public void show(double time, Seen face, Picture picture) {
    person(face).look(time, face, picture);
  }

  private PersonDiary person(Seen seen) {
    PersonDiary known = people.get(seen.id());
    if (known != null) {
      return known;
    }
    if (people.size() == PEOPLE) {
      people.remove(
          people.values().stream()
              .min(Comparator.comparingInt(PersonDiary::frames))
              .map(PersonDiary::id)
              .orElseThrow());
      forgotten++;
    }
    PersonDiary made = new PersonDiary(seen.id());
    people.put(seen.id(), made);
    return made;
  }

  /** Who was seen, most often first. */
  List<PersonDiary> people() {
    return people.values().stream()
        .sorted(
            Comparator.comparingInt(PersonDiary::frames)
                .reversed()
                .thenComparingInt(PersonDiary::id))
        .toList();
  }

  PersonDiary.Bins bins() {
    return new PersonDiary.Bins(step, read);
  }

  /** When the last frame is shown, in seconds. */
  double last() {
    return last;
  }

  int frames() {
    return frames;
  }

  /** Frames without a face. */
  int empty() {
    return empty;
  }

  /** People of whom nothing is kept. */
  int forgotten() {
    return forgotten;
  }
}
