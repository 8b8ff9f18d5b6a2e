package affect4j.batch;

import affect4j.data.Labels;
import affect4j.data.PictureSource;
import affect4j.data.Sample;
import affect4j.image.Picture;
import affect4j.image.PictureWriter;
import affect4j.label.ActionUnit;
import affect4j.label.Emotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;

/** Small faces of noise in files, with labels that follow from their numbers. */
final class TinyFaces {
  private TinyFaces() {}

  static List<Sample> in(Path folder, int count) throws IOException {
    List<Sample> faces = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Path file = folder.resolve("face" + i + ".png");
      byte[] pixels = new byte[3 * 20 * 24];
      new Random(i).nextBytes(pixels);
      PictureWriter.write(new Picture(20, 24, pixels), file);
      faces.add(face(file, i));
    }
    return faces;
  }

  private static Sample face(Path file, int i) {
    Labels labels =
        new Labels(
            i % 2 == 0 ? OptionalDouble.of(i / 100.0) : OptionalDouble.empty(),
            i % 3 == 0 ? OptionalDouble.of(-i / 100.0) : OptionalDouble.empty(),
            i % 4 == 0 ? Map.of() : Map.of(i % 4 == 1 ? Emotion.ANGER : Emotion.SURPRISE, 1.0),
            i % 5 == 0 ? Map.of() : Map.of(ActionUnit.AU12, i % 5 == 1));
    return new Sample("face" + i, new PictureSource.OwnFile(file), labels, "group");
  }
}
