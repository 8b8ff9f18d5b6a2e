package affect4j.nn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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

  /** The environment's limit on what oneDNN may use; a user's own is left alone. */
  private static final String INSTRUCTIONS = "ONEDNN_MAX_CPU_ISA";

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
   * Multiplies float32 matrices with oneDNN instead of OpenBLAS where that keeps them float32, and
   * says whether it does.
   *
   * <p>The setting permits bf16 inside a product. Processors without matrix units (AMX) ignore the
   * permission and are faster than OpenBLAS; those with them would use it, and results would lose
   * five digits. So oneDNN is kept from matrix units where {@code precision} is FP32, a product is
   * tried, and the setting taken back if it lost any.
   *
   * <p>oneDNN looks once in a process at what it may use. So the first call decides: what runs in
   * bf16 in a process that began with FP32 does without matrix units, and float32 after bf16 goes
   * through OpenBLAS, right and slower.
   *
   * @param precision in which most of the work of this process will be done
   */
  public static boolean fastMatmul(Precision precision) {
    if (precision == Precision.FP32 && cpuTells(Engine::namesAmx) && !torch.has_env(INSTRUCTIONS)) {
      torch.set_env(INSTRUCTIONS, "AVX512_CORE_BF16");
    }
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
    return cpuTells(Engine::namesBf16);
  }

  private static boolean cpuTells(Predicate<String> what) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines.anyMatch(what);
    } catch (IOException e) {
      return false; // Not Linux.
    }
  }

  static boolean namesBf16(String line) {
    return flags(line, "flags").contains("avx512_bf16")
        || namesAmx(line)
        || flags(line, "Features").contains("bf16");
  }

  static boolean namesAmx(String line) {
    return flags(line, "flags").contains("amx_bf16");
  }

  /** What stands behind {@code key}; nothing where the line is of another. */
  private static List<String> flags(String line, String key) {
    int colon = line.indexOf(':');
    return colon >= 0 && line.substring(0, colon).strip().equals(key)
        ? List.of(line.substring(colon + 1).strip().split("\\s+"))
        : List.of();
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
