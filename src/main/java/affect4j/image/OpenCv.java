package affect4j.image;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;

/** Pictures to and from OpenCV's matrices; call it inside a {@code PointerScope}. */
final class OpenCv {
  private OpenCv() {}

  /** A copy of {@code picture} as rows x columns of red, green, blue. */
  static Mat mat(Picture picture) {
    Mat mat = new Mat(picture.height(), picture.width(), CV_8UC3);
    new BytePointer(mat.data()).put(picture.pixels());
    return mat;
  }

  /** A copy of {@code mat}, which holds rows x columns of red, green, blue without gaps. */
  static Picture picture(Mat mat) {
    byte[] pixels = new byte[Picture.bytes(mat.cols(), mat.rows())];
    new BytePointer(mat.data()).get(pixels);
    return new Picture(mat.cols(), mat.rows(), pixels);
  }
}
