package affect4j.data;

import java.util.OptionalInt;

/** Videos and frames as names of pictures tell them: {@code video45_1/00008.jpg}. */
public final class Frames {
  /** Larger numbers than fit into an int are no frames. */
  private static final int DIGITS = 9;

  private Frames() {}

  /** The folders of {@code name}; itself where it lies in none. */
  public static String video(String name) {
    int slash = name.lastIndexOf('/');
    return slash < 0 ? name : name.substring(0, slash);
  }

  /** The same, as {@code before} where it is equal: neighbours share one. */
  public static String video(String name, String before) {
    boolean same = name.lastIndexOf('/') == before.length() && name.startsWith(before);
    return same ? before : video(name);
  }

  /** The last digits of the file's name, before what follows a dot. */
  public static OptionalInt number(String name) {
    int dot = name.lastIndexOf('.');
    int to = dot > name.lastIndexOf('/') ? dot : name.length();
    int from = to;
    while (from > 0 && name.charAt(from - 1) >= '0' && name.charAt(from - 1) <= '9') {
      from--;
    }
    if (from == to || to - from > DIGITS) {
      return OptionalInt.empty();
    }
    int number = 0;
    for (int i = from; i < to; i++) {
      number = 10 * number + name.charAt(i) - '0';
    }
    return OptionalInt.of(number);
  }

  /** The number of a frame whose file is called by it and nothing else, as of a video's folder. */
  public static OptionalInt whole(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    String stem = dot < 0 ? file : file.substring(0, dot);
    boolean digits = stem.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? number(name) : OptionalInt.empty();
  }
}
