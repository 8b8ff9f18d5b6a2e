package affect4j.train;

import affect4j.batch.Batch;
import java.io.IOException;

/** The batches that a network learns from and is scored on. */
public interface Feed {
  /** Batches of an epoch. */
  int batches();

  /** Faces of a batch. */
  int batchSize();

  /** The batches of {@code epoch} from {@code batch} on, both counted from 0. */
  Batches train(int epoch, int batch);

  /** The batches to be scored after {@code epoch}; none where there are no faces for it. */
  Batches valid(int epoch);

  /** Batches that are made while they are asked for. */
  interface Batches extends AutoCloseable {
    boolean hasNext();

    /**
     * The next one, whose tensors belong to the scope that is open.
     *
     * @throws IOException when a picture cannot be read, in one line that names it
     */
    Batch next() throws IOException;

    @Override
    void close();
  }
}
