package affect4j.train;

import java.io.IOException;

/**
 * The batches that a network learns from and is scored on.
 *
 * @param <B> what a batch is
 */
public interface Feed<B> {
  /** Batches of an epoch. */
  int batches();

  /** Faces of a batch. */
  int batchSize();

  /** The batches of {@code epoch} from {@code batch} on, both counted from 0. */
  Batches<B> train(int epoch, int batch);

  /** The batches to be scored after {@code epoch}; none where there are no faces for it. */
  Batches<B> valid(int epoch);

  /**
   * Batches that are made while they are asked for.
   *
   * @param <B> what a batch is
   */
  interface Batches<B> extends AutoCloseable {
    boolean hasNext();

    /**
     * The next one, whose tensors belong to the scope that is open.
     *
     * @throws IOException when a picture cannot be read, in one line that names it
     */
    B next() throws IOException;

    @Override
    void close();
  }
}
