package affect4j.follow;

import affect4j.infer.Reading;
import java.util.ArrayList;
import java.util.List;

/** Takes the readings of a video in their order and gives them back changed, maybe later. */
public interface Follower {
  /**
   * Takes the next reading, of a frame with a face or without.
   *
   * @return those that are ready by now
   * @throws IllegalArgumentException if its timestamp goes back within its file
   */
  List<Reading> next(Reading reading);

  /** Those that are still waiting, when nothing follows; the next reading begins anew. */
  List<Reading> rest();

  /** Gives each reading back as it is. */
  static Follower none() {
    return new Follower() {
      @Override
      public List<Reading> next(Reading reading) {
        return List.of(reading);
      }

      @Override
      public List<Reading> rest() {
        return List.of();
      }
    };
  }

  /** What this gives is given to {@code after}. */
  default Follower then(Follower after) {
    Follower before = this;
    return new Follower() {
      @Override
      public List<Reading> next(Reading reading) {
        return through(before.next(reading));
      }

      @Override
      public List<Reading> rest() {
        List<Reading> ready = through(before.rest());
        ready.addAll(after.rest());
        return ready;
      }

      private List<Reading> through(List<Reading> readings) {
        List<Reading> ready = new ArrayList<>();
        readings.forEach(reading -> ready.addAll(after.next(reading)));
        return ready;
      }
    };
  }
}
