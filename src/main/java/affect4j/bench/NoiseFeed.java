package affect4j.bench;

import affect4j.batch.Batch;
import affect4j.batch.Targets;
import affect4j.label.ActionUnit;
import affect4j.train.Feed;
import java.util.Collections;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/** The same batch of noise again and again, every label known: nothing but the network is timed. */
record NoiseFeed(Batch batch, int batches) implements Feed<Batch> {
  /** {@code size} pictures of {@code side} pixels in so many {@code classes}. */
  static NoiseFeed of(int size, int side, int classes, int batches) {
    Tensor va = torch.rand(size, 2);
    Tensor expression =
        torch
            .one_hot(torch.arange(new Scalar(size)).remainder(new Scalar(classes)), classes)
            .toType(ScalarType.Float);
    Tensor units = torch.rand(size, ActionUnit.values().length).round();
    Targets targets =
        new Targets(
            va,
            torch.ones(size, 2),
            expression,
            torch.ones(size),
            units,
            torch.ones(size, ActionUnit.values().length));
    Tensor images = torch.randn(size, 3, side, side);
    return new NoiseFeed(new Batch(images, targets, Collections.nCopies(size, "noise")), batches);
  }

  @Override
  public int batchSize() {
    return Math.toIntExact(batch.images().size(0));
  }

  @Override
  public Batches<Batch> train(int epoch, int from) {
    return new Repeated(from, batches);
  }

  @Override
  public Batches<Batch> valid(int epoch) {
    return new Repeated(0, 0);
  }

  private final class Repeated implements Batches<Batch> {
    private final int end;
    private int next;

    private Repeated(int next, int end) {
      this.next = next;
      this.end = end;
    }

    @Override
    public boolean hasNext() {
      return next < end;
    }

    @Override
    public Batch next() {
      next++;
      return batch;
    }

    @Override
    public void close() {}
  }
}
