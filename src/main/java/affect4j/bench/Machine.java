package affect4j.bench;

import affect4j.nn.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** What the operating system says of the machine and of this process. */
final class Machine {
  private Machine() {}

  /** The processor's name and how many of its cores are used. */
  static String name(int threads) {
    String cpu = Engine.processor().orElse(System.getProperty("os.arch"));
    String bf16 = Engine.hasBf16() ? "bf16 instructions" : "no bf16 instructions known";
    return cpu + ", " + threads + " threads, " + bf16 + ", Java " + Runtime.version().feature();
  }

  /** Memory of this process that is in use, in MB; where the system tells. */
  static OptionalDouble residentMegabytes() {
    return megabytes("VmRSS");
  }

  private static OptionalDouble megabytes(String name) {
    return field("/proc/self/status", name)
        .map(text -> OptionalDouble.of(Double.parseDouble(text.replace(" kB", "")) / 1024))
        .orElse(OptionalDouble.empty());
  }

  /** The most that was in use since {@link #forgetPeak}, in MB; where the system tells. */
  static OptionalDouble peakMegabytes() {
    return megabytes("VmHWM");
  }

  /** Counts the peak anew from now on, where the system lets it. */
  static void forgetPeak() {
    try {
      Files.writeString(Path.of("/proc/self/clear_refs"), "5");
    } catch (IOException e) {
      // Then it is the peak of the whole process; not Linux, or not permitted.
    }
  }

  private static Optional<String> field(String file, String name) {
    try (Stream<String> lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst();
    } catch (IOException e) {
      return Optional.empty(); // Not Linux.
    }
  }
}
