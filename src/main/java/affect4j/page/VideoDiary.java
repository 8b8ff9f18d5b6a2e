package affect4j.page;

import affect4j.image.Picture;
import affect4j.infer.Reading;
import affect4j.infer.Reading.Seen;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a page about a video shows, gathered frame by frame. Memory does not grow with the video,
 * but for a number per face: times are taken together in at most 800 bins, which double when the
 * video goes on, and of more than 40 people those seen most are shown. Of who comes to be seen more
 * often than one of these, all frames are counted, and what the face did is known from then on.
 */
public final class VideoDiary {
  private static final int BINS = 800;
  private static final int PEOPLE = 40;

  /** Seconds of a bin at first: less than a frame. */
  private static final double FIRST = 1.0 / 120;

  /** Frames of everybody, by the face's number. */
  private final Map<Integer, Integer> seen = new HashMap<>();

  private final Map<Integer, PersonDiary> people = new HashMap<>();
  private double step = FIRST;
  private BitSet read = new BitSet();
  private double first = Double.NaN;
  private double last;
  private int frame;
  private int frames;
  private int empty;

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
    first = Double.isNaN(first) ? last : first;
    if (reading.frame() != frame) {
      frame = reading.frame();
      frames++;
      empty += reading.seen().isEmpty() ? 1 : 0;
    }
    while ((last - first) / step >= BINS) {
      step *= 2;
      read =
          read.stream()
              .map(bin -> Math.floorDiv(bin, 2))
              .collect(BitSet::new, BitSet::set, BitSet::or);
      people.values().forEach(PersonDiary::halve);
    }
    int bin = (int) ((last - first) / step);
    read.set(bin);
    reading.seen().ifPresent(face -> add(bin, face));
  }

  private void add(int bin, Seen face) {
    seen.merge(face.id(), 1, Integer::sum);
    person(face).ifPresent(person -> person.add(bin, face.scores()));
  }

  /** Shows {@code picture}, in which {@code face} was found, {@code time} seconds on. */
  public void show(double time, Seen face, Picture picture) {
    person(face).ifPresent(person -> person.look(time, face, picture));
  }

  /** Empty where 40 others were seen as often. */
  private Optional<PersonDiary> person(Seen face) {
    if (!people.containsKey(face.id()) && makeRoom(face.id())) {
      people.put(face.id(), new PersonDiary(face.id()));
    }
    return Optional.ofNullable(people.get(face.id()));
  }

  /** Forgets who was seen more rarely than {@code id}, where there is no room without it. */
  private boolean makeRoom(int id) {
    if (people.size() < PEOPLE) {
      return true;
    }
    PersonDiary least =
        people.values().stream().min(Comparator.comparingInt(this::frames)).orElseThrow();
    return seen.getOrDefault(id, 0) > frames(least) && people.remove(least.id()) != null;
  }

  /** In how many frames {@code person} was seen. */
  int frames(PersonDiary person) {
    return seen.getOrDefault(person.id(), 0);
  }

  /** Who was seen, most often first. */
  List<PersonDiary> people() {
    return people.values().stream()
        .sorted(
            Comparator.<PersonDiary>comparingInt(this::frames)
                .reversed()
                .thenComparingInt(PersonDiary::id))
        .toList();
  }

  PersonDiary.Bins bins() {
    return new PersonDiary.Bins(Double.isNaN(first) ? 0 : first, step, read);
  }

  /** From the first frame to the last, in seconds. */
  double seconds() {
    return Double.isNaN(first) ? 0 : last - first;
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
    return Math.max(0, seen.size() - people.size());
  }
}
