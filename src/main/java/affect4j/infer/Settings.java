package affect4j.infer;

import affect4j.image.PictureReader;
import affect4j.label.Thresholds;
import java.util.Optional;

/**
 * How an {@link Analyzer} works; the defaults suit photos on a CPU.
 *
 * @param faces whether faces have to be found first
 * @param precision of the network's arithmetic
 * @param device {@code cpu}, {@code cuda} or {@code cuda:N}
 * @param threads for the network, and as many for decoding beside it
 * @param batch faces that the network looks at together
 * @param thresholds of the action units, in place of those that came with the model
 * @param pixels the largest picture that is read, in pixels
 */
public record Settings(
    Faces faces,
    Precision precision,
    String device,
    int threads,
    int batch,
    Optional<Thresholds> thresholds,
    long pixels) {

  /** Whether faces have to be found first. */
  public enum Faces {
    /** Faces are searched for in each picture. */
    FIND,
    /** Each picture is a face already, as the crops of Aff-Wild2 are. */
    ALIGNED
  }

  /** Of the network's arithmetic. */
  public enum Precision {
    /** 32 bits on a CPU, bfloat16 on a GPU. */
    AUTO,
    /** 32-bit floating point: the same numbers to 1e-5 whatever the batch or the threads. */
    FP32,
    /** bfloat16, of the networks that find faces too: faster where there is it, three digits. */
    BF16
  }

  public Settings {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, got " + threads);
    }
    if (batch < 1) {
      throw new IllegalArgumentException("batch must be at least 1, got " + batch);
    }
    if (pixels < 1) {
      throw new IllegalArgumentException("the pixel limit must be at least 1, got " + pixels);
    }
  }

  /** Finds faces, on the CPU, with all its cores. */
  public static Settings defaults() {
    return new Settings(
        Faces.FIND,
        Precision.AUTO,
        "cpu",
        Runtime.getRuntime().availableProcessors(),
        8,
        Optional.empty(),
        PictureReader.DEFAULT_MAX_PIXELS);
  }

  /** Pictures that are decoded and cut before the network asks for them. */
  int ahead() {
    return batch + 2 * threads;
  }

  /** The same for pictures that are faces already. */
  public Settings aligned() {
    return new Settings(Faces.ALIGNED, precision, device, threads, batch, thresholds, pixels);
  }
}
