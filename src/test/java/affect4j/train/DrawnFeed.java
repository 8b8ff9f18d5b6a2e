package affect4j.train;

import affect4j.batch.Batch;
import affect4j.batch.Targets;
import java.util.Collections;
import org.bytedeco.pytorch.Generator;
import org.bytedeco.pytorch.GeneratorOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;

/** Batches of noise with labels at random, some missing; the same for the same epoch and batch. */
final class DrawnFeed implements Feed<Batch> {
  private static final int SIZE = 4;

  private final int batches;
  private final int side;
  private final int classes;

  DrawnFeed(int batches, int side, int classes) {
    this.batches = batches;
    this.side = side;
    this.classes = classes;
  }

  @Override
  public int batches() {
    return batches;
  }

  @Override
  public int batchSize() {
    return SIZE;
  }

  @Override
  public Batches<Batch> train(int epoch, int batch) {
    return new Drawn(1000L * (epoch + 1), batch, batches);
  }

  @Override
  public Batches<Batch> valid(int epoch) {
    return new Drawn(0, 0, 2);
  }

  private final class Drawn implements Batches<Batch> {
    private final long seed;
    private final int end;
    private int next;

    private Drawn(long seed, int next, int end) {
      this.seed = seed;
      this.next = next;
      this.end = end;
    }

    @Override
    public boolean hasNext() {
      return next < end;
    }

    @Override
    public Batch next() {
      return batch(torch.make_generator_cpu(seed + next++));
    }

    @Override
    public void close() {}
  }

  private Batch batch(Generator generator) {
    GeneratorOptional random = new GeneratorOptional(generator);
    Tensor va = torch.rand(new long[] {SIZE, 2}, random).mul(new Scalar(2.0)).sub(new Scalar(1.0));
    Tensor known = torch.ones(SIZE);
    known.narrow(0, 0, 1).zero_();
    Tensor columns = torch.randint(0, classes, new long[] {SIZE}, random, new TensorOptions());
    Tensor expression =
        torch
            .one_hot(columns.toType(torch.ScalarType.Long), classes)
            .toType(torch.ScalarType.Float)
            .mul(known.unsqueeze(1));
    Tensor units =
        torch
            .rand(new long[] {SIZE, 12}, random)
            .gt(new Scalar(0.5))
            .toType(torch.ScalarType.Float);
    Targets targets =
        new Targets(va, torch.ones(SIZE, 2), expression, known, units, torch.ones(SIZE, 12));
    Tensor images = torch.randn(new long[] {SIZE, 3, side, side}, random);
    return new Batch(images, targets, Collections.nCopies(SIZE, "noise"));
  }
}
