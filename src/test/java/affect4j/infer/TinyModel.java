package affect4j.infer;

import affect4j.golden.Tiny;
import affect4j.golden.Uni;
import affect4j.image.Picture;
import affect4j.image.PictureWriter;
import affect4j.model.Emma;
import affect4j.zoo.Architecture;
import affect4j.zoo.Description;
import affect4j.zoo.ModelWriter;
import affect4j.zoo.Origin;
import affect4j.zoo.Shapes;
import java.io.IOException;
import java.nio.file.Path;

/** A model and pictures for tests. */
public final class TinyModel {
  private TinyModel() {}

  /** What is known of {@link Tiny#emma}. */
  static Description description() {
    return Architecture.of(Shapes.of(Tiny.emma()))
        .orElseThrow()
        .described(new Origin("golden values", "Apache-2.0"));
  }

  /** Writes {@link Tiny#emma} into {@code folder}; returns the file. */
  public static Path in(Path folder) throws IOException {
    return in(folder, description());
  }

  static Path in(Path folder, Description description) throws IOException {
    Emma emma = Tiny.emma();
    return ModelWriter.write(emma, description, folder);
  }

  /** Writes a picture of noise that follows from its name; returns the file. */
  public static Path picture(Path folder, String name) throws IOException {
    Path file = folder.resolve(name);
    PictureWriter.write(noise(name, 40, 40), file);
    return file;
  }

  static Picture noise(String name, int width, int height) {
    byte[] pixels = new byte[3 * width * height];
    double[] values = Uni.of(name, pixels.length);
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (127.5 + 127.5 * values[i]);
    }
    return new Picture(width, height, pixels);
  }
}
