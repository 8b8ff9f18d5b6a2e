package affect4j.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import affect4j.batch.Batch;
import affect4j.train.config.ConfigFile;
import affect4j.train.config.Preset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.pytorch.Scalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DivergedTest {
  private static final int BAD = 5;

  @TempDir Path folder;

  /** Noise, with one batch that holds no numbers. */
  private record Spoilt(Feed<Batch> feed) implements Feed<Batch> {
    @Override
    public int batches() {
      return feed.batches();
    }

    @Override
    public int batchSize() {
      return feed.batchSize();
    }

    @Override
    public Batches<Batch> train(int epoch, int batch) {
      Batches<Batch> whole = feed.train(epoch, batch);
      int[] next = {batch};
      return new Batches<>() {
        @Override
        public boolean hasNext() {
          return whole.hasNext();
        }

        @Override
        public Batch next() throws IOException {
          Batch one = whole.next();
          if (next[0]++ == BAD) {
            one.images().fill_(new Scalar(Double.NaN));
          }
          return one;
        }

        @Override
        public void close() {
          whole.close();
        }
      };
    }

    @Override
    public Batches<Batch> valid(int epoch) {
      return feed.valid(epoch);
    }
  }

  /** Remembers the state as it was saved last. */
  private static final class Keeper extends Silence {
    private byte[] saved = {};

    @Override
    public void saved(Path state) {
      try {
        saved = Files.readAllBytes(state);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  void aLossThatIsNoNumberEndsTheRunWithItsStepAndTaskAndKeepsWhatWasSaved() throws Exception {
    TinyCase<?> it = TinyCase.of(TinyCase.network("vit"), Preset.PAPER);
    Keeper keeper = new Keeper();
    try (RunFolder run = RunFolder.create(folder);
        Task<Batch> task = it.task()) {
      RunFolder.write(RunFolder.config(folder), ConfigFile.yaml(it.settings()));
      Trainer<Batch> trainer =
          new Trainer<>(task, new Spoilt(it.feed()), run, it.run(0), TinyCase.EPOCHS, keeper);
      Diverged e = assertThrows(Diverged.class, () -> trainer.run(() -> false));
      assertEquals(
          "loss is NaN at step 5 (task valence); what was saved before is kept", e.getMessage());
    }
    assertArrayEquals(keeper.saved, Files.readAllBytes(folder.resolve("state.safetensors")));
    assertEquals(1 + BAD, Files.readAllLines(folder.resolve("metrics.csv")).size());
  }
}
