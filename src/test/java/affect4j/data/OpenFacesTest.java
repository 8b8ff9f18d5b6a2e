package affect4j.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import affect4j.label.Emotion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** On real faces, which are not in the repository. */
class OpenFacesTest {
  private static DataSet open(String name) throws IOException {
    Path tar = Path.of("../shared/data", name);
    assumeTrue(Files.exists(tar), "real faces are wanted in " + tar);
    return DataSets.open(tar);
  }

  private static void pictures(DataSet set, int train, int valid) {
    assertEquals(train, set.of(Split.TRAIN).size());
    assertEquals(valid, set.of(Split.VALID).size());
    assertEquals(0, set.missingOf(Split.TRAIN).size() + set.missingOf(Split.VALID).size());
  }

  @Test
  void ferPlusHasItsVotes() throws IOException {
    DataSet set = open("ferplus.tar");
    assertEquals("fer-plus", set.kind());
    pictures(set, 26_804, 3_510);
    Labels first = set.of(Split.TRAIN).get(0).labels();
    assertEquals(0.4, first.expression().getOrDefault(Emotion.NEUTRAL, 0.0), 1e-12);
    byte[] png = set.of(Split.TRAIN).get(0).picture().bytes();
    assertEquals("PNG", new String(png, 1, 3, StandardCharsets.US_ASCII));
  }

  @Test
  void lfwHasItsPeople() throws IOException {
    DataSet set = open("lfwa.tar");
    assertEquals("lfw", set.kind());
    pictures(set, 13_233, 0);
    assertEquals(5_749, Counts.of(set, Split.TRAIN).groups());
  }

  @Test
  void diffusionFerHasValenceAndArousal() throws IOException {
    DataSet set = open("diffusionfer.tar");
    assertEquals("diffusionfer", set.kind());
    pictures(set, 899, 193);
    assertEquals(899, Counts.of(set, Split.TRAIN).va());
  }

  @Test
  void landmarksAreSplitByPerson() throws IOException {
    DataSet set = open("landmarks68.tar");
    assertEquals("landmarks68", set.kind());
    pictures(set, 3_157, 416);
    assertEquals(0, Counts.groupsAcrossSplits(set));
    assertTrue(
        set.of(Split.VALID).stream().allMatch(each -> each.labels().landmarks().isPresent()));
  }
}
