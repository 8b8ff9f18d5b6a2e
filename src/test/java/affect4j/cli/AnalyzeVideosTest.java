package affect4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.infer.TinyModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which frames {@code analyze} reads, in what order, and the rows it writes of them. */
class AnalyzeVideosTest {
  @TempDir Path folder;
  private VideoCase files;
  private Path media;
  private Path clip;

  @BeforeEach
  void lay() throws IOException {
    files = VideoCase.in(folder);
    media = files.media();
    clip = files.clip();
  }

  @Test
  void everyFrameIsARowWithItsNumberAndTrueTime() throws IOException {
    Ran ran = files.analyze("--format", "csv", clip).done();
    List<List<String>> rows = files.rows();
    assertEquals(VideoCase.FRAMES, rows.size());
    assertEquals(List.of(clip.toString(), "1", "0", "0.000"), rows.get(0).subList(0, 4));
    assertEquals(List.of(clip.toString(), "2", "0", "0.100"), rows.get(1).subList(0, 4));
    assertEquals(List.of(clip.toString(), "12", "0", "0.500"), rows.get(11).subList(0, 4));
    assertTrue(ran.err().startsWith("1 video, 12 frames, 12 faces, "), ran::toString);
  }

  @Test
  void framesAreChosenByNumberRateAndTime() throws IOException {
    files.analyze("--format", "csv", "--every", 5, clip).done();
    assertEquals(List.of("1", "6", "11"), files.column(1));
    files.analyze("--format", "csv", "--fps", 10, clip).done();
    assertEquals(List.of("1", "2", "5", "7", "10", "12"), files.column(1));
    files.analyze("--format", "csv", "--from", 0.3, "--to", 0.4, clip).done();
    assertEquals(List.of("7", "8", "9"), files.column(1));
  }

  @Test
  void photosAndVideosOfAFolderComeInTheirOrder() throws IOException {
    TinyModel.picture(media, "a.png");
    TinyModel.picture(media, "b.png");
    TinyModel.picture(media, "d.png");
    Ran ran = files.analyze("--format", "feat", "--every", 6, media).done();
    List<String> lines = Files.readAllLines(files.csv());
    assertTrue(lines.get(0).endsWith(",input,Identity,timestamp"), lines.get(0));
    List<String> ends = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      ends.add(line.split(",", -1)[0] + line.substring(line.indexOf(media.toString()) - 1));
    }
    assertEquals(
        List.of(
            "0," + media.resolve("a.png") + ",Person_0,0.000",
            "0," + media.resolve("b.png") + ",Person_0,0.000",
            "0," + clip + ",Person_0,0.000",
            "6," + clip + ",Person_0,0.300",
            "0," + media.resolve("d.png") + ",Person_0,0.000"),
        ends);
    assertTrue(ran.err().startsWith("3 photos, 1 video, 2 frames, 5 faces, "), ran::toString);
  }

  @Test
  void openFaceHasTheColumnsOfAVideoAndHoldsOne() throws IOException {
    files.analyze("--format", "openface", clip).done();
    List<String> lines = Files.readAllLines(files.csv());
    String header = "frame,face_id,timestamp,confidence,success,AU01_c";
    assertTrue(lines.get(0).startsWith(header), lines.get(0));
    assertTrue(lines.get(2).startsWith("2,0,0.100,1.00,1,"), lines.get(2));
    Files.delete(files.csv());
    files.refuses(
        "--format openface: a table of one photo or video, got 2; csv, json, feat and parquet"
            + " hold several",
        "--format",
        "openface",
        clip,
        clip);
  }

  @Test
  void landmarksAndPoseAreColumnsOnRequest() throws IOException {
    files.analyze("--format", "csv", "--every", 6, clip).done();
    assertEquals(45, files.rows().get(0).size());
    files.analyze("--format", "csv", "--every", 6, "--landmarks", "--pose", clip).done();
    assertEquals(45 + 3 + 136, files.rows().get(0).size());
  }

  @Test
  void numberedPicturesAreAVideo() throws IOException {
    for (int i = 1; i <= 4; i++) {
      TinyModel.picture(folder, "frame_0" + i + ".png");
    }
    Path pattern = folder.resolve("frame_%02d.png");
    files.analyze("--format", "csv", "--fps", 10, pattern).done();
    assertEquals(List.of("0.000", "0.100", "0.200", "0.300"), files.column(3));
    assertEquals(pattern.toString(), files.column(0).get(3));
    files.analyze("--format", "csv", "--fps", 10, "--every", 2, pattern).done();
    assertEquals(List.of("0.000", "0.200"), files.column(3));
    Files.delete(files.csv());
    files.refuses(
        "either every 2 frames or frames per second wanted, got both",
        "--fps",
        10,
        "--every",
        2,
        clip);
  }
}
