package affect4j.zoo;

/**
 * A network made of others. Which they are cannot be seen from shapes: only our own files hold
 * such, and say it.
 *
 * @param <S> its sizes
 */
interface DescribedFamily<S> extends Family<S> {
  @Override
  default boolean claims(Shapes weights) {
    return false;
  }

  @Override
  default S measure(Shapes weights) {
    throw new IllegalArgumentException("its description is wanted, which our files have");
  }
}
