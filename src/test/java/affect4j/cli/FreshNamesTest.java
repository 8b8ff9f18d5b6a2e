package affect4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshNamesTest {
  @TempDir Path folder;

  @Test
  void equalNamesAreCounted() throws IOException {
    FreshNames names = new FreshNames(folder, "drawings", Set.of());
    assertEquals(folder.resolve("a.png"), names.next(Path.of("a.jpg"), ".png"));
    assertEquals(folder.resolve("a-2.png"), names.next(Path.of("a.bmp"), ".png"));
    assertEquals(folder.resolve("b/a.png"), names.next(Path.of("b/a.jpg"), ".png"));
  }

  @Test
  void theNameOfAFileToBeKeptIsNotGivenOutByWhateverWay() throws IOException {
    Path photo = Files.createFile(folder.resolve("a.png"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder);
    FreshNames names = new FreshNames(link, "drawings", Set.of(photo.toRealPath()));
    assertEquals(link.resolve("a-2.png"), names.next(Path.of("a.png"), ".png"));
  }

  @Test
  void drawingsOfAnEarlierRunAreReplaced() throws IOException {
    Files.createFile(folder.resolve("a.png"));
    FreshNames names = new FreshNames(folder, "drawings", Set.of());
    assertEquals(folder.resolve("a.png"), names.next(Path.of("a.jpg"), ".png"));
  }
}
