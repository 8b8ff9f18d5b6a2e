package affect4j.infer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import affect4j.image.Picture;
import affect4j.label.Expression;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Garbage is collected, and its memory used for something else, while networks look at pictures.
 * Once compiled, code no longer holds what it does not use again: so it is run often.
 */
class CollectedTest {
  private static final int LOOKS = 1500;
  private static final int SMALL = 1 << 18;

  @TempDir Path folder;

  @Test
  void whatNetworksLookAtIsNotTakenFromUnderThem() throws Exception {
    Picture face = TinyModel.noise("face", 64, 64);
    AtomicBoolean done = new AtomicBoolean();
    Thread collector = new Thread(() -> collect(done), "collector");
    collector.start();
    try (Analyzer analyzer = Analyzer.open(TinyModel.in(folder), Settings.defaults().aligned())) {
      List<Double> first = scores(analyzer, face);
      for (int i = 0; i < LOOKS; i++) {
        assertEquals(first, scores(analyzer, face), "look " + i);
      }
    } finally {
      done.set(true);
      collector.join();
    }
  }

  /** What both branches have a part in. */
  private static List<Double> scores(Analyzer analyzer, Picture face) throws IOException {
    Scores scores = analyzer.read("face", face).get(0).seen().orElseThrow().scores();
    return List.of(scores.valence(), scores.arousal(), scores.probability(Expression.NEUTRAL));
  }

  /** Most of a look is the network's, so that most collections fall into one. */
  private static void collect(AtomicBoolean done) {
    while (!done.get()) {
      LockSupport.parkNanos(50_000_000);
      System.gc();
      for (int i = 0; i < 16; i++) {
        ByteBuffer other = ByteBuffer.allocateDirect(SMALL);
        while (other.hasRemaining()) {
          other.putInt(0x7fc00000); // No number, as a float.
        }
      }
    }
  }
}
