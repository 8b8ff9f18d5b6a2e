package affect4j.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.data.Split;
import affect4j.data.Votes;
import affect4j.synth.SyntheticSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that hold other texts than those that are read. */
class FoldersTest {
  @TempDir Path folder;

  @Test
  void whatTellsPeopleOfAFolderIsNoVideo() throws IOException {
    Path videos = Files.createDirectory(folder.resolve("Validation_Set"));
    Written.file(videos, "a.txt", List.of("valence,arousal", "0.1,0.2"));
    Written.file(videos, "LICENSE.txt", List.of("\"FER\" faces, of, faces"));
    Written.file(videos, "readme.txt", List.of("Read me."));
    Sheet sheet = Sheets.labels(videos, Told.NOTHING, Split.VALID, Votes.SHARES);
    assertEquals(1, sheet.size());
    assertEquals("a/00001.jpg", sheet.name(0));
  }

  @Test
  void oddTextBesideADataSetDoesNotHideIt() throws IOException {
    Path set = folder.resolve("set");
    new SyntheticSet(6, 24, 32).write(set, () -> {});
    Written.file(set, "NOTES.txt", List.of("\"FER\" faces, of, faces"));
    Sheet sheet = Sheets.labels(set, Told.NOTHING, Split.VALID, Votes.SHARES);
    assertTrue(sheet.size() > 0);
  }
}
