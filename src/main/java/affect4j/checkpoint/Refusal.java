package affect4j.checkpoint;

/** Stands where a tensor should be that cannot be read; {@code reason} continues "it ...". */
record Refusal(String reason) {}
