package affect4j.sheet;

import static affect4j.sheet.Written.MTL;
import static affect4j.sheet.Written.classes;
import static affect4j.sheet.Written.compared;
import static affect4j.sheet.Written.times;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.data.Split;
import affect4j.data.Votes;
import affect4j.eval.Judged;
import affect4j.label.Emotion;
import affect4j.label.ExpressionSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetsTest {
  @TempDir Path folder;

  private Path file(String name, String... lines) throws IOException {
    return Written.file(folder, name, List.of(lines));
  }

  private Judged first(Path predictions, Path labels) throws IOException {
    return compared(predictions, labels).faces().get(0);
  }

  @Test
  void theMultiTaskChallengeIsKnownByItsHeader() throws IOException {
    Path labels =
        file(
            "labels.txt",
            MTL,
            "v/00001.jpg,-5,0.5,-1,-1," + times(11, "1"),
            "v/2.jpg,0.1,-5,7," + times(12, "0"));
    Path said = file("said.txt", MTL, "v/00001.jpg,0.25,-1,3," + times(12, "1"));
    Judged face = first(said, labels);
    assertTrue(face.truth().valence().isEmpty());
    assertEquals(0.5, face.truth().arousal().orElse(0));
    assertTrue(face.truth().expression().isEmpty());
    assertEquals(11, face.truth().units().size());
    assertArrayEquals(new double[] {0.25, -1}, face.said().va());
    assertEquals(1, face.said().expression()[3]);
    assertEquals("v", face.group());
    assertEquals(OptionalInt.of(1), face.frame());
  }

  @Test
  void windowsLineEndsMarksAndBlanksAreNoTrouble() throws IOException {
    Path labels =
        Files.writeString(
            folder.resolve("l.txt"),
            "\uFEFF" + MTL + "\r\n\r\nv/1.jpg , 0.1,0.2,1.0," + times(12, "1.0") + " \r\n");
    Judged face = first(labels, labels);
    assertEquals("v/1.jpg", face.name());
    assertEquals(OptionalInt.of(1), face.truth().expression());
    assertEquals(12, face.truth().units().size());
    assertFalse(face.truth().units().containsValue(false));
  }

  @Test
  void syntheticDataCountsItsOwnSix() throws IOException {
    Path labels = file("l.txt", "image,expression", "0.jpg,0", "1.jpg,5");
    Comparison comparison = compared(labels, labels);
    assertEquals(ExpressionSet.LSD, comparison.classes());
    assertEquals(2.0 / 6, comparison.scores().byName().getOrDefault("p_lsd", 0.0), 1e-15);
  }

  @Test
  void namesInTheSameColumnsAreNames() throws IOException {
    Path labels = file("l.csv", "image,expression", "0.jpg,Happy", "1.jpg,neutral");
    Comparison comparison = compared(labels, labels);
    assertEquals(ExpressionSet.AFFECT_NET_7, comparison.classes());
    assertEquals(OptionalInt.of(1), comparison.faces().get(0).truth().expression());
  }

  @Test
  void anEmptyExpressionIsNoneWhateverTheClasses() throws IOException {
    Path labels = file("l.csv", "name,expression", "0.jpg,happiness", "1.jpg,anger");
    Path said = file("said.csv", "name,expression", "0.jpg,happiness", "1.jpg,");
    Comparison comparison = compared(said, labels, classes(ExpressionSet.LSD));
    assertEquals(1, comparison.scores().byName().get("expression_count"));
    assertEquals(1, comparison.scores().byName().get("expression_accuracy"));
  }

  @Test
  void expressionsAreCountedAsTheHeaderOfTheirChallengeNamesThem() throws IOException {
    Path labels =
        file(
            "l.txt",
            "image_location,Neutral,Anger,Disgust,Fear,Happiness,Sadness,Surprise,Other",
            "v/1.jpg,4",
            "v/2.jpg,-1");
    Path said = file("s.csv", "file,expression", "v/1.jpg,happiness", "v/2.jpg,anger");
    Comparison comparison = compared(said, labels);
    assertEquals(ExpressionSet.AFF_WILD2, comparison.classes());
    assertEquals(OptionalInt.of(4), comparison.faces().get(0).truth().expression());
    assertEquals(1, comparison.scores().expression().confusion().count());
  }

  @Test
  void theOtherChallengesAreColumnsByName() throws IOException {
    Path va = file("va.txt", "image_location,valence,arousal", "v/1.jpg,0.5,-0.5", "v/2.jpg,-5,-5");
    Path said = file("sva.txt", "image_location,valence,arousal", "v/1.jpg,0,1.25", "v/2.jpg,0,0");
    assertEquals(1, compared(said, va).scores().va().count());
    String header = "image_location,AU1,AU2,AU4,AU6,AU7,AU10,AU12,AU15,AU23,AU24,AU25,AU26";
    Path units = file("au.txt", header, "v/1.jpg,1," + times(11, "0"));
    assertEquals(1, first(units, units).said().units()[0]);
  }

  @Test
  void inAFolderOfVideosLineIsFrame() throws IOException {
    Path videos = Files.createDirectory(folder.resolve("Validation_Set"));
    Written.file(videos, "a.txt", List.of("valence,arousal", "0.1,0.2", "-5,-5"));
    Written.file(videos, "b_left.txt", List.of("valence,arousal", "0.3,0.4"));
    Sheet sheet = Sheets.labels(videos, Told.NOTHING, Split.VALID, Votes.SHARES);
    assertEquals(List.of("a/00001.jpg", "a/00002.jpg", "b_left/00001.jpg"), names(sheet));
    assertEquals(videos.resolve("b_left.txt") + ":2", sheet.where(2));
  }

  @Test
  void inAFolderOfVideosABlankLineIsAFrameOfWhichNothingIsKnown() throws IOException {
    Path videos = Files.createDirectory(folder.resolve("EXPR"));
    String header = "Neutral,Anger,Disgust,Fear,Happiness,Sadness,Surprise,Other";
    Written.file(videos, "a.txt", List.of(header, "4", "", "5", "\r", "0", "", ""));
    Sheet sheet = Sheets.labels(videos, Told.NOTHING, Split.VALID, Votes.SHARES);
    assertEquals(List.of("a/00001.jpg", "a/00003.jpg", "a/00005.jpg"), names(sheet));
    assertEquals(Optional.of(Emotion.SADNESS), sheet.emotion(1));
  }

  @Test
  void theFilesOfVideosMayHoldProbabilities() throws IOException {
    Path videos = Files.createDirectory(folder.resolve("said"));
    String header = "Neutral,Anger,Disgust,Fear,Happiness,Sadness,Surprise,Other";
    Written.file(videos, "a.txt", List.of(header, "0.5,0.2,0.1,0.1,0.1,0,0,0"));
    Written.file(videos, "b.txt", List.of(header, "0,0,0,0,0,0,0.25,0.75"));
    Path labels = file("l.csv", "image,expression", "a/00001.jpg,neutral", "b/00001.jpg,other");
    Comparison comparison = compared(videos, labels);
    assertEquals(1, comparison.scores().expression().confusion().accuracy());
    assertEquals(0.75, comparison.faces().get(1).said().expression()[7]);
  }

  @Test
  void onlyWhatWeWroteMayLieFarBeyondTheScale() throws IOException {
    Path labels = file("l.csv", "image,valence,arousal", "a.jpg,0,0");
    Path table = file("t.csv", "name,group,frame,valence,arousal", "a.jpg,g,1,-2.5,2.5");
    assertEquals(-2.5, first(table, labels).said().va()[0]);
    String header =
        "file,frame,face_id,timestamp,confidence,success,face_x,face_y,face_width,face_height,"
            + "valence,arousal,expression,";
    Path analysis =
        file("a.csv", header + "neutral", "a.jpg,1,0,0.000,1,1,0,0,9,9,-2.5,2.5,neutral,1");
    assertEquals(-2.5, first(analysis, labels).said().va()[0]);
    for (String theirs : List.of("image,video", "name,group", "name,frame,group")) {
      Path other =
          file("o.csv", theirs + ",valence,arousal", theirs.replaceAll("[^,]+", "1") + ",-2.5,2.5");
      var e = assertThrows(IOException.class, () -> Sheets.predictions(other, Told.NOTHING));
      assertEquals(other + ":2: valence must be in [-2, 2], got -2.5", e.getMessage());
    }
  }

  private static List<String> names(Sheet sheet) {
    return IntStream.range(0, sheet.size()).mapToObj(sheet::name).toList();
  }

  @Test
  void probabilitiesGoByTheNamesOfTheirColumns() throws IOException {
    // The order of HSEmotion, under names of pictures with a folder before them.
    Path said =
        file(
            "s.csv",
            "path,Anger,Contempt,Disgust,Fear,Happiness,Neutral,Sadness,Surprise",
            "crops/v/1.jpg,0.1,0.4,0,0,0.2,0.1,0.1,0.1",
            "crops/v/2.jpg,0.1,0,0,0,0.2,0.5,0.1,0.1");
    Path labels = file("l.csv", "image,expression", "v/1.jpg,other", "v/2.jpg,neutral");
    Comparison comparison = compared(said, labels, classes(ExpressionSet.AFF_WILD2));
    assertEquals("crops/", comparison.folder());
    assertEquals(1, comparison.scores().expression().confusion().accuracy());
    assertEquals(0.4, comparison.faces().get(0).said().expression()[7]);
  }

  @Test
  void sharesOfFerPlusMayBeLabels() throws IOException {
    String header = "file,neutral,happiness,surprise,sadness,anger,disgust,fear,contempt";
    Path labels = file("l.csv", header, "a.png,1,0,7,2,0,0,0,0");
    Path said = file("s.csv", "file,expression", "a.png,surprised");
    Comparison comparison = compared(said, labels);
    assertEquals(ExpressionSet.AFFECT_NET_8, comparison.classes());
    assertEquals(1, comparison.scores().expression().confusion().of(3, 3));
  }

  @Test
  void labelsWhoseColumnsAreAllZeroAreNotKnown() throws IOException {
    String header = "file,neutral,happiness,surprise,sadness,anger,disgust,fear,contempt";
    Path labels =
        file(
            "l.csv",
            header,
            "a.png," + times(8, "0"),
            "b.png," + times(8, "-1"),
            "c.png,0,0,1,0,0,0,0,0");
    Path said = file("s.csv", "file,expression", "a.png,sad", "b.png,sad", "c.png,surprised");
    Comparison comparison = compared(said, labels);
    assertEquals(1, comparison.scores().expression().confusion().count());
    assertEquals(0, comparison.leftOut().others());
  }

  @Test
  void numbersAreReadInTheOrderTold() throws IOException {
    Path labels = file("l.csv", "image,label_of,expression", "a.jpg,x,1");
    Path said = file("s.csv", "image,expression", "a.jpg,surprise");
    Map<ExpressionSet, Integer> columns =
        Map.of(ExpressionSet.RAF_DB, 0, ExpressionSet.AFFECT_NET_7, 1, ExpressionSet.LSD, 1);
    for (Map.Entry<ExpressionSet, Integer> each : columns.entrySet()) {
      Judged face = compared(said, labels, classes(each.getKey())).faces().get(0);
      assertEquals(each.getValue(), face.truth().expression().orElse(-1));
    }
  }

  @Test
  void theOrderOfPredictionsNeedNotBeThatOfTheLabels() throws IOException {
    Path labels = file("l.txt", MTL, "a.jpg,0,0,7," + times(12, "0"));
    Path said = file("s.csv", "image,model,expression", "a.jpg,m,7");
    Comparison comparison = compared(said, labels, classes(ExpressionSet.AFFECT_NET_8));
    assertEquals(ExpressionSet.AFF_WILD2, comparison.classes());
    assertEquals(1, comparison.scores().expression().confusion().of(7, 7)); // contempt is other
  }

  @Test
  void aPictureWithoutAFaceSaysNothing() throws IOException {
    Path labels = file("l.csv", "image,valence,arousal", "a.jpg,0,0", "b.jpg,0.5,0");
    Path said =
        file("s.csv", "file,frame,success,valence,arousal", "a.jpg,1,0,,", "b.jpg,1,1,0.5,0");
    Comparison comparison = compared(said, labels);
    assertEquals(1, comparison.scores().va().count());
    assertEquals(1, comparison.leftOut().empty());
    assertEquals(
        List.of(
            said
                + ":2: a.jpg: nothing is said of what its label knows; so in all:"
                + " valence and arousal 1"),
        comparison.leftOut().complaints());
  }

  @Test
  void emptyCellsWhoseLabelsAreKnownAreCountedByTask() throws IOException {
    Path labels =
        file(
            "l.csv",
            "image,valence,arousal,expression",
            "a.jpg,0,0,anger",
            "b.jpg,0.5,0,fear",
            "c.jpg,-5,-5,fear",
            "d.jpg,0.5,0,");
    Path said =
        file(
            "s.csv",
            "image,valence,arousal,expression",
            "a.jpg,0,0,anger",
            "b.jpg,0.5,0,",
            "c.jpg,,,",
            "d.jpg,0.1,0.1,");
    LeftOut leftOut = compared(said, labels).leftOut();
    assertEquals(new LeftOut.Unsaid(0, 2, 0, Optional.of(said + ":3: b.jpg")), leftOut.unsaid());
    assertEquals(1, leftOut.empty());
    assertEquals(
        List.of(
            said + ":3: b.jpg: nothing is said of what its label knows; so in all: expression 2"),
        leftOut.complaints());
  }
}
