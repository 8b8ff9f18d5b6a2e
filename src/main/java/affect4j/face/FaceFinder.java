package affect4j.face;

import affect4j.image.Picture;
import java.util.List;

/** Finds the faces of a picture. Safe to call from many threads. */
public interface FaceFinder extends AutoCloseable {
  /** The faces of {@code picture}, from left to right; empty when there is none. */
  List<Face> find(Picture picture);

  @Override
  void close();
}
