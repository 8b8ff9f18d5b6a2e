package affect4j.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import affect4j.data.PictureSource;
import affect4j.image.Picture;
import affect4j.image.PictureWriter;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaceSupplyTest {
  @TempDir Path folder;

  @Test
  void aPartOfAPictureIsShownAndBlackBeyondIt() throws IOException {
    byte[] pixels = new byte[3 * 4 * 2];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (i + 1);
    }
    Path file = folder.resolve("a.png");
    PictureWriter.write(new Picture(4, 2, pixels), file);
    PictureSource whole = new PictureSource.OwnFile(file);
    Picture part = FaceSupply.picture(new PictureSource.Cut(whole, 3, 1, 2, 1));
    assertEquals(2, part.width());
    assertArrayEquals(new byte[] {22, 23, 24, 0, 0, 0}, part.pixels());
  }
}
