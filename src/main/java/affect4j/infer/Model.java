package affect4j.infer;

import affect4j.label.Thresholds;
import affect4j.label.Tuning.Smoothing;
import java.nio.file.Path;
import java.util.Map;

/**
 * What an {@link Analyzer} reads faces with.
 *
 * @param network its name: {@code emma}
 * @param weights the file that its weights came from; {@code starter} for what came along
 * @param sha256 of that file, in hexadecimal
 * @param thresholds of the action units, those in force
 * @param precision of the arithmetic, {@code fp32} or {@code bf16}
 * @param device where it runs
 * @param smoothing over frames that was fitted to it, by the name of the task: {@code va}, {@code
 *     expression} or {@code units}; empty where none was
 * @param weak for each task that did not learn from people's labels of it, by the same names, what
 *     it learnt from
 */
public record Model(
    String network,
    Path weights,
    String sha256,
    Thresholds thresholds,
    String precision,
    String device,
    Map<String, Smoothing> smoothing,
    Map<String, String> weak) {
  public Model {
    smoothing = Map.copyOf(smoothing);
    weak = Map.copyOf(weak);
  }
}
