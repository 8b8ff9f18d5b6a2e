package affect4j.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.label.ActionUnit;
import affect4j.label.Emotion;
import affect4j.label.ExpressionSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {
  private static final String VOTES =
      "neutral,happiness,surprise,sadness,anger,disgust,fear,contempt,unknown,NF";

  @TempDir Path folder;
  private Lying set;

  @BeforeEach
  void layTwoPictures() throws IOException {
    set = new Lying(folder).pictures("train/a.png", "train/b.png");
  }

  private Map<Emotion, Double> voted(String votes) throws IOException {
    set.list("train.csv", "file," + VOTES, "train/a.png," + votes);
    return set.open().of(Split.TRAIN).get(0).labels().expression();
  }

  @Test
  void votesOfFerPlusBecomeShares() throws IOException {
    assertEquals(
        Map.of(
            Emotion.NEUTRAL, 0.4, Emotion.SADNESS, 0.1, Emotion.ANGER, 0.3, Emotion.DISGUST, 0.2),
        voted("4,0,0,1,3,2,0,0,0,0"));
    assertEquals("fer-plus", set.open().kind());
  }

  @Test
  void votesForUnknownAndForNoFaceHaveNoShare() throws IOException {
    assertEquals(
        Map.of(Emotion.HAPPINESS, 0.8, Emotion.CONTEMPT, 0.2), voted("0,4,0,0,0,0,0,1,4,1"));
  }

  @Test
  void aMajorityForUnknownOrNoFaceLeavesNoExpression() throws IOException {
    assertEquals(Map.of(), voted("0,4,0,0,0,0,0,0,3,2"));
    assertEquals(Map.of(), voted("0,0,0,0,0,0,0,0,0,0"));
  }

  @Test
  void microsoftsOwnTableOfFerPlusIsRead() throws IOException {
    set.pictures("FER2013Train/fer0.png", "FER2013Valid/fer1.png", "FER2013Test/fer2.png");
    set.list(
        "fer2013new.csv",
        "Usage,Image name," + VOTES,
        "Training,fer0.png,10,0,0,0,0,0,0,0,0,0",
        "PublicTest,fer1.png,0,10,0,0,0,0,0,0,0,0",
        "PrivateTest,fer2.png,0,0,10,0,0,0,0,0,0,0",
        "Training,,0,0,0,0,0,0,0,0,0,10");
    DataSet read = set.open();
    assertEquals(List.of("FER2013Train/fer0.png"), Lying.names(read, Split.TRAIN));
    assertEquals(List.of("FER2013Valid/fer1.png"), Lying.names(read, Split.VALID));
    assertEquals(List.of("FER2013Test/fer2.png"), Lying.names(read, Split.TEST));
    assertEquals(List.of("1 rows without an image name: not read"), read.notes());
  }

  @Test
  void aBadVoteIsNamed() throws IOException {
    set.list("train.csv", "file," + VOTES, "train/a.png,-1,0,0,0,0,0,0,0,0,0");
    set.refused("ROOT/train.csv:2: neutral must be a number of votes, got -1");
  }

  @Test
  void diffusionFerNumbersItsExpressionsAsAffectNet() throws IOException {
    set.list("train.csv", "file,valence,arousal,expression", "train/a.png,-0.5,0.8,6");
    DataSet read = set.open();
    assertEquals("diffusionfer", read.kind());
    assertEquals(ExpressionSet.AFFECT_NET_7.classes(), read.classes());
    Labels labels = read.of(Split.TRAIN).get(0).labels();
    assertEquals(Map.of(Emotion.ANGER, 1.0), labels.expression());
    assertEquals(OptionalDouble.of(-0.5), labels.valence());
    assertEquals(OptionalDouble.of(0.8), labels.arousal());
  }

  @Test
  void aBadRowOfDiffusionFerIsNamed() throws IOException {
    set.list(
        "train.csv", "file,valence,arousal,expression", "train/a.png,0,0,6", "train/b.png,0,0,7");
    set.refused("ROOT/train.csv:3: expression must be 0 to 6, got 7");
  }

  @Test
  void columnsOfATableAreReadByTheirNames() throws IOException {
    set.list(
        "faces.csv",
        "\uFEFFAU1,Expression,image,AU26,subject,valence,split",
        "1,Angry,train/a.png,0,ann,,train",
        ",,\"train/b.png\",,,0.5,val");
    DataSet read = set.open();
    assertEquals("csv", read.kind());
    assertEquals(List.of(Emotion.ANGER), read.classes());
    Sample a = read.of(Split.TRAIN).get(0);
    assertEquals("ann", a.group());
    assertEquals(Map.of(Emotion.ANGER, 1.0), a.labels().expression());
    assertEquals(Map.of(ActionUnit.AU01, true, ActionUnit.AU26, false), a.labels().units());
    assertEquals(OptionalDouble.empty(), a.labels().valence());
    Sample b = read.of(Split.VALID).get(0);
    assertEquals("train/b.png", b.group());
    assertEquals(OptionalDouble.of(0.5), b.labels().valence());
    assertEquals(List.of(), read.notes());
  }

  @Test
  void columnsCalledByEmotionsHoldShares() throws IOException {
    set.list(
        "faces.csv",
        "image,expression,Happy,anger,contempt",
        "train/a.png,fear,6,0,2",
        "train/b.png,fear,,0,");
    DataSet read = set.open();
    assertEquals(List.of(), read.notes());
    assertEquals(
        Map.of(Emotion.HAPPINESS, 0.75, Emotion.CONTEMPT, 0.25),
        read.of(Split.TRAIN).get(0).labels().expression());
    assertEquals(Map.of(Emotion.FEAR, 1.0), read.of(Split.TRAIN).get(1).labels().expression());
    set.list("faces.csv", "image,happy,anger", "train/a.png,0.5,-0.5");
    set.refused("ROOT/faces.csv:2: anger must be a share or votes, got -0.5");
    set.list("faces.csv", "image,happy,anger", "train/a.png,0.5,NaN");
    set.refused("ROOT/faces.csv:2: anger must be a share or votes, got NaN");
  }

  @Test
  void severalFacesOfAPictureHaveABoxAndANumberEach() throws IOException {
    String head = "file,face_id,face_x,face_y,face_width,face_height,valence";
    set.list(
        "faces.csv",
        head,
        "train/a.png,0,-1.4,2,10.6,9,0.5",
        "train/a.png,1,30,2,8,8,-0.5",
        "train/b.png,,,,,,0");
    DataSet read = set.open();
    assertEquals(List.of(), read.notes());
    assertEquals(
        List.of("train/a.png", "train/a.png#1", "train/b.png"), Lying.names(read, Split.TRAIN));
    PictureSource.Cut first = (PictureSource.Cut) read.of(Split.TRAIN).get(0).picture();
    assertEquals(
        List.of(-1, 2, 11, 9), List.of(first.x(), first.y(), first.width(), first.height()));
    assertEquals("train/a.png", Lying.contents(read.of(Split.TRAIN).get(0)));
    assertTrue(read.of(Split.TRAIN).get(2).picture() instanceof PictureSource.OwnFile);
    assertEquals(0, Duplicates.ofNames(read).surplus());
    assertEquals(0, Duplicates.ofBytes(read).surplus());
    set.list("faces.csv", head, "train/a.png,0,0,0,0,9,0.5", "train/b.png,0,-1,-1,-1,-1,0");
    read = set.open();
    assertEquals(
        List.of("2 faces whose box cannot be true: their whole picture is shown"), read.notes());
    assertTrue(read.of(Split.TRAIN).get(0).picture() instanceof PictureSource.OwnFile);
    set.list("faces.csv", head.replace("face_x", "Face_X"), "train/a.png,0,1,2,3,4,0.5");
    assertEquals(1, ((PictureSource.Cut) set.open().of(Split.TRAIN).get(0).picture()).x());
  }

  @Test
  void ofATableOfAnalyzeOnlyFacesAreRead() throws IOException {
    String head = "file,frame,success,expression";
    set.list("faces.csv", head, "train/a.png,1,1,fear", "train/b.png,1,0,");
    DataSet read = set.open();
    assertEquals(List.of("train/a.png"), Lying.names(read, Split.TRAIN));
    assertTrue(read.notes().contains("1 rows without a face (success 0): left out"));
    set.list("faces.csv", head, "clip.MP4,1,1,fear");
    set.refused(
        "ROOT/faces.csv:2: a picture wanted, got clip.MP4; analyze --crops makes pictures of it");
  }

  @Test
  void oneSuchColumnIsNoShareOfAnything() throws IOException {
    set.list("faces.csv", "image,expression,anger", "train/a.png,fear,1");
    DataSet read = set.open();
    assertEquals(List.of("faces.csv: not read: anger"), read.notes());
    assertEquals(Map.of(Emotion.FEAR, 1.0), read.of(Split.TRAIN).get(0).labels().expression());
  }

  @Test
  void columnsThatMeanNothingAreSaidNotToBeRead() throws IOException {
    set.list("faces.csv", "image,valance,AU45", "train/a.png,0.5,1");
    assertEquals(List.of("faces.csv: not read: valance, AU45"), set.open().notes());
  }

  @Test
  void tablesNamedAsSplitsAreSplitsAndEachMayBeNamedByItself() throws IOException {
    set.list("train.csv", "image", "train/a.png").list("validation.csv", "image", "train/b.png");
    assertEquals(List.of("train/b.png"), Lying.names(set.open(), Split.VALID));
    DataSet one = DataSets.open(folder.resolve("validation.csv"));
    assertEquals(List.of(), one.of(Split.TRAIN));
    assertEquals(List.of("train/b.png"), Lying.names(one, Split.VALID));
  }

  @Test
  void aBadRowOfATableIsNamedByFileAndLine() throws IOException {
    String head = "image,valence,expression,AU01,split";
    Path file = folder.resolve("faces.csv");
    String[][] cases = {
      {"train/a.png,3.2,,,", "valence must be in [-1, 1], got 3.2"},
      {"train/a.png,,,2,", "AU01 must be 0, 1 or -1, got 2"},
      {"train/a.png,,,,dev", "split must be train, valid or test, got dev"},
      {",0,,,", "image is empty"},
      {"train/a.png,0", "5 fields wanted, got 2"},
    };
    for (String[] each : cases) {
      set.list("faces.csv", head, "train/b.png,,,,", each[0]);
      set.refused(file + ":3: " + each[1]);
    }
    set.list("faces.csv", head, "train/b.png,,4,,");
    set.refused(file + ":2: expression must be one of " + Spellings.known() + ", got 4");
  }

  @Test
  void aTableThatIsNoneIsRefused() throws IOException {
    set.list("faces.csv", "image,valence,valence", "train/a.png,0,0");
    set.refused("ROOT/faces.csv:1: two columns are called valence");
    set.list("faces.csv", "image,valence", "\"train/a.png,0");
    set.refused("ROOT/faces.csv:2: comma-separated values were wanted");
    set.bytes("faces.csv", "image\n\u00e9.png\n".getBytes(StandardCharsets.ISO_8859_1));
    set.refused("ROOT/faces.csv: text in UTF-8 was wanted");
    String late = "image\n" + "a.png\n".repeat(5000) + "\u00e9.png\n";
    set.bytes("faces.csv", late.getBytes(StandardCharsets.ISO_8859_1));
    set.refused("ROOT/faces.csv: text in UTF-8 was wanted");
  }
}
