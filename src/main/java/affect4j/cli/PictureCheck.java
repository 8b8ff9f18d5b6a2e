package affect4j.cli;

import affect4j.batch.FaceSupply;
import affect4j.data.DataSet;
import affect4j.data.PictureSource;
import affect4j.data.Sample;
import affect4j.data.Split;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks at every picture of a data set, as a training would: one that cannot be read would end it.
 *
 * @param missing faces that are listed and have no picture, {@code train a.jpg}
 * @param damaged what is wrong with pictures that cannot be read, {@code train a.jpg: cut short}
 */
record PictureCheck(List<String> missing, List<String> damaged) {
  static PictureCheck of(DataSet set) {
    List<String> missing = new ArrayList<>();
    List<String> damaged = new ArrayList<>();
    for (Split split : Split.values()) {
      set.missingOf(split).forEach(name -> missing.add(split.label() + " " + name));
      set.of(split).parallelStream()
          .filter(sample -> !(sample.picture() instanceof PictureSource.Absent))
          .flatMap(PictureCheck::damage)
          .forEachOrdered(why -> damaged.add(split.label() + " " + why));
    }
    return new PictureCheck(missing, damaged);
  }

  private static Stream<String> damage(Sample sample) {
    try {
      FaceSupply.picture(sample.picture());
      return Stream.empty();
    } catch (IOException e) {
      return Stream.of(String.valueOf(e.getMessage()));
    }
  }

  boolean passed() {
    return missing.isEmpty() && damaged.isEmpty();
  }
}
