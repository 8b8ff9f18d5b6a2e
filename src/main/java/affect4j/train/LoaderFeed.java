package affect4j.train;

import affect4j.augment.Recipe;
import affect4j.batch.Batch;
import affect4j.batch.FaceSupply;
import affect4j.batch.Loader;
import affect4j.batch.LoaderSettings;
import affect4j.batch.LoaderSettings.Rest;
import affect4j.batch.Order;
import affect4j.batch.Portable;
import affect4j.batch.Supply;
import affect4j.label.ExpressionSet;
import affect4j.nn.Engine;
import affect4j.train.config.AffectSettings;
import affect4j.train.config.DataSettings;
import affect4j.train.config.DataSettings.Last;
import affect4j.train.config.TrainSettings;
import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.bytedeco.pytorch.Device;

/**
 * Pictures that are read and varied on worker threads.
 *
 * @param <B> what a batch is
 */
public final class LoaderFeed<B extends Portable<B>> implements Feed<B> {
  private static final int AHEAD = 3;

  private final int size;
  private final Device device;
  private final Loader<B> train;
  private final Optional<Loader<B>> valid;

  private LoaderFeed(int size, Device device, Loader<B> train, Optional<Loader<B>> valid) {
    this.size = size;
    this.device = device;
    this.train = train;
    this.valid = valid;
  }

  /** Batches of {@code train} and {@code valid} as {@code settings} ask for them. */
  public static <B extends Portable<B>> LoaderFeed<B> of(
      Supply<B> train, Optional<? extends Supply<B>> valid, TrainSettings settings) {
    DataSettings data = settings.data();
    LoaderSettings loading =
        new LoaderSettings(
            settings.batch(),
            rest(data.last()),
            settings.run().seed(),
            settings.run().workers(),
            AHEAD,
            1);
    return new LoaderFeed<>(
        settings.batch(),
        Engine.device(settings.run().device()),
        new Loader<>(train, loading.withRepeats(data.repeat())),
        valid.map(supply -> new Loader<>(supply, loading.withRest(rest(data.validLast())))));
  }

  /** Faces with their labels. */
  public static LoaderFeed<Batch> faces(Faces faces, AffectSettings settings) {
    DataSettings data = settings.data();
    ExpressionSet classes = settings.classes();
    FaceSupply train =
        new FaceSupply(
            faces.some(data),
            order(data, faces, classes),
            data.augment().at(settings.side()).with(settings.normalize()),
            classes);
    if (faces.valid().isEmpty()) {
      return of(train, Optional.empty(), settings);
    }
    // What is dropped should be other faces each time: the released EMMA shuffles then.
    Order order = data.validLast() == Last.DROP ? new Order.Shuffled() : new Order.InTurn();
    FaceSupply valid =
        new FaceSupply(
            faces.valid(),
            order,
            Recipe.PLAIN.at(settings.side()).with(settings.normalize()),
            classes);
    return of(train, Optional.of(valid), settings);
  }

  private static Order order(DataSettings data, Faces faces, ExpressionSet classes) {
    return switch (data.order()) {
      case SHUFFLED -> new Order.Shuffled();
      case FIXED -> new Order.InTurn();
      case BALANCED -> Order.Weighted.byExpression(faces.train(), classes);
    };
  }

  private static Rest rest(Last last) {
    return switch (last) {
      case KEEP -> Rest.KEPT;
      case DROP -> Rest.DROPPED;
    };
  }

  @Override
  public int batches() {
    return train.batches();
  }

  @Override
  public int batchSize() {
    return size;
  }

  @Override
  public Batches<B> train(int epoch, int batch) {
    return new Loaded<>(train.epoch(epoch, batch), device);
  }

  @Override
  public Batches<B> valid(int epoch) {
    return valid
        .<Batches<B>>map(loader -> new Loaded<>(loader.epoch(epoch), device))
        .orElseGet(None::new);
  }

  private record Loaded<B extends Portable<B>>(affect4j.batch.Batches<B> batches, Device device)
      implements Batches<B> {
    @Override
    public boolean hasNext() {
      return batches.hasNext();
    }

    @Override
    public B next() throws IOException {
      return batches.next().on(device);
    }

    @Override
    public void close() {
      batches.close();
    }
  }

  private record None<B>() implements Batches<B> {
    @Override
    public boolean hasNext() {
      return false;
    }

    @Override
    public B next() {
      throw new NoSuchElementException("there are no faces to score");
    }

    @Override
    public void close() {}
  }
}
