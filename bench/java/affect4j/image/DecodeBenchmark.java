package affect4j.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
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
 * One operation is one JPEG of 112 x 112 pixels decoded, on one core. The baseline is the JDK's
 * ImageIO.
 *
 * <pre>bench/jmh DecodeBenchmark</pre>
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class DecodeBenchmark {
  private static final int SIDE = 112;

  private final PictureReader reader = new PictureReader();
  private final byte[] jpeg = jpeg();

  /** Waves of colour, which a camera's picture resembles more than noise does. */
  private static byte[] jpeg() {
    byte[] pixels = new byte[3 * SIDE * SIDE];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (128 + 100 * Math.sin(i / 40.0) * Math.cos(i / 900.0));
    }
    try {
      Path file = Files.createTempFile("affect4j", ".jpg");
      PictureWriter.write(new Picture(SIDE, SIDE, pixels), file);
      byte[] bytes = Files.readAllBytes(file);
      Files.delete(file);
      return bytes;
    } catch (IOException e) {
      throw new IllegalStateException("no picture to decode", e);
    }
  }

  /** The JDK's decoder. */
  @Benchmark
  public BufferedImage baselineImageIo() throws IOException {
    return ImageIO.read(new ByteArrayInputStream(jpeg));
  }

  /** Ours: header looked over, then OpenCV's libjpeg-turbo. */
  @Benchmark
  public Picture decode() throws IOException {
    return reader.read("bench.jpg", jpeg);
  }
}
