package affect4j.sheet;

import affect4j.data.Split;
import affect4j.data.Votes;
import affect4j.eval.Judged;
import affect4j.eval.Truth;
import affect4j.label.ActionUnit;
import affect4j.label.ExpressionSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Files that tests write and read. */
public final class Written {
  /** Over lists, labels and submissions of the multi-task challenge. */
  public static final String MTL = "image,valence,arousal,expression,aus";

  private Written() {}

  /** A file of {@code lines} in {@code folder}. */
  public static Path file(Path folder, String name, List<String> lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  /** A line of the multi-task challenge. */
  public static String line(String name, Truth truth) {
    StringBuilder line = new StringBuilder(name);
    line.append(',')
        .append(truth.valence().orElse(-5))
        .append(',')
        .append(truth.arousal().orElse(-5));
    line.append(',').append(truth.expression().orElse(-1));
    for (ActionUnit unit : ActionUnit.values()) {
      Boolean there = truth.units().get(unit);
      line.append(there == null ? ",-1" : there ? ",1" : ",0");
    }
    return line.toString();
  }

  /** Labels in the format of the multi-task challenge. */
  public static Path labels(Path folder, List<Judged> faces) throws IOException {
    List<String> lines = new ArrayList<>(List.of(MTL));
    faces.forEach(face -> lines.add(line(face.name(), face.truth())));
    return file(folder, "labels.txt", lines);
  }

  /** {@code predictions} against {@code labels}, as the files say. */
  static Comparison compared(Path predictions, Path labels) throws IOException {
    return compared(predictions, labels, Told.NOTHING);
  }

  static Comparison compared(Path predictions, Path labels, Told told) throws IOException {
    return Comparison.of(
        Sheets.predictions(predictions, told),
        Sheets.labels(labels, told, Split.VALID, Votes.SHARES),
        new Comparison.Rules(false, Optional.empty(), told, Optional.empty()));
  }

  static Told classes(ExpressionSet set) {
    return new Told(Optional.of(set), Optional.empty());
  }

  /** {@code count} comma-separated copies of {@code cell}. */
  static String times(int count, String cell) {
    return String.join(",", Collections.nCopies(count, cell));
  }
}
