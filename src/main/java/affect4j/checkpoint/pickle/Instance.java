package affect4j.checkpoint.pickle;

/**
 * An object of a class, or the result of a function, that is not known here; it keeps the name and
 * nothing else.
 */
public record Instance(String name) {}
