package affect4j.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import affect4j.label.ActionUnit;
import affect4j.label.Emotion;
import affect4j.label.ExpressionSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AffWild2Test {
  private static final String TRAIN = "training_set_annotations.txt";
  private static final String TEST = "MTL_Challenge_test_set_release.txt";
  private static final String HEADER = "image,valence,arousal,expression,aus";
  private static final String ALL = "video45_1/00001.jpg,0.25,-0.125,4,0,0,0,1,1,0,1,0,0,0,1,0";
  private static final String NONE = "197/00008.jpg,-5,-5,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1";

  @TempDir Path folder;
  private Lying set;

  @BeforeEach
  void pictures() throws IOException {
    set =
        new Lying(folder)
            .pictures("cropped_aligned/video45_1/00001.jpg", "cropped_aligned/197/00008.jpg");
  }

  private void refusedRow(String why, String row) throws IOException {
    set.list(TRAIN, HEADER, ALL, row).refused("ROOT/" + TRAIN + ":3: " + why);
  }

  @Test
  void sixteenValuesUnderAHeaderOfFiveNamesAreReadByName() throws IOException {
    DataSet read = set.list(TRAIN, HEADER, ALL, NONE).open();
    assertEquals("s-aff-wild2", read.kind());
    assertEquals(ExpressionSet.AFF_WILD2.classes(), read.classes());
    Sample face = read.of(Split.TRAIN).get(0);
    assertEquals("video45_1/00001.jpg", face.name());
    assertEquals("video45_1", face.group());
    assertEquals("cropped_aligned/video45_1/00001.jpg", Lying.contents(face));
    assertEquals(OptionalDouble.of(0.25), face.labels().valence());
    assertEquals(OptionalDouble.of(-0.125), face.labels().arousal());
    assertEquals(Map.of(Emotion.HAPPINESS, 1.0), face.labels().expression());
    Map<ActionUnit, Boolean> units = face.labels().units();
    assertEquals(12, units.size());
    List<ActionUnit> present =
        units.keySet().stream().filter(unit -> units.getOrDefault(unit, false)).toList();
    assertEquals(
        List.of(ActionUnit.AU06, ActionUnit.AU07, ActionUnit.AU12, ActionUnit.AU25), present);
  }

  @Test
  void minusFiveAndMinusOneAreAbsent() throws IOException {
    DataSet read = set.list(TRAIN, HEADER, ALL, NONE).open();
    assertEquals(Labels.NONE, read.of(Split.TRAIN).get(1).labels());
  }

  @Test
  void eachLabelIsMissingByItself() throws IOException {
    String row = "197/00008.jpg,-5,0.5,-1,1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1";
    Labels labels = set.list(TRAIN, HEADER, row).open().of(Split.TRAIN).get(0).labels();
    Map<ActionUnit, Boolean> units = Map.of(ActionUnit.AU01, true);
    assertEquals(
        new Labels(OptionalDouble.empty(), OptionalDouble.of(0.5), Map.of(), units), labels);
  }

  @Test
  void aMarkOfUtf8ReturnsBlanksAndDecimalsDoNotMatter() throws IOException {
    set.list(TRAIN, HEADER, ALL, NONE);
    String plain = set.open().digest();
    String decimals = ALL.replace(",4,0", ",4.0,0.0").replace(",1,0,1,", ",1.0,0,1.0,");
    set.list(TRAIN, '\uFEFF' + HEADER + "\r", decimals + " \r", NONE + "\r", "\r");
    assertEquals(plain, set.open().digest());
  }

  @Test
  void aFaceWithoutAPictureIsLeftOutAndCounted() throws IOException {
    DataSet read = set.list(TRAIN, HEADER, ALL.replace("00001", "00002"), NONE).open();
    assertEquals(List.of("197/00008.jpg"), Lying.names(read, Split.TRAIN));
    assertEquals(List.of("video45_1/00002.jpg"), read.missingOf(Split.TRAIN));
  }

  @Test
  void theListOfTheTestKeepsEveryRowInOrder() throws IOException {
    set.pictures("mtl_test_data/cropped_aligned/9/00002.jpg");
    DataSet read = set.list(TEST, HEADER, "9/00002.jpg", "9/00001.jpg").open();
    assertEquals(List.of("9/00002.jpg", "9/00001.jpg"), Lying.names(read, Split.TEST));
    assertEquals(List.of("9/00001.jpg"), read.missingOf(Split.TEST));
    assertEquals(
        "mtl_test_data/cropped_aligned/9/00002.jpg", Lying.contents(read.of(Split.TEST).get(0)));
    PictureSource absent = read.of(Split.TEST).get(1).picture();
    IOException e = assertThrows(IOException.class, absent::bytes);
    assertEquals(
        "mtl_test_data/cropped_aligned/9/00001.jpg: listed in "
            + TEST
            + ", and there is no such file",
        e.getMessage());
  }

  @Test
  void picturesMayLieOneFolderBelowTheLists() throws IOException {
    Lying deeper =
        new Lying(folder.resolve("deeper"))
            .pictures("images/cropped_aligned/197/00008.jpg")
            .list("validation_set_annotations.txt", HEADER, NONE);
    assertEquals(List.of("197/00008.jpg"), Lying.names(deeper.open(), Split.VALID));
  }

  @Test
  void aListNamedByItselfIsReadWithoutTheOthers() throws IOException {
    set.list(TRAIN, HEADER, ALL).list("validation_set_annotations.txt", HEADER, NONE);
    DataSet read = DataSets.open(folder.resolve(TRAIN));
    assertEquals(1, read.of(Split.TRAIN).size());
    assertEquals(0, read.of(Split.VALID).size());
  }

  @Test
  void aTarOfItIsTheSame() throws IOException {
    set.list(TRAIN, HEADER, ALL, NONE, ALL.replace("00001", "00002"));
    DataSet tar = DataSets.open(set.tar(folder.resolve("mtl.tar")));
    assertEquals(set.open().digest(), tar.digest());
    assertEquals(List.of("video45_1/00002.jpg"), tar.missingOf(Split.TRAIN));
    assertEquals("mtl", tar.name());
    assertEquals("cropped_aligned/197/00008.jpg", Lying.contents(tar.of(Split.TRAIN).get(1)));
  }

  @Test
  void aBadRowIsNamedByFileAndLine() throws IOException {
    refusedRow("valence must be in [-1, 1], got 3.2", ALL.replace("0.25", "3.2"));
    refusedRow("valence must be in [-1, 1], got NaN", ALL.replace("0.25", "NaN"));
    refusedRow("arousal must be a number, got x", ALL.replace("-0.125", "x"));
    refusedRow("expression must be 0 to 7 or -1, got 8", ALL.replace(",4,", ",8,"));
    refusedRow("expression must be 0 to 7 or -1, got 1.5", ALL.replace(",4,", ",1.5,"));
    refusedRow("AU04 must be 0, 1 or -1, got 2", ALL.replace(",0,0,0,1", ",0,0,2,1"));
    refusedRow("16 fields wanted, got 15", ALL.substring(0, ALL.length() - 2));
    refusedRow("image is empty", ALL.substring(ALL.indexOf(',')));
  }

  @Test
  void aListWithoutItsHeaderIsRefused() throws IOException {
    set.list(TRAIN, ALL)
        .refused("ROOT/" + TRAIN + ":1: the header " + HEADER + " was wanted, got " + ALL);
    set.list(TRAIN, HEADER)
        .list(TEST, HEADER, ALL)
        .refused("ROOT/" + TEST + ":2: the path of a picture alone was wanted, got " + ALL);
  }
}
