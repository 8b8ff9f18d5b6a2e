package affect4j.infer;

import java.util.List;

/**
 * The last frame of a video that an earlier run read, from which another goes on.
 *
 * @param frame its number, from 1; 0 where there was none
 * @param ids the numbers of its faces, from left to right
 * @param nextId above all numbers that were given
 */
public record LastSeen(int frame, List<Integer> ids, int nextId) {
  /** Nothing was read. */
  public static final LastSeen NONE = new LastSeen(0, List.of(), 0);

  public LastSeen {
    ids = List.copyOf(ids);
  }
}
