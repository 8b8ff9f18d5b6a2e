package affect4j.batch;

import affect4j.augment.Draw;
import affect4j.augment.Pipeline;
import affect4j.augment.Recipe;
import affect4j.data.Labels;
import affect4j.data.PictureSource;
import affect4j.data.Sample;
import affect4j.image.Picture;
import affect4j.image.PictureReader;
import affect4j.image.PictureWriter;
import affect4j.label.Emotion;
import affect4j.label.ExpressionSet;
import affect4j.nn.TensorScope;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One operation is one face of 112 x 112 pixels from a JPEG of quality 95 made ready for training
 * at 224. The baseline only decodes.
 *
 * <pre>bench/jmh LoaderBenchmark -p recipe=MTL</pre>
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
@State(Scope.Benchmark)
public class LoaderBenchmark {
  private static final int FACES = 100;
  private static final int ROUNDS = 4000;
  private static final int FROM = 112;
  private static final int TO = 224;

  @Param({"MTL", "MAE", "DAN_AFFECT_NET", "PLAIN"})
  private Recipe recipe = Recipe.MTL;

  private final PictureReader reader = new PictureReader();
  private final List<Sample> samples = new ArrayList<>();
  private final List<byte[]> coded = new ArrayList<>();
  private final FloatBuffer numbers =
      ByteBuffer.allocateDirect(FACES * 3 * TO * TO * Float.BYTES)
          .order(ByteOrder.nativeOrder())
          .asFloatBuffer();
  private Path folder = Path.of("");
  private Pipeline pipeline = recipe.at(TO);
  private @Nullable Batches<Batch> batches;
  private int epoch;

  /** Writes the faces: waves of colour with a camera's noise. OpenCV writes quality 95. */
  @Setup
  public void faces() throws IOException {
    pipeline = recipe.at(TO);
    folder = Files.createTempDirectory("affect4j");
    for (int i = 0; i < FACES; i++) {
      Path file = folder.resolve(i + ".jpg");
      PictureWriter.write(face(i), file);
      coded.add(Files.readAllBytes(file));
      PictureSource source = new PictureSource.OwnFile(file);
      samples.add(new Sample("" + i, source, Labels.of(Emotion.FEAR), "" + i));
    }
  }

  private static Picture face(int number) {
    Random random = new Random(number);
    byte[] pixels = new byte[3 * FROM * FROM];
    for (int i = 0; i < pixels.length; i++) {
      double wave = Math.sin((i + 50 * number) / 40.0) * Math.cos(i / 900.0);
      pixels[i] = (byte) (128 + 90 * wave + 6 * random.nextGaussian());
    }
    return new Picture(FROM, FROM, pixels);
  }

  /** Takes the files away. */
  @TearDown
  public void remove() throws IOException {
    if (batches != null) {
      batches.close();
    }
    for (int i = 0; i < FACES; i++) {
      Files.delete(folder.resolve(i + ".jpg"));
    }
    Files.delete(folder);
  }

  /** Decoding alone, on one core. */
  @Benchmark
  @OperationsPerInvocation(FACES)
  public int baselineDecode() throws IOException {
    int sum = 0;
    for (byte[] bytes : coded) {
      sum += reader.read("face", bytes).pixels()[0];
    }
    return sum;
  }

  /** Decoding and all of the recipe, on one core. */
  @Benchmark
  @OperationsPerInvocation(FACES)
  public FloatBuffer oneCore() throws IOException {
    epoch++;
    for (int i = 0; i < FACES; i++) {
      Picture picture = reader.read("face", coded.get(i));
      pipeline.into(picture, Draw.of(1, epoch, i), numbers, i * pipeline.size());
    }
    return numbers;
  }

  /** The loader from files to tensors, with one worker beside the thread that takes them. */
  @Benchmark
  @OperationsPerInvocation(FACES)
  public int loaderWithOneWorker() throws IOException {
    return take(1);
  }

  /** The loader with two workers. */
  @Benchmark
  @OperationsPerInvocation(FACES)
  public int loaderWithTwoWorkers() throws IOException {
    return take(2);
  }

  /** Takes the next batch of an epoch that is too long to end here. */
  private int take(int workers) throws IOException {
    if (batches == null) {
      LoaderSettings settings = LoaderSettings.of(FACES, 1).withWorkers(workers);
      List<Sample> all =
          Collections.nCopies(ROUNDS, samples).stream().flatMap(List::stream).toList();
      batches =
          new Loader<>(
                  new FaceSupply(all, new Order.Shuffled(), pipeline, ExpressionSet.AFF_WILD2),
                  settings)
              .epoch(0);
    }
    try (TensorScope scope = TensorScope.open()) {
      return batches.next().names().size();
    }
  }
}
