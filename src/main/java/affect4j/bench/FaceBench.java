package affect4j.bench;

import affect4j.face.CascadeFinder;
import affect4j.face.Face;
import affect4j.face.FaceCrop;
import affect4j.face.FaceFinder;
import affect4j.find.NeuralFinder;
import affect4j.image.Picture;
import affect4j.image.PictureReader;
import affect4j.nn.Engine;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** What finding, aligning and reading a face takes, beside OpenCV's cascade in the same minute. */
public final class FaceBench {
  private static final int BATCH = 8;

  private final PrintWriter out;
  private final FaceCrop crop = FaceCrop.bilinear(224);
  private double decoding;
  private double finding;
  private double searching;
  private double aligning;
  private int faces;

  private FaceBench(PrintWriter out) {
    this.out = out;
  }

  /**
   * Measures {@code photos} one by one and prints as it goes.
   *
   * @param threads of the networks
   */
  public static void run(int threads, List<Path> photos, PrintWriter out) throws IOException {
    Engine.threads(threads);
    Engine.fastMatmul();
    Engine.productsAlone(); // as analyze does with its own model
    FaceBench bench = new FaceBench(out);
    bench.print("machine   %s", Machine.name(threads));
    bench.print("milliseconds of one photo: read, our finder, OpenCV's cascades, one aligned crop");
    try (FaceFinder ours = NeuralFinder.open();
        FaceFinder cascades = CascadeFinder.open()) {
      for (Path photo : photos) {
        bench.one(photo, ours, cascades);
      }
    }
    Engine.threads(threads);
    bench.sums(photos.size());
  }

  private void one(Path photo, FaceFinder ours, FaceFinder cascades) throws IOException {
    PictureReader reader = new PictureReader();
    Picture picture = reader.read(photo);
    List<Face> found = ours.find(picture);
    double read = Stopwatch.seconds(() -> again(reader, photo));
    double find = Stopwatch.seconds(() -> ours.find(picture));
    double search = Stopwatch.seconds(() -> cascades.find(picture));
    double align = found.isEmpty() ? 0 : Stopwatch.seconds(() -> crop.apply(picture, found.get(0)));
    print(
        "  %-32s %4d x %-4d %2d faces %6.1f %6.1f %7.1f %6.2f",
        photo.getFileName(),
        picture.width(),
        picture.height(),
        found.size(),
        1e3 * read,
        1e3 * find,
        1e3 * search,
        1e3 * align);
    decoding += read;
    finding += find;
    searching += search;
    aligning += align * found.size();
    faces += found.size();
  }

  private static void again(PictureReader reader, Path photo) {
    try {
      reader.read(photo);
    } catch (IOException e) {
      throw new IllegalStateException("a photo was read once and not again", e);
    }
  }

  private void sums(int photos) {
    print(
        "mean of %d photos: read %.1f, our finder %.1f, cascades %.1f ms: %.1f times as long",
        photos,
        1e3 * decoding / photos,
        1e3 * finding / photos,
        1e3 * searching / photos,
        searching / finding);
    Subject emma = Subject.emma();
    Tensor images = torch.rand(BATCH, 3, emma.side(), emma.side());
    double network = BATCH / Stopwatch.seconds(() -> emma.net().forward(images));
    print(
        "faces/s: finder %.1f (one face in %.2f photos), aligner %.1f, published EMMA %.2f",
        faces / finding, (double) photos / faces, faces / aligning, network);
  }

  private void print(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
