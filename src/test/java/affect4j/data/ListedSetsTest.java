package affect4j.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import affect4j.label.Emotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListedSetsTest {
  private static final String PARTITION = "list_eval_partition.txt";
  private static final String RAF = "EmoLabel/list_patition_label.txt";

  @TempDir Path folder;
  private Lying set;

  @BeforeEach
  void layNothing() {
    set = new Lying(folder);
  }

  @Test
  void celebAHasThreeSplitsAndPeopleForGroups() throws IOException {
    for (int i = 1; i <= 3; i++) {
      set.pictures("img_align_celeba/00000" + i + ".jpg");
    }
    set.list(PARTITION, "000001.jpg 0", "000002.jpg 1", "000003.jpg 2", "000004.jpg 0");
    set.list("identity_CelebA.txt", "000001.jpg 2880", "000002.jpg 2937");
    DataSet read = set.open();
    assertEquals("celeba", read.kind());
    assertEquals("2880", read.of(Split.TRAIN).get(0).group());
    assertEquals("000003.jpg", read.of(Split.TEST).get(0).group());
    assertEquals(List.of("000002.jpg"), Lying.names(read, Split.VALID));
    assertEquals(List.of("000004.jpg"), read.missingOf(Split.TRAIN));
    assertEquals(Labels.NONE, read.of(Split.TRAIN).get(0).labels());
  }

  @Test
  void aBadRowOfCelebAIsNamed() throws IOException {
    set.list(PARTITION, "000001.jpg 0", "000002.jpg 3");
    set.refused("ROOT/" + PARTITION + ":2: the split must be 0, 1 or 2, got 3");
    set.list(PARTITION, "000001.jpg");
    set.refused("ROOT/" + PARTITION + ":1: a picture and 0, 1 or 2 were wanted, got 000001.jpg");
  }

  @Test
  void rafDbCountsFromSurpriseAsOneAndSplitsByName() throws IOException {
    set.pictures("Image/aligned/train_00001_aligned.jpg", "Image/aligned/test_0001_aligned.jpg");
    set.list(RAF, "train_00001.jpg 5", "test_0001.jpg 1", "train_00002.jpg 7");
    DataSet read = set.open();
    assertEquals("raf-db", read.kind());
    Sample face = read.of(Split.TRAIN).get(0);
    assertEquals(Map.of(Emotion.SADNESS, 1.0), face.labels().expression());
    assertEquals("Image/aligned/train_00001_aligned.jpg", Lying.contents(face));
    assertEquals(List.of("test_0001.jpg"), Lying.names(read, Split.TEST));
    assertEquals(List.of("train_00002.jpg"), read.missingOf(Split.TRAIN));
  }

  @Test
  void aBadRowOfRafDbIsNamed() throws IOException {
    set.list(RAF, "train_00001.jpg 8");
    set.refused("ROOT/" + RAF + ":1: the class must be 1 to 7, got 8");
    set.list(RAF, "00001.jpg 1");
    set.refused(
        "ROOT/" + RAF + ":1: a name with train_ or test_ in front was wanted, got 00001.jpg");
  }

  @Test
  void peopleAreTheGroupsOfLfw() throws IOException {
    set.pictures("Aaron_Eckhart_0001.jpg", "Abdullah_0001.jpg", "Abdullah_0002.jpg");
    DataSet read = set.open();
    assertEquals("lfw", read.kind());
    assertEquals(
        List.of("Aaron_Eckhart", "Abdullah", "Abdullah"),
        read.of(Split.TRAIN).stream().map(Sample::group).toList());
  }

  @Test
  void numberedPicturesOfOneNameAreNotOnePerson() throws IOException {
    set.pictures("IMG_0001.jpg", "IMG_0002.jpg");
    DataSet read = set.open();
    assertEquals("pictures", read.kind());
    assertEquals("IMG_0001.jpg", read.of(Split.TRAIN).get(0).group());
  }

  @Test
  void plainPicturesAreSortedByTheirBytesAndGroupedByTheirFolders() throws IOException {
    set.pictures("b/2.jpg", "b/10.jpg", "B.PNG", "\u00e9.jpg", "z.tiff", "._z.tiff");
    set.list("notes.csv", "x");
    DataSet read = set.open();
    assertEquals(
        List.of("B.PNG", "b/10.jpg", "b/2.jpg", "z.tiff", "\u00e9.jpg"),
        Lying.names(read, Split.TRAIN));
    assertEquals("b", read.of(Split.TRAIN).get(1).group());
    assertEquals("z.tiff", read.of(Split.TRAIN).get(3).group());
    assertEquals(List.of("notes.csv: not read"), read.notes());
  }

  @Test
  void plainPicturesMayHaveSplits() throws IOException {
    set.pictures("train/all/1.jpg", "val/2.jpg");
    DataSet read = set.open();
    assertEquals(List.of("train/all/1.jpg"), Lying.names(read, Split.TRAIN));
    assertEquals("train/all", read.of(Split.TRAIN).get(0).group());
    assertEquals("val/2.jpg", read.of(Split.VALID).get(0).group());
  }
}
