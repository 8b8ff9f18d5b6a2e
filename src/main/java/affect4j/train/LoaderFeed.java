package affect4j.train;

import affect4j.augment.Recipe;
import affect4j.batch.Batch;
import affect4j.batch.Loader;
import affect4j.batch.LoaderSettings;
import affect4j.batch.LoaderSettings.Rest;
import affect4j.batch.Order;
import affect4j.label.ExpressionSet;
import affect4j.train.config.DataSettings;
import affect4j.train.config.DataSettings.Last;
import affect4j.train.config.TrainSettings;
import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Faces of data sets, read and varied on worker threads. */
public final class LoaderFeed implements Feed {
  private static final int AHEAD = 3;

  private final int size;
  private final Loader train;
  private final Optional<Loader> valid;

  private LoaderFeed(int size, Loader train, Optional<Loader> valid) {
    this.size = size;
    this.train = train;
    this.valid = valid;
  }

  /**
   * The batches that {@code settings} ask for, with expressions in the columns of {@code classes}.
   */
  public static LoaderFeed of(Faces faces, TrainSettings settings, ExpressionSet classes) {
    DataSettings data = settings.data();
    if (faces.train().isEmpty()) {
      throw new IllegalArgumentException(
          "faces to learn from wanted, but there is no training part in " + data.train());
    }
    LoaderSettings loading =
        new LoaderSettings(
            settings.batch(),
            rest(data.last()),
            settings.run().seed(),
            classes,
            settings.run().workers(),
            AHEAD);
    Loader train =
        new Loader(
            faces.train(),
            order(data, faces, classes),
            data.augment().at(settings.side()),
            loading);
    return new LoaderFeed(settings.batch(), train, valid(faces, settings, loading));
  }

  private static Optional<Loader> valid(
      Faces faces, TrainSettings settings, LoaderSettings loading) {
    if (faces.valid().isEmpty()) {
      return Optional.empty();
    }
    Last last = settings.data().validLast();
    // What is dropped should be other faces each time: the released EMMA shuffles then.
    Order order = last == Last.DROP ? new Order.Shuffled() : new Order.InTurn();
    return Optional.of(
        new Loader(
            faces.valid(), order, Recipe.PLAIN.at(settings.side()), loading.withRest(rest(last))));
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
  public Batches train(int epoch, int batch) {
    return new Loaded(train.epoch(epoch, batch));
  }

  @Override
  public Batches valid(int epoch) {
    return valid.<Batches>map(loader -> new Loaded(loader.epoch(epoch))).orElse(NONE);
  }

  private record Loaded(affect4j.batch.Batches batches) implements Batches {
    @Override
    public boolean hasNext() {
      return batches.hasNext();
    }

    @Override
    public Batch next() throws IOException {
      return batches.next();
    }

    @Override
    public void close() {
      batches.close();
    }
  }

  private static final Batches NONE =
      new Batches() {
        @Override
        public boolean hasNext() {
          return false;
        }

        @Override
        public Batch next() {
          throw new NoSuchElementException("there are no faces to score");
        }

        @Override
        public void close() {}
      };
}
