package affect4j.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Rows that were not scored, and why.
 *
 * @param unlabelled predictions of pictures that have no label
 * @param firstUnlabelled where the first of them stands
 * @param unpredicted labels of pictures of which nothing is predicted
 * @param firstUnpredicted where the first of them stands
 * @param empty predictions that say nothing, as of a picture in which no face was found
 * @param others labels of an expression that is none of the classes
 */
public record LeftOut(
    int unlabelled,
    Optional<String> firstUnlabelled,
    int unpredicted,
    Optional<String> firstUnpredicted,
    int empty,
    int others) {
  /** What a user should look at: a line for each kind, with the place of the first. */
  public List<String> complaints() {
    List<String> lines = new ArrayList<>();
    firstUnlabelled.ifPresent(
        where -> lines.add(where + ": there is no label for it" + more(unlabelled)));
    firstUnpredicted.ifPresent(
        where -> lines.add(where + ": nothing is predicted for it" + more(unpredicted)));
    return lines;
  }

  private static String more(int count) {
    return count == 1 ? "" : String.format(Locale.ROOT, ", nor for %,d more", count - 1);
  }
}
