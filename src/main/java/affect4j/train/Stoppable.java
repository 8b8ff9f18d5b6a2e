package affect4j.train;

import java.io.IOException;
import java.util.function.BooleanSupplier;

/** Batches that end at once, with {@link Stopped}, when an end is asked for. */
record Stoppable<B>(Feed.Batches<B> batches, BooleanSupplier stop) implements Feed.Batches<B> {
  /** An end was asked for before the last batch. */
  static final class Stopped extends IOException {
    private static final long serialVersionUID = 1;

    Stopped() {
      super("stopped");
    }
  }

  @Override
  public boolean hasNext() {
    return batches.hasNext();
  }

  @Override
  public B next() throws IOException {
    if (stop.getAsBoolean()) {
      throw new Stopped();
    }
    return batches.next();
  }

  @Override
  public void close() {
    batches.close();
  }
}
