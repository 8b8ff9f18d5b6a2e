package affect4j.eval;

import java.util.OptionalInt;

/**
 * A face, what is said of it, and what is true.
 *
 * @param name what its data set calls it
 * @param group its video or person; its own name where neither is known
 * @param frame its number in that video, where it has one
 */
public record Judged(String name, String group, OptionalInt frame, Said said, Truth truth) {
  /** The same face, of which something else is said. */
  public Judged saying(Said other) {
    return new Judged(name, group, frame, other, truth);
  }
}
