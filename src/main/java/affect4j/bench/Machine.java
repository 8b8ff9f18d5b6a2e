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
    return field("/proc/self/status", "VmRSS")
        .map(text -> OptionalDouble.of(Double.parseDouble(text.replace(" kB", "")) / 1024))
        .orElse(OptionalDouble.empty());
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
