package affect4j.nn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.GeneratorOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.DeviceType;
import org.bytedeco.pytorch.global.torch.Float32Backend;
import org.bytedeco.pytorch.global.torch.Float32Op;
import org.bytedeco.pytorch.global.torch.Float32Precision;
import org.bytedeco.pytorch.global.torch.ScalarType;

/** What libtorch holds once for the whole process: threads, the way it multiplies, devices. */
public final class Engine {
  private static final double FLOAT32_LIKE = 1e-5;

  private Engine() {}

  /** Lets one operation use {@code count} threads, in libtorch and in OpenBLAS below it. */
  public static void threads(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("threads must be 1 or more, got " + count);
    }
    torch.set_num_threads(count);
    openblas_nolapack.blas_set_num_threads(count);
  }

  /**
   * Lets each of OpenBLAS's products use one thread, whoever asks for it, until {@link #threads} is
   * called again: for small networks, and for several that work side by side. Sharing a small
   * product takes longer than making it, and OpenBLAS's threads keep a core for a while after it.
   */
  public static void productsAlone() {
    openblas_nolapack.blas_set_num_threads(1);
  }

  /**
   * Lets operations that the calling thread asks for use this thread alone; those of others use as
   * many as before. For threads that work side by side: each a picture of its own is faster than
   * all sharing every operation of every picture.
   */
  public static synchronized void alone() {
    int others = torch.get_num_threads();
    torch.set_num_threads(1);
    // Libtorch gives threads that it has not seen yet what was asked for last, wherever it was.
    Thread last = new Thread(() -> torch.set_num_threads(others), "affect4j-threads");
    last.start();
    boolean interrupted = false;
    while (last.isAlive()) {
      try {
        last.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Multiplies float32 matrices with oneDNN instead of OpenBLAS where that keeps them float32, and
   * says whether it does.
   *
   * <p>The setting permits bf16 inside a product. Processors without matrix units (AMX) ignore the
   * permission and are about as fast as OpenBLAS or faster; those with them would use it, and
   * results would lose five digits. So a product is tried, and the setting taken back if it lost
   * any.
   */
  public static boolean fastMatmul() {
    setMatmul(Float32Precision.BF16);
    boolean exact = productError() < FLOAT32_LIKE;
    if (!exact) {
      setMatmul(Float32Precision.IEEE);
    }
    return exact;
  }

  /** The largest error of a float32 product, as a share of its largest value. */
  private static double productError() {
    try (TensorScope scope = TensorScope.open()) {
      // A generator of its own: a seeded program must not notice.
      GeneratorOptional random = new GeneratorOptional(torch.make_generator_cpu(1));
      Tensor a = torch.randn(new long[] {256, 768}, random);
      Tensor b = torch.randn(new long[] {768, 512}, random);
      Tensor exact = a.to(ScalarType.Double).matmul(b.to(ScalarType.Double));
      Tensor error = a.matmul(b).to(ScalarType.Double).sub(exact);
      return error.abs().max().item_double() / exact.abs().max().item_double();
    }
  }

  private static void setMatmul(Float32Precision precision) {
    torch.globalContext().setFloat32Precision(Float32Backend.MKLDNN, Float32Op.MATMUL, precision);
  }

  /**
   * Never asks NNPACK, which libtorch would use for some convolutions on a single picture. Where it
   * does not know the processor, libtorch says so on standard error at each of them.
   */
  static void withoutNnpack() {
    torch.globalContext().setUserEnabledNNPACK(false);
  }

  /** Whether the processor has instructions for bf16; false where that cannot be known. */
  public static boolean hasBf16() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines.anyMatch(Engine::namesBf16);
    } catch (IOException e) {
      return false; // Not Linux.
    }
  }

  static boolean namesBf16(String line) {
    int colon = line.indexOf(':');
    if (colon < 0) {
      return false;
    }
    List<String> flags = List.of(line.substring(colon + 1).strip().split("\\s+"));
    return switch (line.substring(0, colon).strip()) {
      case "flags" -> flags.contains("avx512_bf16") || flags.contains("amx_bf16");
      case "Features" -> flags.contains("bf16");
      default -> false;
    };
  }

  /** The processor's name, where the operating system tells. */
  public static Optional<String> processor() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst();
    } catch (IOException e) {
      return Optional.empty(); // Not Linux.
    }
  }

  /** The device named {@code name}: {@code cpu}, {@code cuda}, or {@code cuda:1} and so on. */
  public static Device device(String name) {
    if (name.equals("cpu")) {
      return new Device(DeviceType.CPU);
    }
    if (!name.matches("cuda(:\\d{1,2})?")) {
      throw new IllegalArgumentException(
          "device must be cpu, cuda or cuda:N, got \"" + name + "\"");
    }
    int index = name.equals("cuda") ? 0 : Integer.parseInt(name.substring("cuda:".length()));
    int count = torch.cuda_is_available() ? torch.cuda_device_count() : 0;
    if (index >= count) {
      throw new IllegalArgumentException(
          "no device " + name + ": CUDA devices found by libtorch: " + count);
    }
    return new Device(DeviceType.CUDA, (byte) index);
  }
}
