package affect4j.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureWriterTest {
  @TempDir Path folder;

  @Test
  void aPngIsReadAsItWasWrittenAndNothingElseIsLeftBeside() throws IOException {
    Path file = folder.resolve("a.PNG");
    PictureWriter.write(Pattern.of(20), file);
    assertArrayEquals(Pattern.of(20).pixels(), new PictureReader().read(file).pixels());
    assertEquals(List.of(file), list());
  }

  @Test
  void aJpegKeepsItsColoursInOrder() throws IOException {
    Path file = folder.resolve("a.jpg");
    PictureWriter.write(Canvas.of(16, 16, new Rgb(250, 120, 10)).picture(), file);
    byte[] pixel = new PictureReader().read(file).crop(8, 8, 1, 1).pixels();
    assertEquals(250, pixel[0] & 0xff, 3);
    assertEquals(120, pixel[1] & 0xff, 3);
    assertEquals(10, pixel[2] & 0xff, 3);
  }

  @Test
  void anOldFileIsReplaced() throws IOException {
    Path file = Files.writeString(folder.resolve("a.png"), "old");
    PictureWriter.write(Pattern.of(3), file);
    assertEquals(3, new PictureReader().read(file).width());
  }

  @Test
  void aNameWithoutFormatIsRefused() {
    Path file = Path.of("a.gif");
    var e =
        assertThrows(
            IllegalArgumentException.class, () -> PictureWriter.write(Pattern.of(3), file));
    assertEquals(
        "a.gif: the name of a picture to write must end in .png, .jpg or .jpeg", e.getMessage());
  }

  @Test
  void aMissingDirectoryIsNamed() {
    Path file = folder.resolve("none").resolve("a.png");
    var e = assertThrows(IOException.class, () -> PictureWriter.write(Pattern.of(3), file));
    assertEquals(
        file + ": cannot write a picture here: there is no directory " + folder.resolve("none"),
        e.getMessage());
  }

  @Test
  void aDirectoryIsNotOverwritten() throws IOException {
    Path file = Files.createDirectory(folder.resolve("a.png"));
    var e = assertThrows(IOException.class, () -> PictureWriter.write(Pattern.of(3), file));
    assertEquals(file + ": cannot write a picture here: it is a directory", e.getMessage());
    assertEquals(List.of(file), list());
  }

  private List<Path> list() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void aLinkStaysAndWhatItLeadsToIsReplaced() throws IOException {
    Path target = Files.writeString(folder.resolve("real.png"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.png"), target);
    PictureWriter.write(new Picture(1, 1, new byte[] {1, 2, 3}), link);
    assertTrue(Files.isSymbolicLink(link));
    assertArrayEquals(new byte[] {1, 2, 3}, new PictureReader().read(target).pixels());
  }
}
