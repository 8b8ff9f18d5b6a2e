package affect4j.checkpoint.pickle;

/** Python's {@code None}. */
public enum None {
  NONE
}
