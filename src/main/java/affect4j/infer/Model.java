package affect4j.infer;

import affect4j.label.Thresholds;
import java.nio.file.Path;

/**
 * What an {@link Analyzer} reads faces with.
 *
 * @param network its name: {@code emma}
 * @param weights the file that its weights came from
 * @param sha256 of that file, in hexadecimal
 * @param thresholds of the action units, those in force
 * @param precision of the arithmetic, {@code fp32} or {@code bf16}
 * @param device where it runs
 */
public record Model(
    String network,
    Path weights,
    String sha256,
    Thresholds thresholds,
    String precision,
    String device) {}
