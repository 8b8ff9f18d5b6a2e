package affect4j.batch;

import org.bytedeco.pytorch.Tensor;

/**
 * What is known of N faces, in float32. What is not known is 0 here and 0 in the mask beside it;
 * known is 1 there.
 *
 * @param va valence and arousal, (N, 2)
 * @param vaKnown (N, 2)
 * @param expression shares of C classes, each row adding up to 1 or all 0, (N, C)
 * @param expressionKnown (N)
 * @param units whether each action unit is present, 0 or 1, (N, 12)
 * @param unitsKnown (N, 12)
 */
public record Targets(
    Tensor va,
    Tensor vaKnown,
    Tensor expression,
    Tensor expressionKnown,
    Tensor units,
    Tensor unitsKnown) {}
