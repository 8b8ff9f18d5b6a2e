package affect4j.image;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One operation is one face of 112 x 112 pixels resized to 224 x 224, on one core. The baseline is
 * Java2D, whose bytes are not Pillow's.
 *
 * <pre>bench/jmh ResizeBenchmark</pre>
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class ResizeBenchmark {
  private static final int FROM = 112;
  private static final int TO = 224;

  private final Picture face = face();
  private final BufferedImage image = new BufferedImage(FROM, FROM, BufferedImage.TYPE_3BYTE_BGR);
  private final Resize bilinear = new Resize(TO, TO, Filter.BILINEAR);
  private final Resize bicubic = new Resize(TO, TO, Filter.BICUBIC);

  private static Picture face() {
    byte[] pixels = new byte[3 * FROM * FROM];
    new Random(1).nextBytes(pixels);
    return new Picture(FROM, FROM, pixels);
  }

  /** Java2D's bilinear. */
  @Benchmark
  public BufferedImage baselineJava2d() {
    BufferedImage out = new BufferedImage(TO, TO, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = out.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, 0, 0, TO, TO, null);
    graphics.dispose();
    return out;
  }

  /** Ours, bilinear. */
  @Benchmark
  public Picture bilinear() {
    return bilinear.apply(face);
  }

  /** Ours, bicubic. */
  @Benchmark
  public Picture bicubic() {
    return bicubic.apply(face);
  }
}
