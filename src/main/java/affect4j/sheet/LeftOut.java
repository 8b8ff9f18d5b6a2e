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
 * @param unsaid labels that are known, and empty in the row of predictions that is there
 * @param others labels of an expression that is none of the classes
 */
public record LeftOut(
    int unlabelled,
    Optional<String> firstUnlabelled,
    int unpredicted,
    Optional<String> firstUnpredicted,
    int empty,
    Unsaid unsaid,
    int others) {

  /**
   * Labels that are known and of which the row of predictions says nothing, by task.
   *
   * @param va of valence and arousal
   * @param expression of the expression
   * @param units of action units
   * @param first where the first of them stands
   */
  public record Unsaid(int va, int expression, int units, Optional<String> first) {
    private String words() {
      List<String> words = new ArrayList<>();
      add(words, va, "valence and arousal");
      add(words, expression, "expression");
      add(words, units, "action units");
      return String.join(", ", words);
    }

    private static void add(List<String> words, int count, String task) {
      if (count > 0) {
        words.add(String.format(Locale.ROOT, "%s %,d", task, count));
      }
    }
  }

  /** What a user should look at: a line for each kind, with the place of the first. */
  public List<String> complaints() {
    List<String> lines = new ArrayList<>();
    firstUnlabelled.ifPresent(
        where -> lines.add(where + ": there is no label for it" + more(unlabelled)));
    firstUnpredicted.ifPresent(
        where -> lines.add(where + ": nothing is predicted for it" + more(unpredicted)));
    unsaid
        .first()
        .ifPresent(
            where ->
                lines.add(
                    where
                        + ": nothing is said of what its label knows; so in all: "
                        + unsaid.words()));
    return lines;
  }

  private static String more(int count) {
    return count == 1 ? "" : String.format(Locale.ROOT, ", nor for %,d more", count - 1);
  }
}
