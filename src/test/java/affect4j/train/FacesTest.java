package affect4j.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.augment.Recipe;
import affect4j.data.Sample;
import affect4j.data.Votes;
import affect4j.label.Emotion;
import affect4j.train.config.DataSettings;
import affect4j.train.config.DataSettings.Last;
import affect4j.train.config.DataSettings.Learnt;
import affect4j.train.config.DataSettings.Order;
import affect4j.train.config.DataSettings.Parts;
import affect4j.train.config.DataSettings.Scored;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FacesTest {
  private static final String HEADER =
      "file,neutral,happiness,surprise,sadness,anger,disgust,fear,contempt,unknown,NF\n";

  @TempDir Path folder;

  @BeforeEach
  void layFerPlus() throws IOException {
    for (String part : List.of("train", "valid")) {
      Files.createDirectories(folder.resolve(part));
      Files.createFile(folder.resolve(part).resolve("a.png"));
      Files.writeString(
          folder.resolve(part + ".csv"), HEADER + part + "/a.png,6,0,0,3,0,0,0,1,0,0\n");
    }
  }

  private Faces opened(Votes votes) throws IOException {
    return opened(folder, Parts.USUAL, votes, 0);
  }

  private static Faces opened(Path set, Parts parts, Votes votes, int limit) throws IOException {
    return Faces.open(
        new DataSettings(
            List.of(set.toString()),
            List.of(),
            parts,
            votes,
            2,
            Order.FIXED,
            Last.KEEP,
            Last.KEEP,
            Recipe.PLAIN,
            false,
            limit,
            1));
  }

  private static void assertAll(Map<Emotion, Double> wanted, List<Sample> faces) {
    assertEquals(List.of(wanted), faces.stream().map(face -> face.labels().expression()).toList());
  }

  @Test
  void votesAreAllCountedByDefault() throws IOException {
    assertEquals(Votes.SHARES, DataSettings.of(2, Recipe.PLAIN).votes());
    assertAll(
        Map.of(Emotion.NEUTRAL, 0.6, Emotion.SADNESS, 0.3, Emotion.CONTEMPT, 0.1),
        opened(Votes.SHARES).train());
  }

  @Test
  void setsWithoutAValidPartMayBeScoredOnTheirTest() throws IOException {
    Path set = Files.createDirectory(folder.resolve("set"));
    for (String name : List.of("train/anger", "train/fear", "test/anger", "test/fear")) {
      Files.createFile(Files.createDirectories(set.resolve(name)).resolve("1.png"));
    }
    assertEquals(List.of(), opened(set, Parts.USUAL, Votes.SHARES, 0).valid());
    Faces scored = opened(set, new Parts(Learnt.TRAIN, Scored.TEST), Votes.SHARES, 0);
    assertEquals(2, scored.train().size());
    assertEquals(
        List.of("test/anger/1.png", "test/fear/1.png"),
        scored.valid().stream().map(Sample::name).toList());
    Faces all = opened(set, new Parts(Learnt.ALL, Scored.VALID), Votes.SHARES, 0);
    assertEquals(4, all.train().size());
    assertEquals(List.of(), all.valid());
    assertTrue(all.notes().stream().anyMatch(note -> note.startsWith("no faces to score")));
  }

  @Test
  void fewerFacesToScoreThanABatchHasAreTold() throws IOException {
    DataSettings one =
        DataSettings.of(2, Recipe.PLAIN)
            .withTrain(List.of(folder.toString()))
            .ending(Last.KEEP, Last.DROP);
    assertTrue(
        Faces.open(one)
            .notes()
            .contains(
                "no faces to score: the 1 of the part valid do not fill one batch of 2"
                    + " (data.validLast=DROP); no epoch is the best"));
  }

  @Test
  void aLimitThatLeavesClassesOutIsTold() throws IOException {
    Path classes = Files.createDirectory(folder.resolve("classes"));
    for (String name : List.of("anger", "fear", "happiness")) {
      Path own = Files.createDirectories(classes.resolve("train").resolve(name));
      Files.createFile(own.resolve("1.png"));
      Files.createFile(own.resolve("2.png"));
    }
    List<String> notes = opened(classes, Parts.USUAL, Votes.SHARES, 3).notes();
    String told = ": none of the first 3 faces (data.limit) is said to show happiness";
    assertTrue(notes.contains(classes + told), notes.toString());
    notes = opened(classes, Parts.USUAL, Votes.SHARES, 5).notes();
    assertTrue(notes.stream().noneMatch(note -> note.contains("data.limit")), notes.toString());
  }

  @Test
  void votesOfBothPartsAreCountedAsSet() throws IOException {
    Faces faces = opened(Votes.MAJORITY);
    assertAll(Map.of(Emotion.NEUTRAL, 1.0), faces.train());
    assertAll(Map.of(Emotion.NEUTRAL, 1.0), faces.valid());
  }
}
