package affect4j.bench;

import affect4j.batch.Batch;
import affect4j.nn.TensorScope;
import affect4j.synth.SyntheticSet;
import affect4j.train.Faces;
import affect4j.train.Feed;
import affect4j.train.LoaderFeed;
import affect4j.train.config.ConfigFile;
import affect4j.train.config.EmmaSettings;
import affect4j.train.config.Preset;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/** Faces read and varied for EMMA, and thrown away. */
record LoaderRun(Path faces) {
  private static final int DRAWN = 200;

  /** An epoch reads each so often: its beginning and end are not what is measured. */
  private static final int TIMES = 10;

  private static final int EPOCHS = 3;

  /** Draws faces into {@code folder}. */
  static LoaderRun drawn(Path folder) throws IOException {
    Path faces = folder.resolve("faces");
    new SyntheticSet(1, DRAWN, 112).write(faces, () -> {});
    return new LoaderRun(faces);
  }

  /** Pictures a second through so many workers. */
  double rate(int workers) throws IOException {
    EmmaSettings settings =
        ConfigFile.read(
            EmmaSettings.of(Preset.PAPER),
            EmmaSettings.class,
            Optional.empty(),
            Map.of(
                "data.train",
                Collections.nCopies(TIMES, "\"" + faces + "\"").toString(),
                "data.batch",
                "32",
                "run.workers",
                Integer.toString(workers)));
    Faces opened = Faces.open(settings.data());
    LoaderFeed<Batch> feed = LoaderFeed.faces(opened, settings);
    read(feed, 0);
    long start = System.nanoTime();
    long count = 0;
    for (int epoch = 1; epoch <= EPOCHS; epoch++) {
      count += read(feed, epoch);
    }
    return count / ((System.nanoTime() - start) / 1e9);
  }

  private static long read(LoaderFeed<Batch> feed, int epoch) throws IOException {
    long count = 0;
    try (Feed.Batches<Batch> batches = feed.train(epoch, 0)) {
      while (batches.hasNext()) {
        try (TensorScope scope = TensorScope.open()) {
          count += batches.next().images().size(0);
        }
      }
    }
    return count;
  }
}
