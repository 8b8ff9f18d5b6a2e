package affect4j.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.batch.Batch;
import affect4j.train.config.ConfigFile;
import affect4j.train.config.Preset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trainings that end between two saves: nothing that was learnt is lost. */
class CutShortTest {
  @TempDir Path folder;
  private TinyCase<?> it;
  private Path whole;
  private Path broken;

  /** Saves only at the ends of epochs. */
  @BeforeEach
  void trainWhole() throws Exception {
    it = TinyCase.of(TinyCase.network("vit"), Preset.PAPER);
    whole = folder.resolve("whole/run");
    broken = folder.resolve("broken/run");
    assertTrue(train(whole, it.feed(), CutShortTest::never, new Silence()));
  }

  private boolean train(Path path, Feed<Batch> feed, BooleanSupplier stop, Watcher watcher)
      throws IOException, Diverged {
    boolean resume = Files.exists(RunFolder.config(path));
    try (RunFolder run = resume ? RunFolder.resume(path) : RunFolder.create(path);
        Task<Batch> task = it.task()) {
      RunFolder.write(RunFolder.config(path), ConfigFile.yaml(it.settings()));
      Trainer<Batch> trainer =
          new Trainer<>(task, feed, run, it.run(1e9), TinyCase.EPOCHS, watcher);
      if (resume) {
        trainer.resume();
      }
      return trainer.run(stop);
    }
  }

  /** And learns from no batch again: {@code saved} are. */
  private void goesOnAsIfNothingHadBeen(int saved) throws Exception {
    int[] learnt = {saved};
    Silence counter =
        new Silence() {
          @Override
          public void learnt(Progress progress) {
            learnt[0]++;
          }
        };
    assertTrue(train(broken, it.feed(), CutShortTest::never, counter));
    assertEquals(TinyCase.EPOCHS * TinyCase.BATCHES, learnt[0]);
    for (String file : new String[] {"state.safetensors", "last.safetensors", "best.safetensors"}) {
      assertArrayEquals(RunFiles.bytes(whole, file), RunFiles.bytes(broken, file), file);
    }
    assertEquals(RunFiles.rows(whole), RunFiles.rows(broken));
  }

  private static boolean never() {
    return false;
  }

  /** Batches, of which the one at {@code bad} cannot be read. */
  private static final class Broken implements Feed.Batches<Batch> {
    private final Feed.Batches<Batch> batches;
    private final int bad;
    private int taken;

    Broken(Feed.Batches<Batch> batches, int first, int bad) {
      this.batches = batches;
      this.taken = first;
      this.bad = bad;
    }

    @Override
    public boolean hasNext() {
      return batches.hasNext();
    }

    @Override
    public Batch next() throws IOException {
      if (taken++ == bad) {
        throw new IOException("face.jpg: cut short");
      }
      return batches.next();
    }

    @Override
    public void close() {
      batches.close();
    }
  }

  /** The same faces, of which one cannot be read: of the training, or of those that are scored. */
  private Feed<Batch> damaged(int training, int scored) {
    Feed<Batch> sound = it.feed();
    return new Feed<>() {
      @Override
      public int batches() {
        return sound.batches();
      }

      @Override
      public int batchSize() {
        return sound.batchSize();
      }

      @Override
      public Batches<Batch> train(int epoch, int batch) {
        return new Broken(sound.train(epoch, batch), batch, training);
      }

      @Override
      public Batches<Batch> valid(int epoch) {
        return new Broken(sound.valid(epoch), 0, scored);
      }
    };
  }

  @Test
  void aBrokenPictureToScoreLosesNoEpoch() throws Exception {
    var e =
        assertThrows(
            IOException.class,
            () -> train(broken, damaged(-1, 1), CutShortTest::never, new Silence()));
    assertEquals("face.jpg: cut short", e.getMessage());
    assertEquals(TinyCase.BATCHES + 1, RunFiles.rows(broken).size());
    goesOnAsIfNothingHadBeen(TinyCase.BATCHES);
  }

  @Test
  void aBrokenPictureToLearnFromLosesNoBatch() throws Exception {
    assertThrows(
        IOException.class, () -> train(broken, damaged(4, -1), CutShortTest::never, new Silence()));
    assertEquals(4 + 1, RunFiles.rows(broken).size());
    assertTrue(Files.exists(broken.resolve("state.safetensors")));
    goesOnAsIfNothingHadBeen(4);
  }

  @Test
  void anEndMayBeAskedForWhileFacesAreScored() throws Exception {
    int[] asked = {0};
    BooleanSupplier second = () -> ++asked[0] == TinyCase.BATCHES + 2;
    assertFalse(train(broken, it.feed(), second, new Silence()));
    assertEquals(TinyCase.BATCHES + 1, RunFiles.rows(broken).size());
    goesOnAsIfNothingHadBeen(TinyCase.BATCHES);
  }

  @Test
  void aKillAfterScoringLeavesNoSecondRowOfScores() throws Exception {
    Silence killer =
        new Silence() {
          @Override
          public void scored(int epoch, Map<String, Double> scores, boolean best) {
            throw new IllegalStateException("killed");
          }
        };
    assertThrows(
        IllegalStateException.class, () -> train(broken, it.feed(), CutShortTest::never, killer));
    assertEquals(TinyCase.BATCHES + 2, RunFiles.rows(broken).size());
    goesOnAsIfNothingHadBeen(TinyCase.BATCHES);
  }

  @Test
  void aModelThatWasNotWrittenAnyMoreIsWrittenByResuming() throws Exception {
    train(broken, it.feed(), CutShortTest::never, new Silence());
    Files.delete(broken.resolve("last.safetensors"));
    Path draft = Files.writeString(broken.resolve(".state.safetensors.1.part"), "half of it");
    goesOnAsIfNothingHadBeen(TinyCase.EPOCHS * TinyCase.BATCHES);
    assertFalse(Files.exists(draft));
  }
}
