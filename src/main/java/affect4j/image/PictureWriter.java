package affect4j.image;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.UUID;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;

/** Pictures to files. */
public final class PictureWriter {
  private PictureWriter() {}

  /**
   * Writes {@code picture} as PNG or JPEG, whichever the name of {@code file} ends with. It is
   * written under another name beside it first, so that the file is whole or not there.
   */
  public static void write(Picture picture, Path file) throws IOException {
    byte[] bytes = encode(picture, extension(file));
    // Where it is a link, in place of what it leads to.
    Path name = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path draft = name.resolveSibling("." + UUID.randomUUID() + ".part");
    try {
      Files.write(draft, bytes, StandardOpenOption.CREATE_NEW);
      move(draft, name);
    } catch (IOException e) {
      throw new IOException(file + ": cannot write a picture here: " + reason(name, e), e);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** {@code picture}, encoded as PNG. */
  public static byte[] png(Picture picture) {
    return encode(picture, ".png");
  }

  private static String extension(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    for (String extension : new String[] {".png", ".jpg", ".jpeg"}) {
      if (name.endsWith(extension)) {
        return extension;
      }
    }
    throw new IllegalArgumentException(
        file + ": the name of a picture to write must end in .png, .jpg or .jpeg");
  }

  private static byte[] encode(Picture picture, String extension) {
    try (PointerScope scope = new PointerScope()) {
      Mat bgr = new Mat();
      opencv_imgproc.cvtColor(OpenCv.mat(picture), bgr, opencv_imgproc.COLOR_RGB2BGR);
      BytePointer coded = new BytePointer();
      if (!opencv_imgcodecs.imencode(extension, bgr, coded)) {
        throw new IllegalStateException("OpenCV cannot encode " + extension);
      }
      byte[] bytes = new byte[Math.toIntExact(coded.limit())];
      coded.get(bytes);
      return bytes;
    }
  }

  private static void move(Path draft, Path name) throws IOException {
    if (Files.isDirectory(name)) {
      throw new FileSystemException(name.toString(), null, "it is a directory");
    }
    try {
      Files.move(draft, name, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, name, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static String reason(Path name, IOException e) {
    Path directory = name.getParent();
    if (directory != null && !Files.isDirectory(directory)) {
      return "there is no directory " + directory;
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : reason;
  }
}
