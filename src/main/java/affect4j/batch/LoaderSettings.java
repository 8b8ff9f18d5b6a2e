package affect4j.batch;

/**
 * How faces become batches.
 *
 * @param batch faces in a batch
 * @param rest what becomes of the faces at the end that do not fill a batch
 * @param seed where all random numbers come from
 * @param workers threads that read and augment; they change no number
 * @param ahead batches that are kept ready while one is in use
 * @param repeats how often each batch comes, one time after the other
 */
public record LoaderSettings(int batch, Rest rest, long seed, int workers, int ahead, int repeats) {
  /** What becomes of the faces at the end of an epoch that do not fill a batch. */
  public enum Rest {
    /** They are a smaller batch. */
    KEPT,
    /** They are left out. */
    DROPPED
  }

  public LoaderSettings {
    if (batch < 1 || workers < 1 || ahead < 1 || repeats < 1) {
      throw new IllegalArgumentException(
          "at least 1 face in a batch, 1 worker, 1 batch ahead and 1 time wanted, got "
              + batch
              + ", "
              + workers
              + ", "
              + ahead
              + ", "
              + repeats);
    }
  }

  /** Keeps the rest, with a worker for each core and two batches ahead. */
  public static LoaderSettings of(int batch, long seed) {
    int cores = Runtime.getRuntime().availableProcessors();
    return new LoaderSettings(batch, Rest.KEPT, seed, cores, 2, 1);
  }

  /** These settings with {@code rest}. */
  public LoaderSettings withRest(Rest rest) {
    return new LoaderSettings(batch, rest, seed, workers, ahead, repeats);
  }

  /** These settings with {@code repeats}. */
  public LoaderSettings withRepeats(int repeats) {
    return new LoaderSettings(batch, rest, seed, workers, ahead, repeats);
  }

  /** These settings with {@code workers}. */
  public LoaderSettings withWorkers(int workers) {
    return new LoaderSettings(batch, rest, seed, workers, ahead, repeats);
  }
}
