package affect4j.model;

import org.bytedeco.pytorch.Tensor;

/**
 * What a network says of a batch of N faces, in float32.
 *
 * @param va valence and arousal, meant to lie in [-1, 1] but not clipped, (N, 2)
 * @param expression logits of the eight expressions in the order of {@link
 *     affect4j.label.Expression}, (N, 8)
 * @param units logits of the twelve action units in the order of {@link affect4j.label.ActionUnit},
 *     (N, 12)
 */
public record Affect(Tensor va, Tensor expression, Tensor units) {}
