package affect4j.infer;

import affect4j.image.Picture;
import java.util.List;

/** A network that looks at faces. Safe to call from many threads. */
interface Scorer extends AutoCloseable {
  /** The side of the square that the network looks at, in pixels. */
  int side();

  /** What the network says of {@code faces}, each a square of {@link #side()} pixels. */
  List<Scores> score(List<Picture> faces);

  @Override
  void close();
}
