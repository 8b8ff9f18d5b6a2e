package affect4j.page;

import affect4j.label.ActionUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Scores that are read together, in one chart.
 *
 * @param words what they are
 * @param axis what is measured
 * @param scores their names in {@code metrics.csv}
 */
record ScoreGroup(Chart.Words words, String axis, List<String> scores) {
  /** How many faces were scored, which is no score. */
  static final String COUNT = "_count";

  private static final String F1 =
      "F1 of a class is the harmonic mean of two shares: of the faces said to have it, those that"
          + " do, and of those that have it, the ones found; 1 is perfect.";

  private record Rule(Pattern names, String axis, Chart.Words words) {
    static Rule of(String names, String axis, String title, String caption) {
      return new Rule(Pattern.compile(names), axis, new Chart.Words(title, caption));
    }
  }

  private static final List<Rule> RULES =
      List.of(
          Rule.of(
              "score|p_mtl",
              "score",
              "All tasks together",
              "The sum of the mean CCC of valence and arousal, the mean F1 of the expressions and"
                  + " the mean F1 of the action units: at most 3. p mtl is there when all three"
                  + " have labels, score adds up those that have."),
          Rule.of(
              "pixel_loss",
              "error",
              "Error of what was painted",
              "How far the painted patches are from the hidden ones, as the loss measures it; 0"
                  + " is perfect."),
          Rule.of(
              "expression_(f1|accuracy|macro_accuracy)",
              "share",
              "Expression",
              "f1: the mean of the F1 of each expression, rare ones counting like the others."
                  + " accuracy: the share of faces named rightly. macro accuracy: the mean of that"
                  + " share over the expressions."),
          Rule.of("expression_f1_.+", "F1", "F1 of each expression", F1),
          Rule.of(
              "(va|valence|arousal)_(ccc|pearson)",
              "agreement",
              "Valence and arousal: agreement",
              "ccc, the concordance correlation, is 1 where all that was said is as it should be,"
                  + " 0 where the two have nothing to do with each other. pearson does not mind a"
                  + " shift or another scale. va is the mean of valence and arousal."),
          Rule.of(
              "(valence|arousal)_(mae|rmse)",
              "error, of a range of 2",
              "Valence and arousal: error",
              "mae: the mean distance from the truth. rmse: the root of its mean square, in which"
                  + " large errors weigh more. Both lie between -1 and 1."),
          Rule.of(
              "units_(f1|accuracy)",
              "share",
              "Action units",
              "f1: the mean of the F1 of the twelve units; a unit without any label counts 0."
                  + " accuracy: the share of known labels said rightly, all units together."),
          Rule.of("units_f1_.+", "F1", "F1 of each action unit", F1));

  /** All of {@code scores} but counts, in groups; what no rule knows is a group by itself. */
  static List<ScoreGroup> of(List<String> scores) {
    List<String> left = new ArrayList<>(scores);
    left.removeIf(name -> name.endsWith(COUNT));
    List<ScoreGroup> groups = new ArrayList<>();
    for (Rule rule : RULES) {
      List<String> found = left.stream().filter(rule.names.asMatchPredicate()).toList();
      if (!found.isEmpty()) {
        groups.add(new ScoreGroup(rule.words, rule.axis, found));
        left.removeAll(found);
      }
    }
    for (String name : left) {
      String caption = "The column " + name + " of metrics.csv.";
      groups.add(new ScoreGroup(new Chart.Words(label(name), caption), "", List.of(name)));
    }
    return groups;
  }

  /** What the curve of {@code score} is called where the others are in sight. */
  String curve(String score) {
    for (ActionUnit unit : ActionUnit.values()) {
      if (score.equals("units_f1_" + unit.name().toLowerCase(Locale.ROOT))) {
        return unit.name() + " " + unit.movement();
      }
    }
    return label(score.replaceFirst("^(expression_f1|expression|units)_", ""));
  }

  /** {@code name} in words. */
  static String label(String name) {
    return name.replace('_', ' ');
  }
}
