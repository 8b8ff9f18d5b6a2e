package affect4j.infer;

import affect4j.face.FaceCrop;
import affect4j.image.Picture;
import java.util.List;

/** A network that looks at faces. Safe to call from many threads. */
interface Scorer extends AutoCloseable {
  /** How a face is cut out for the network. */
  FaceCrop crop();

  /** What the network says of {@code faces}, each cut out by {@link #crop}. */
  List<Scores> score(List<Picture> faces);

  @Override
  void close();
}
