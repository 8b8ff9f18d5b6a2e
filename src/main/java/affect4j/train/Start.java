package affect4j.train;

import affect4j.data.Frequencies;
import affect4j.data.Sample;
import affect4j.label.ExpressionSet;
import java.util.List;

/**
 * What a training begins with.
 *
 * @param initial the files that it starts from
 * @param faces those that are learnt from
 */
public record Start(Initial initial, List<Sample> faces) {
  public Start {
    faces = List.copyOf(faces);
  }

  /** How often what is to be learnt is seen among the faces. */
  public Frequencies frequencies(ExpressionSet classes) {
    return Frequencies.of(faces, classes);
  }
}
