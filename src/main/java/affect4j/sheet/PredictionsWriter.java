package affect4j.sheet;

import affect4j.eval.ExpressionScores;
import affect4j.eval.Judged;
import affect4j.eval.Said;
import affect4j.eval.UnitScale;
import affect4j.label.ActionUnit;
import affect4j.label.Emotion;
import affect4j.label.ExpressionSet;
import affect4j.label.Thresholds;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/**
 * Predictions as a table: a name, a group, a frame, and a column for each number, with all of its
 * digits. Who reads it gets the same numbers; units come back as probabilities.
 *
 * @param classes the expressions that are told apart
 * @param scale what the numbers of the units are
 * @param thresholds above which probability a unit is decided to be present
 */
public record PredictionsWriter(ExpressionSet classes, UnitScale scale, Thresholds thresholds) {
  private static final List<ActionUnit> UNITS = List.of(ActionUnit.values());

  /** Writes {@code faces} under a header; a task of which nothing is said has no columns. */
  public void write(Writer out, List<Judged> faces) throws IOException {
    boolean va = any(faces, said -> said.va().length > 0);
    boolean expression = any(faces, said -> said.expression().length > 0);
    boolean units = any(faces, said -> said.units().length > 0);
    line(out, header(va, expression, units));
    for (Judged face : faces) {
      List<String> cells = new ArrayList<>();
      cells.add(quoted(face.name()));
      cells.add(quoted(face.group()));
      cells.add(face.frame().isPresent() ? Integer.toString(face.frame().getAsInt()) : "");
      if (va) {
        numbers(cells, face.said().va(), 2);
      }
      if (expression) {
        expression(cells, face.said().expression());
      }
      if (units) {
        units(cells, face.said().units());
      }
      line(out, cells);
    }
  }

  private static boolean any(List<Judged> faces, Predicate<Said> says) {
    return faces.stream().map(Judged::said).anyMatch(says);
  }

  private List<String> header(boolean va, boolean expression, boolean units) {
    List<String> names = new ArrayList<>(List.of("name", "group", "frame"));
    if (va) {
      names.addAll(List.of("valence", "arousal"));
    }
    if (expression) {
      names.add("expression");
      classes.classes().stream().map(Emotion::label).forEach(names::add);
    }
    for (String what : units ? List.of("_p", "_c") : List.<String>of()) {
      for (ActionUnit unit : UNITS) {
        names.add(unit.name() + what);
      }
    }
    return names;
  }

  private void expression(List<String> cells, double[] said) {
    cells.add(
        said.length == 0 ? "" : classes.classes().get(ExpressionScores.largest(said)).label());
    numbers(cells, said, classes.classes().size());
  }

  private void units(List<String> cells, double[] said) {
    List<String> decisions = new ArrayList<>();
    double[] probabilities = new double[said.length];
    for (int i = 0; i < said.length; i++) {
      probabilities[i] = scale.probability(said[i]);
      boolean present = probabilities[i] > thresholds.of(UNITS.get(i));
      decisions.add(present ? "1" : "0");
    }
    numbers(cells, probabilities, UNITS.size());
    cells.addAll(said.length == 0 ? Collections.nCopies(UNITS.size(), "") : decisions);
  }

  /** Numbers, or as many empty cells where nothing is said. */
  private static void numbers(List<String> cells, double[] numbers, int wanted) {
    for (int i = 0; i < wanted; i++) {
      cells.add(numbers.length == 0 ? "" : digits(numbers[i]));
    }
  }

  /** As few digits as tell it from every other double, and no exponent. */
  private static String digits(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  private static String quoted(String text) {
    boolean plain =
        text.strip().equals(text)
            && text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  private static void line(Writer out, List<String> cells) throws IOException {
    out.write(String.join(",", cells));
    out.write('\n');
  }
}
