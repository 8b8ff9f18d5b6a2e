package affect4j.report;

import affect4j.label.Thresholds;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What made the readings, so that they can be made again.
 *
 * @param version of affect4j
 * @param model the network: {@code emma}
 * @param thresholds those in force
 * @param precision of the network's arithmetic: {@code fp32} or {@code bf16}
 * @param device where it ran: {@code cpu}
 * @param weak for each of {@code va}, {@code expression} and {@code units} that did not learn from
 *     people's labels of it, what it learnt from
 */
public record Provenance(
    String version,
    String model,
    Weights weights,
    Thresholds thresholds,
    String precision,
    String device,
    Map<String, String> weak) {
  public Provenance {
    weak = Map.copyOf(weak);
  }

  /**
   * The file that the network's weights came from.
   *
   * @param sha256 of its bytes, 64 hexadecimal digits in lower case
   */
  public record Weights(String file, String sha256) {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    public Weights {
      if (!DIGEST.matcher(sha256).matches()) {
        throw new IllegalArgumentException(
            "a sha256 has 64 hexadecimal digits in lower case, got " + sha256);
      }
    }
  }
}
