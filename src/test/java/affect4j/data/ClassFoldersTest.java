package affect4j.data;

import static affect4j.label.Emotion.ANGER;
import static affect4j.label.Emotion.HAPPINESS;
import static affect4j.label.Emotion.SADNESS;
import static affect4j.label.Emotion.SURPRISE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import affect4j.label.Emotion;
import affect4j.label.ExpressionSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassFoldersTest {
  @TempDir Path folder;
  private Lying set;

  @BeforeEach
  void layNothing() {
    set = new Lying(folder);
  }

  private static Set<Emotion> expression(DataSet set, Split split, int at) {
    return set.of(split).get(at).labels().expression().keySet();
  }

  @Test
  void lsdIsKnownByTheFoldersOfItsRelease() throws IOException {
    set.pictures(
        "training_set_synthetic_images/ANGRER/2.jpg",
        "training_set_synthetic_images/ANGRER/1.JPG",
        "training_set_synthetic_images/SURPRISE/1.jpg",
        "validation_set_real_images/SADNESS/1.jpg");
    DataSet read = set.open();
    assertEquals("lsd", read.kind());
    assertEquals(ExpressionSet.LSD.classes(), read.classes());
    assertEquals(
        List.of(
            "training_set_synthetic_images/ANGRER/1.JPG",
            "training_set_synthetic_images/ANGRER/2.jpg",
            "training_set_synthetic_images/SURPRISE/1.jpg"),
        Lying.names(read, Split.TRAIN));
    assertEquals(Set.of(ANGER), expression(read, Split.TRAIN, 0));
    assertEquals(Set.of(SURPRISE), expression(read, Split.TRAIN, 2));
    assertEquals(Set.of(SADNESS), expression(read, Split.VALID, 0));
    assertEquals(read.digest(), DataSets.open(set.tar(folder.resolve("l.tar"))).digest());
  }

  @Test
  void lsdInTrainAndValIsKnownByAngrer() throws IOException {
    set.pictures("train/ANGRER/1.jpg", "train/FEAR/1.jpg", "val/FEAR/1.jpg");
    assertEquals("lsd", set.open().kind());
    assertEquals(1, set.open().of(Split.VALID).size());
  }

  @Test
  void lsdTakesOtherNamesOfThePartsToo() throws IOException {
    set.pictures("training/ANGRER/1.jpg", "validation/FEAR/1.jpg", "validation/FEAR/2.jpg");
    assertEquals("lsd", set.open().kind());
    assertEquals(1, set.open().of(Split.TRAIN).size());
    assertEquals(2, set.open().of(Split.VALID).size());
  }

  @Test
  void theTestListOfLsdKeepsEveryRow() throws IOException {
    set.pictures("training_set_synthetic_images/FEAR/7.jpg", "pictures_of_test/0.jpg");
    set.list("LSD_Challenge_test_set_release.txt", "image,expression", "0.jpg", "1.jpg");
    DataSet read = set.open();
    assertEquals(List.of("0.jpg", "1.jpg"), Lying.names(read, Split.TEST));
    assertEquals(List.of("1.jpg"), read.missingOf(Split.TEST));
    assertEquals("pictures_of_test/0.jpg", Lying.contents(read.of(Split.TEST).get(0)));
  }

  @Test
  void lsdHasSixClassesAndNoOther() throws IOException {
    set.pictures("train/ANGRER/1.jpg", "train/NEUTRAL/1.jpg");
    set.refused(
        "ROOT: folder train/NEUTRAL is named after no expression that is known; known are ANGRER,"
            + " DISGUST, FEAR, HAPPINESS, SADNESS, SURPRISE");
  }

  @Test
  void foldersNamedByEmotionsAreClassesInTheOrderOfTheirBytes() throws IOException {
    set.pictures("train/sad/b.png", "train/Happy/a.png", "train/angry/x/c.webp", "val/joy/d.bmp");
    set.list("train/sad/readme.txt", "no picture");
    DataSet read = set.open();
    assertEquals("folders", read.kind());
    assertEquals(List.of(HAPPINESS, ANGER, SADNESS), read.classes());
    assertEquals(
        List.of("train/Happy/a.png", "train/angry/x/c.webp", "train/sad/b.png"),
        Lying.names(read, Split.TRAIN));
    assertEquals(Set.of(HAPPINESS), expression(read, Split.VALID, 0));
  }

  @Test
  void foldersWithoutSplitsAreForTraining() throws IOException {
    set.pictures("Anger/1.jpg", "Surprised/1.jpg");
    assertEquals(2, set.open().of(Split.TRAIN).size());
  }

  @Test
  void aFolderOfPicturesThatIsNoEmotionIsRefusedWithAllThatAre() throws IOException {
    set.pictures("train/happy/1.jpg", "train/smirk/1.jpg");
    set.refused(
        "ROOT: folder train/smirk is named after no expression that is known; known are neutral,"
            + " neutrality, anger, angry, angrer, disgust, disgusted, fear, fearful, afraid, scared,"
            + " happiness, happy, joy, sadness, sad, surprise, surprised, contempt, contemptuous,"
            + " other, others");
  }

  @Test
  void anOtherFolderWithoutPicturesIsNoClass() throws IOException {
    set.pictures("happy/1.jpg").list("notes/a.txt", "x");
    assertEquals(List.of(HAPPINESS), set.open().classes());
  }

  @Test
  void foldersFromZeroAreAffectNetsAsDanLaysThem() throws IOException {
    set.pictures("train/0/1.jpg", "train/7/1.jpg", "val/1/1.jpg");
    DataSet read = set.open();
    assertEquals("affectnet-folders", read.kind());
    assertEquals(Set.of(Emotion.CONTEMPT), expression(read, Split.TRAIN, 1));
    assertEquals(Set.of(HAPPINESS), expression(read, Split.VALID, 0));
  }

  @Test
  void foldersFromOneAreRafDbs() throws IOException {
    set.pictures("train/1/1.jpg", "train/7/1.jpg", "test/4/1.jpg");
    DataSet read = set.open();
    assertEquals("raf-db", read.kind());
    assertEquals(Set.of(SURPRISE), expression(read, Split.TRAIN, 0));
    assertEquals(Set.of(Emotion.NEUTRAL), expression(read, Split.TRAIN, 1));
    assertEquals(Set.of(HAPPINESS), expression(read, Split.TEST, 0));
  }

  @Test
  void aClassFolderMayBeALink() throws IOException {
    Path elsewhere = folder.resolveSibling(folder.getFileName() + "-elsewhere");
    new Lying(elsewhere).pictures("1.jpg");
    Files.createDirectories(folder.resolve("train"));
    Files.createSymbolicLink(folder.resolve("train/fear"), elsewhere);
    assertEquals(List.of("train/fear/1.jpg"), Lying.names(set.open(), Split.TRAIN));
    Files.delete(elsewhere.resolve("1.jpg"));
    Files.delete(elsewhere);
  }
}
