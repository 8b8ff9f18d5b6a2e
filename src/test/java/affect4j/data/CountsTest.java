package affect4j.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import affect4j.label.ActionUnit;
import affect4j.label.Emotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountsTest {
  @TempDir Path folder;

  private DataSet set() throws IOException {
    return new Lying(folder)
        .pictures("a.jpg", "b.jpg", "c.jpg")
        .list(
            "train.csv",
            "image,valence,arousal,expression,AU01,person",
            "a.jpg,0,0,happy,1,ann",
            "b.jpg,0,,,0,ann",
            "b.jpg,,,sad,,bob",
            "d.jpg,,,,,")
        .list("valid.csv", "image,person", "c.jpg,bob")
        .open();
  }

  @Test
  void facesAreCountedForEachLabelAndSplit() throws IOException {
    Counts counts = Counts.of(set(), Split.TRAIN);
    assertEquals(3, counts.pictures());
    assertEquals(1, counts.missing());
    assertEquals(2, counts.groups());
    assertEquals(1, counts.va());
    assertEquals(2, counts.expression());
    assertEquals(Map.of(Emotion.HAPPINESS, 1, Emotion.SADNESS, 1), counts.expressions());
    assertEquals(new Counts.Presence(1, 1, 1), counts.units().get(ActionUnit.AU01));
    assertEquals(new Counts.Presence(0, 0, 3), counts.units().get(ActionUnit.AU02));
    assertEquals(1, Counts.of(set(), Split.VALID).pictures());
  }

  @Test
  void anExpressionThatIsSharedCountsForTheLargestAloneOrAsTied() throws IOException {
    String votes = "neutral,happiness,surprise,sadness,anger,disgust,fear,contempt,unknown,NF";
    DataSet set =
        new Lying(folder)
            .pictures("a.jpg", "b.jpg")
            .list(
                "train.csv",
                "file," + votes,
                "a.jpg,2,1,0,0,0,0,0,0,0,0",
                "b.jpg,1,1,0,0,0,0,0,0,0,0")
            .open();
    Counts counts = Counts.of(set, Split.TRAIN);
    assertEquals(2, counts.expression());
    assertEquals(1, counts.expressions().get(Emotion.NEUTRAL));
    assertEquals(0, counts.expressions().get(Emotion.HAPPINESS));
    assertEquals(1, counts.tied());
  }

  @Test
  void aGroupThatLiesInTwoSplitsIsCounted() throws IOException {
    assertEquals(1, Counts.groupsAcrossSplits(set()));
  }

  @Test
  void aNameThatComesTwiceIsFound() throws IOException {
    Duplicates names = Duplicates.ofNames(set());
    assertEquals(1, names.surplus());
    assertEquals("b.jpg", names.same().get(0).get(1).sample().name());
    assertEquals(List.of(), names.acrossSplits());
  }

  @Test
  void picturesOfTheSameBytesAreFoundAcrossSplits() throws IOException {
    new Lying(folder).bytes("a.jpg", new byte[] {1}).bytes("c.jpg", new byte[] {1});
    new Lying(folder)
        .pictures("b.jpg")
        .list("train.csv", "image", "a.jpg", "b.jpg", "b.jpg")
        .list("valid.csv", "image", "c.jpg");
    Duplicates bytes = Duplicates.ofBytes(new Lying(folder).open());
    assertEquals(1, bytes.surplus());
    assertEquals(1, bytes.acrossSplits().size());
    assertEquals(Split.VALID, bytes.same().get(0).get(1).split());
  }

  @Test
  void publishedCountsAddUpToWhatThePapersSay() {
    Map<String, Integer> train = Published.of("s-aff-wild2", Split.TRAIN);
    assertEquals(90_645, train.get("expression"));
    assertEquals(103_316 - 18_713, train.get("AU01 absent"));
    assertEquals(10_756, train.get("AU26 present"));
    assertEquals(15_440, Published.of("s-aff-wild2", Split.VALID).get("expression"));
    assertEquals(277_251, Published.of("lsd", Split.TRAIN).get("expression"));
    assertEquals(287_651, Published.of("affectnet-2017", Split.TRAIN).get("expression"));
    assertEquals(134_415, Published.of("affectnet-2021", Split.TRAIN).get("happiness"));
    assertEquals(
        202_599,
        List.of(Split.values()).stream()
            .mapToInt(split -> Published.of("celeba", split).getOrDefault("pictures", 0))
            .sum());
    assertEquals(Map.of(), Published.of("csv", Split.TRAIN));
  }
}
