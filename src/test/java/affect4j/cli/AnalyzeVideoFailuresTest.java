package affect4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.infer.TinyModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Videos that {@code analyze} cannot read, runs that were cut short, and what it refuses. */
class AnalyzeVideoFailuresTest {
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
  void whatIsWrongWithOneVideoStopsNeitherItsFirstFramesNorTheOthers() throws IOException {
    byte[] whole = Files.readAllBytes(clip);
    Path cut = media.resolve("a-cut.mp4");
    Files.write(cut, Arrays.copyOf(whole, whole.length * 2 / 3));
    Path text = Files.writeString(media.resolve("b-text.mp4"), "no video");
    Ran ran = files.analyze("--format", "csv", media).partly();
    List<String> names = files.column(0);
    long kept = names.stream().filter(cut.toString()::equals).count();
    assertTrue(kept > 0 && kept < VideoCase.FRAMES, "rows of the cut one: " + kept);
    assertEquals(VideoCase.FRAMES, names.stream().filter(clip.toString()::equals).count());
    List<String> lines = ran.err().lines().toList();
    assertTrue(lines.get(0).startsWith("affect4j: cut short " + cut + ": "), lines.get(0));
    assertEquals(
        "affect4j: skipped " + text + ": a video wanted, got a file of no known kind",
        lines.get(1));
    assertTrue(lines.get(2).endsWith(", 2 failures"), lines.get(2));
    assertTrue(lines.get(3).startsWith("read by emma of "), lines.get(3));
    assertEquals(4, lines.size(), ran::toString);
  }

  @Test
  void framesBeyondTheEndAreMissed() {
    Ran ran = files.analyze("--format", "csv", "--from", 9, clip).partly();
    String line = "affect4j: skipped " + clip + ": frames from 9.0 s on wanted, got none";
    assertTrue(ran.err().startsWith(line), ran::toString);
  }

  @Test
  void aCameraThatIsNotThereIsNamed() {
    Ran ran = files.analyze("--format", "csv", "--camera", 97).partly();
    assertTrue(ran.err().startsWith("affect4j: skipped camera 97: "), ran::toString);
  }

  @Test
  void aRunThatWasCutShortEndsWithTheSameRowsWhenItGoesOn() throws IOException {
    Path photo = TinyModel.picture(media, "a.png");
    Path other = files.film("d.mp4");
    List<Object> args = List.of("--format", "csv", "--every", 2, "--batch", 1, media);
    files.analyze(args).done();
    Path csv = files.csv();
    String whole = Files.readString(csv);
    Files.delete(csv);
    Path part = folder.resolve("rows.csv.part");
    for (int end : new int[] {0, 100, 900, 2500, 4000, 6000, whole.length()}) {
      Files.writeString(part, whole.substring(0, Math.min(end, whole.length())));
      files.analyze("--resume", args).done();
      assertEquals(whole, Files.readString(csv), "cut after " + end + " of " + whole.length());
      assertFalse(Files.exists(part));
      Files.delete(csv);
    }
    assertTrue(whole.contains(photo + ",") && whole.contains(other + ","), whole);
  }

  @Test
  void whatCannotGoOnIsRefused() {
    files.refuses("--resume: with --format csv and --out FILE alone", "--resume", clip);
    List<String> resume = List.of("--format", "csv", "--resume");
    files.refuses(
        "--resume: not with --draw, --crops, --page, --camera, --smooth or --baseline, which need all that"
            + " came before",
        resume,
        "--smooth",
        clip);
    files.refuses("--resume: each photo and video once wanted, got repeats", resume, clip, clip);
  }

  @Test
  void optionsOfVideosAreRefusedForPhotosAlone() throws IOException {
    Path photo = TinyModel.picture(folder, "p.png");
    files.refuses(
        "--every, --smooth: for videos, got photos alone", "--every", 2, "--smooth", photo);
  }

  @Test
  void nothingToReadIsRefused() {
    files.refuses("nothing to read: give photos, videos, folders of them, or --camera 0");
  }

  @Test
  void rowsThatContradictAreRefused() {
    String line = "either every 2 frames or frames per second wanted, got both";
    files.refuses(line, "--every", 2, "--fps", 3, clip);
  }
}
