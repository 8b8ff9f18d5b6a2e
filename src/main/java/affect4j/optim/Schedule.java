package affect4j.optim;

/** A learning rate as a function of how far training has come: no state, nothing to save. */
@FunctionalInterface
public interface Schedule {
  /**
   * The rate at {@code progress}, in epochs: 2.5 in the middle of the third. {@link Progress} says
   * how it is counted.
   */
  double at(double progress);
}
