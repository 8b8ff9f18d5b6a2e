package affect4j.sheet;

import affect4j.label.ActionUnit;
import affect4j.label.ExpressionSet;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A submission to a challenge: every picture of its list once, in the order of the list. */
public final class Submission {
  private final Kind kind;
  private final List<String> names;

  /** Which challenge. */
  public enum Kind {
    /** Sixteen values under {@code image,valence,arousal,expression,aus}. */
    MTL("image,valence,arousal,expression,aus", ExpressionSet.AFF_WILD2),
    /** A name and a number under {@code image,expression}. */
    LSD("image,expression", ExpressionSet.LSD);

    private final String header;
    private final ExpressionSet classes;

    Kind(String header, ExpressionSet classes) {
      this.header = header;
      this.classes = classes;
    }

    /** The first line of a list and of a submission. */
    public String header() {
      return header;
    }

    /** The expressions, in the order in which the challenge counts them. */
    public ExpressionSet classes() {
      return classes;
    }
  }

  /**
   * How many rows were written, and how.
   *
   * @param predicted from an answer of their own
   * @param copied from the nearest frame of the same video
   * @param neutral without any answer in their video
   */
  public record Written(int predicted, int copied, int neutral) {}

  private Submission(Kind kind, List<String> names) {
    this.kind = kind;
    this.names = names;
  }

  /** The submission that {@code list} wants, told by its header; which must be of {@code task}. */
  public static Submission open(Path list, Optional<Task> task) throws IOException {
    Cells cells = Cells.open(list);
    String header = cells.next() ? String.join(",", cells.all()).toLowerCase(Locale.ROOT) : "";
    Optional<Kind> kind =
        List.of(Kind.values()).stream().filter(each -> each.header.equals(header)).findFirst();
    if (kind.filter(each -> task.isEmpty() || each.name().equals(task.get().name())).isEmpty()) {
      String wanted =
          task.filter(each -> each == Task.LSD || each == Task.MTL)
              .map(each -> Kind.valueOf(each.name()).header)
              .orElse(Kind.MTL.header + " or " + Kind.LSD.header);
      throw new IOException(list + ":1: the header " + wanted + " was wanted, got " + header);
    }
    List<String> names = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    while (cells.next()) {
      if (cells.count() != 1) {
        throw cells.wrong(
            "the name of a picture alone was wanted, got " + cells.count() + " values");
      }
      if (!seen.add(cells.text(0))) {
        throw cells.wrong(cells.text(0) + " came before");
      }
      names.add(cells.text(0));
    }
    if (names.isEmpty()) {
      throw new IOException(list + ": names of pictures were wanted below the header, got none");
    }
    return new Submission(kind.orElseThrow(), names);
  }

  /** Which challenge it is for. */
  public Kind kind() {
    return kind;
  }

  /** The pictures, in order. */
  public List<String> names() {
    return names;
  }

  /** How many pictures are listed. */
  public int size() {
    return names.size();
  }

  /**
   * Writes every listed row; one without an answer is filled as docs/formats.md says.
   *
   * @param answers by name; those of pictures that are not listed are without effect
   */
  public Written write(Writer out, Map<String, Answer> answers) throws IOException {
    Filling filling = new Filling(kind, answers);
    int[] counts = new int[3];
    out.write(kind.header + "\n");
    for (String name : names) {
      Answer own = answers.get(name);
      Optional<Answer> near = own == null ? filling.neighbour(name) : Optional.empty();
      counts[own != null ? 0 : near.isPresent() ? 1 : 2]++;
      out.write(row(name, own != null ? own : near.orElse(filling.nothing())) + "\n");
    }
    if (counts[0] == 0) {
      throw new IllegalArgumentException(
          "no listed picture is predicted; the first of the list is " + names.get(0));
    }
    return new Written(counts[0], counts[1], counts[2]);
  }

  private String row(String name, Answer answer) {
    if (kind == Kind.LSD) {
      return name + "," + answer.expression();
    }
    StringBuilder row = new StringBuilder(name);
    row.append(String.format(Locale.ROOT, ",%.6f,%.6f", answer.valence(), answer.arousal()));
    row.append(',').append(answer.expression());
    for (ActionUnit unit : ActionUnit.values()) {
      row.append(answer.units().contains(unit) ? ",1" : ",0");
    }
    return row.toString();
  }

  /** What is wrong with a file as a submission, each in a line with its place; empty if nothing. */
  public List<String> problems(Path file) throws IOException {
    return new SubmissionCheck(this, file).problems();
  }
}
