package affect4j.zoo;

/**
 * Where weights came from, and under which terms.
 *
 * @param source a file and its sha256, or a training run
 * @param licence as its owner states it, {@code not stated} where nobody does
 */
public record Origin(String source, String licence) {}
