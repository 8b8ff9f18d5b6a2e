package affect4j.bench;

import affect4j.image.Picture;
import affect4j.image.PictureWriter;
import affect4j.infer.Analyzer;
import affect4j.infer.Photo;
import affect4j.infer.Settings;
import affect4j.nn.Net;
import affect4j.zoo.Architecture;
import affect4j.zoo.ModelWriter;
import affect4j.zoo.Origin;
import affect4j.zoo.Shapes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Files as a user has them: a model and photos of faces, in a folder of their own. */
final class PhotoRun implements AutoCloseable {
  private static final int SIDE = 112;
  private static final int DIFFERENT = 20;

  private final Path folder;

  PhotoRun() throws IOException {
    folder = Files.createTempDirectory("affect4j-bench");
  }

  /** Writes {@code net} as a model; returns its file. */
  Path model(Net<?> net) throws IOException {
    Architecture<?> architecture = Architecture.of("emma", Shapes.of(net));
    return ModelWriter.write(
        net, architecture.described(new Origin("random numbers", "none")), folder);
  }

  /** Reads {@code count} photos of 112 x 112 pixels, and calls {@code each} after each of them. */
  void read(Path model, int count, Runnable each) throws IOException {
    List<Path> photos = photos();
    try (Analyzer analyzer = Analyzer.open(model, Settings.defaults().aligned())) {
      Stream<Path> files =
          Stream.iterate(0, i -> i + 1).limit(count).map(i -> photos.get(i % DIFFERENT));
      for (Iterator<Photo> read = analyzer.stream(files).iterator(); read.hasNext(); ) {
        if (read.next() instanceof Photo.Failed failed) {
          throw failed.why();
        }
        each.run();
      }
    }
  }

  private List<Path> photos() throws IOException {
    Random random = new Random(1);
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < DIFFERENT; i++) {
      byte[] pixels = new byte[3 * SIDE * SIDE];
      random.nextBytes(pixels);
      Path file = folder.resolve(i + ".jpg");
      PictureWriter.write(new Picture(SIDE, SIDE, pixels), file);
      files.add(file);
    }
    return files;
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
