package affect4j.batch;

import affect4j.augment.Draw;
import affect4j.augment.Pipeline;
import affect4j.data.PictureSource;
import affect4j.data.Sample;
import affect4j.image.Picture;
import affect4j.image.PictureReader;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;

/**
 * From faces of one or several data sets to batches, epoch after epoch. What a batch holds depends
 * on the faces, the order, the pipeline, the seed, the epoch and the number of the batch, and on
 * nothing else: not on the workers, nor on which batches were asked for before. Safe to share
 * between threads.
 */
public final class Loader {
  private final List<Sample> samples;
  private final Order order;
  private final Pipeline pipeline;
  private final LoaderSettings settings;
  private final PictureReader reader = new PictureReader();

  public Loader(List<Sample> samples, Order order, Pipeline pipeline, LoaderSettings settings) {
    if (samples.isEmpty()) {
      throw new IllegalArgumentException("at least one face wanted, got none");
    }
    this.samples = List.copyOf(samples);
    this.order = order;
    this.pipeline = pipeline;
    this.settings = settings;
  }

  /** How many batches an epoch has. */
  public int batches() {
    int whole = samples.size() / settings.batch();
    boolean more = settings.rest() == LoaderSettings.Rest.KEPT;
    return more && samples.size() % settings.batch() > 0 ? whole + 1 : whole;
  }

  /** All batches of {@code epoch}, which counts from zero. Close it, read to its end or not. */
  public Batches epoch(int epoch) {
    return epoch(epoch, 0);
  }

  /**
   * The batches of {@code epoch} from number {@code fromBatch} on, both counted from zero: those
   * that an epoch read from its beginning has there. Close it, read to its end or not.
   */
  public Batches epoch(int epoch, int fromBatch) {
    if (epoch < 0 || fromBatch < 0 || fromBatch > batches()) {
      throw new IllegalArgumentException(
          "an epoch of at least 0 and a batch in [0, "
              + batches()
              + "] wanted, got "
              + epoch
              + ", "
              + fromBatch);
    }
    int[] places = order.of(samples.size(), Draw.of(settings.seed(), epoch, Draw.ORDER));
    return new Batches(new Epoch(this, epoch, places), fromBatch);
  }

  LoaderSettings settings() {
    return settings;
  }

  Pipeline pipeline() {
    return pipeline;
  }

  /** One epoch: the places of its faces in the list of all. */
  static final class Epoch {
    private final Loader loader;
    private final int number;
    private final int[] places;

    Epoch(Loader loader, int number, int[] places) {
      this.loader = loader;
      this.number = number;
      this.places = places;
    }

    Loader loader() {
      return loader;
    }

    /** How many faces a batch has at most. */
    int largest() {
      return Math.min(loader.settings.batch(), places.length);
    }

    /** The faces of batch {@code batch}. */
    List<Sample> batch(int batch) {
      int first = batch * loader.settings.batch();
      return Arrays.stream(places, first, first + Math.min(largest(), places.length - first))
          .mapToObj(loader.samples::get)
          .toList();
    }

    /** Writes face {@code i} of batch {@code batch} to {@code out}. */
    void into(int batch, int i, FloatBuffer out) throws IOException {
      int index = batch * loader.settings.batch() + i;
      PictureSource source = loader.samples.get(places[index]).picture();
      Picture picture = loader.reader.read(source.name(), bytes(source));
      loader.pipeline.into(picture, Draw.of(loader.settings.seed(), number, index), out, 0);
    }

    private static byte[] bytes(PictureSource source) throws IOException {
      try {
        return source.bytes();
      } catch (NoSuchFileException e) {
        throw new IOException(source.name() + ": no such file", e);
      } catch (AccessDeniedException e) {
        throw new IOException(source.name() + ": permission denied", e);
      } catch (IOException e) {
        String message = String.valueOf(e.getMessage());
        boolean named = message.startsWith(source.name());
        throw new IOException(named ? message : source.name() + ": " + message, e);
      }
    }
  }
}
