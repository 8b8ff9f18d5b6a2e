package affect4j.batch;

import affect4j.augment.Draw;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.Arrays;
import org.bytedeco.pytorch.Tensor;

/**
 * From pictures to batches, epoch after epoch. What a batch holds depends on the supply, the seed,
 * the epoch and the number of the batch, and on nothing else: not on the workers, nor on which
 * batches were asked for before. Safe to share between threads.
 *
 * @param <B> what a batch is
 */
public final class Loader<B> {
  private final Supply<B> supply;
  private final LoaderSettings settings;

  public Loader(Supply<B> supply, LoaderSettings settings) {
    this.supply = supply;
    this.settings = settings;
  }

  /** How many batches an epoch has; one that is repeated counts each time. */
  public int batches() {
    int whole = supply.size() / settings.batch();
    boolean more = settings.rest() == LoaderSettings.Rest.KEPT;
    int all = more && supply.size() % settings.batch() > 0 ? whole + 1 : whole;
    return Math.multiplyExact(all, settings.repeats());
  }

  /** All batches of {@code epoch}, which counts from zero. Close it, read to its end or not. */
  public Batches<B> epoch(int epoch) {
    return epoch(epoch, 0);
  }

  /**
   * The batches of {@code epoch} from number {@code fromBatch} on, both counted from zero: those
   * that an epoch read from its beginning has there. Close it, read to its end or not.
   */
  public Batches<B> epoch(int epoch, int fromBatch) {
    if (epoch < 0 || fromBatch < 0 || fromBatch > batches()) {
      throw new IllegalArgumentException(
          "an epoch of at least 0 and a batch in [0, "
              + batches()
              + "] wanted, got "
              + epoch
              + ", "
              + fromBatch);
    }
    int[] places = supply.order(Draw.of(settings.seed(), epoch, Draw.ORDER));
    return new Batches<>(new Epoch<>(this, epoch, places), fromBatch);
  }

  LoaderSettings settings() {
    return settings;
  }

  /** One epoch: the places of its pictures in the supply. */
  static final class Epoch<B> {
    private final Loader<B> loader;
    private final int number;
    private final int[] places;

    Epoch(Loader<B> loader, int number, int[] places) {
      this.loader = loader;
      this.number = number;
      this.places = places;
    }

    Loader<B> loader() {
      return loader;
    }

    /** Memory for a whole batch. */
    Slab slab() {
      return new Slab(largest(), loader.supply.shape(), loader.supply.truths());
    }

    /** How many pictures a batch has at most. */
    private int largest() {
      return Math.min(loader.settings.batch(), places.length);
    }

    /** The places of the pictures of batch {@code batch}. */
    int[] places(int batch) {
      int first = first(batch);
      return Arrays.copyOfRange(places, first, first + Math.min(largest(), places.length - first));
    }

    /** Writes picture {@code i} of batch {@code batch}. */
    void into(int batch, int i, FloatBuffer image, FloatBuffer truth) throws IOException {
      int index = first(batch) + i;
      loader.supply.fill(
          places[index], Draw.of(loader.settings.seed(), number, index), image, truth);
    }

    private int first(int batch) {
      return batch / loader.settings.repeats() * loader.settings.batch();
    }

    /** The batch of the pictures at {@code places}. */
    B made(int[] places, Tensor images, Tensor truths) {
      return loader.supply.batch(places, images, truths);
    }
  }
}
