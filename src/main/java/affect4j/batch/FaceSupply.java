package affect4j.batch;

import affect4j.augment.Draw;
import affect4j.augment.Pipeline;
import affect4j.data.PictureSource;
import affect4j.data.Sample;
import affect4j.image.Picture;
import affect4j.image.PictureReader;
import affect4j.label.ExpressionSet;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * Faces of one or several data sets, each varied by a pipeline, with their labels.
 *
 * @param expressions the columns of the expressions in the targets
 */
public record FaceSupply(
    List<Sample> samples, Order order, Pipeline pipeline, ExpressionSet expressions)
    implements Supply<Batch> {
  private static final PictureReader READER = new PictureReader();

  public FaceSupply {
    if (samples.isEmpty()) {
      throw new IllegalArgumentException("at least one face wanted, got none");
    }
    samples = List.copyOf(samples);
  }

  @Override
  public int size() {
    return samples.size();
  }

  @Override
  public int[] order(Draw draw) {
    return order.of(samples.size(), draw);
  }

  @Override
  public Shape shape() {
    return new Shape(3, pipeline.side(), pipeline.side());
  }

  /** None: labels are known by the places. */
  @Override
  public int truths() {
    return 0;
  }

  @Override
  public void fill(int place, Draw draw, FloatBuffer image, FloatBuffer truth) throws IOException {
    pipeline.into(picture(samples.get(place).picture()), draw, image, 0);
  }

  @Override
  public Batch batch(int[] places, Tensor images, Tensor truths) {
    List<Sample> shown = Arrays.stream(places).mapToObj(samples::get).toList();
    return new Batch(
        images,
        Targets.of(shown.stream().map(Sample::labels).toList(), expressions),
        shown.stream().map(Sample::name).toList());
  }

  /**
   * The picture of {@code source}.
   *
   * @throws IOException where it cannot be read, in one line that names it
   */
  public static Picture picture(PictureSource source) throws IOException {
    if (source instanceof PictureSource.Cut cut) {
      return picture(cut.whole()).crop(cut.x(), cut.y(), cut.width(), cut.height());
    }
    return READER.read(source.name(), bytes(source));
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
