package affect4j.infer;

import affect4j.face.Face;
import affect4j.face.FaceCrop;
import affect4j.face.FaceFinder;
import affect4j.image.Picture;
import affect4j.image.PictureReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** From a picture to the squares that the network is shown. */
record FaceCutter(PictureReader reader, FaceFinder finder, FaceCrop crop) {
  CutFaces cut(Path file) throws IOException {
    return cut(reader.read(file));
  }

  CutFaces cut(Picture picture) {
    List<Face> faces = finder.find(picture);
    List<Picture> crops = new ArrayList<>();
    for (Face face : faces) {
      crops.add(crop.apply(picture, face));
    }
    return new CutFaces(faces, crops);
  }
}
