package affect4j.infer;

import affect4j.face.Face;
import affect4j.face.FaceCrop;
import affect4j.face.FaceFinder;
import affect4j.image.Picture;
import affect4j.image.PictureReader;
import affect4j.image.PictureReader.Undecoded;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** From a picture to the squares that the network is shown. */
record FaceCutter(PictureReader reader, FaceFinder finder, FaceCrop crop, Room room) {
  /** Decodes the picture when there is room for it. */
  CutFaces cut(Path file) throws IOException {
    Undecoded picture = reader.open(file);
    try (Room.Taken taken = room.take(picture.pixels())) {
      return cut(picture.decode());
    }
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
