package affect4j.predict;

import affect4j.data.Spellings;
import affect4j.eval.Said;
import affect4j.label.ActionUnit;
import affect4j.label.Emotion;
import affect4j.label.ExpressionSet;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which column of a network's output is what, by the names that come with the model.
 *
 * @param classes the expressions, in whose order they are handed on
 * @param va columns of valence and arousal, or none
 * @param expression columns of the classes, or none
 * @param units columns of the action units, or none
 */
@SuppressWarnings("ArrayRecordComponent") // read for each face
record Layout(ExpressionSet classes, int[] va, int[] expression, int[] units) {
  /** Of columns that are called {@code names}. */
  static Layout of(List<String> names) {
    List<Emotion> emotions =
        names.stream().flatMap(name -> Spellings.emotion(name).stream()).toList();
    ExpressionSet classes = emotions.isEmpty() ? ExpressionSet.AFF_WILD2 : classes(emotions);
    int[] expression =
        emotions.isEmpty() ? new int[0] : columns(names, classes.classes(), Layout::emotion);
    return new Layout(
        classes,
        columns(names, List.of("valence", "arousal"), name -> name),
        expression,
        columns(names, List.of(ActionUnit.values()), name -> name));
  }

  private static Object emotion(String name) {
    return Spellings.emotion(name).<Object>map(emotion -> emotion).orElse(name);
  }

  /** The set of just these classes, whatever their order; one in the same order before others. */
  private static ExpressionSet classes(List<Emotion> emotions) {
    return Stream.concat(
            Stream.of(ExpressionSet.values()).filter(set -> set.classes().equals(emotions)),
            Stream.of(ExpressionSet.values()).filter(set -> same(set.classes(), emotions)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the expressions of "
                        + Arrays.toString(ExpressionSet.values())
                        + " were wanted, the model tells apart "
                        + emotions.stream().map(Emotion::label).toList()));
  }

  private static boolean same(List<Emotion> classes, List<Emotion> emotions) {
    return classes.size() == emotions.size()
        && new HashSet<>(classes).equals(new HashSet<>(emotions));
  }

  private interface Meaning {
    Object of(String name);
  }

  /** Where each of {@code wanted} is; nothing where one is not. */
  private static int[] columns(List<String> names, List<?> wanted, Meaning meaning) {
    List<String> meant = names.stream().map(name -> String.valueOf(meaning.of(name))).toList();
    int[] columns = wanted.stream().mapToInt(each -> meant.indexOf(String.valueOf(each))).toArray();
    return Arrays.stream(columns).allMatch(column -> column >= 0) ? columns : new int[0];
  }

  /** Whether there is anything that can be scored. */
  boolean empty() {
    return va.length + expression.length + units.length == 0;
  }

  /** What a row of the output says. */
  Said said(double[] row) {
    return new Said(pick(row, va), pick(row, expression), pick(row, units));
  }

  private static double[] pick(double[] row, int[] columns) {
    return Arrays.stream(columns).mapToDouble(column -> row[column]).toArray();
  }
}
