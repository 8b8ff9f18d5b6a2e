package affect4j.eval;

/**
 * A score as a sibling of its definition would give it.
 *
 * @param name of the sibling
 * @param definition in words
 * @param metric the score it stands beside, as in {@link Scoreboard#byName}
 * @param value by the sibling
 * @param difference of it from ours
 */
public record Sibling(
    String name, String definition, String metric, double value, double difference) {}
