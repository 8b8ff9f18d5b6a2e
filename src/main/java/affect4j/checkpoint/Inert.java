package affect4j.checkpoint;

/**
 * A value of a file that means nothing here, such as {@code None}, a function or an object of an
 * unknown class: only its name is kept.
 */
public record Inert(String name) {
  /** Python's {@code None}. */
  public static final Inert NONE = new Inert("None");

  @Override
  public String toString() {
    return name;
  }
}
