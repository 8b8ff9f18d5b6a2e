package affect4j.batch;

import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * N faces, ready for a network.
 *
 * @param images (N, 3, S, S), normalised, float32
 * @param names what the data set calls each
 */
public record Batch(Tensor images, Targets targets, List<String> names) {}
