package affect4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.image.Picture;
import affect4j.image.PictureReader;
import affect4j.infer.TinyModel;
import affect4j.video.Video;
import affect4j.video.VideoReader;
import affect4j.video.VideoWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code analyze} on small videos whose frames are faces already. */
class AnalyzeVideosTest {
  private static final int FRAMES = 12;

  @TempDir Path folder;
  private final StringWriter err = new StringWriter();
  private Path model;
  private Path media;
  private Path csv;
  private Path clip;

  @BeforeEach
  void writeModelAndMedia() throws IOException {
    model = TinyModel.in(folder);
    media = Files.createDirectory(folder.resolve("media"));
    csv = folder.resolve("rows.csv");
    clip = film("clip.mp4");
  }

  /** Twelve frames of noise, the first at 0 s, the second at 0.1 s, the others 0.04 s apart. */
  private Path film(String name) throws IOException {
    Path file = media.resolve(name);
    Path still = TinyModel.picture(folder, "noise.png");
    byte[] pixels = new PictureReader().read(still).pixels();
    try (VideoWriter writer = VideoWriter.create(file, 40, 40, 25)) {
      for (int i = 0; i < FRAMES; i++) {
        byte[] moved = pixels.clone();
        Arrays.fill(moved, 0, 3 * 40 * i, (byte) 60);
        writer.write(new Picture(40, 40, moved), i == 0 ? 0 : 0.06 + 0.04 * i);
      }
      writer.finish();
    }
    return file;
  }

  private int run(Object... args) {
    List<String> words = new ArrayList<>(List.of("analyze", "--weights", model.toString()));
    words.addAll(List.of("--aligned", "--out", csv.toString()));
    for (Object each : args) {
      words.add(each.toString());
    }
    return Main.commandLine()
        .setErr(new PrintWriter(err, true))
        .execute(words.toArray(String[]::new));
  }

  private List<List<String>> rows() throws IOException {
    return Files.readAllLines(csv).stream()
        .skip(1)
        .map(line -> List.of(line.split(",", -1)))
        .toList();
  }

  private List<String> column(int index) throws IOException {
    return rows().stream().map(row -> row.get(index)).toList();
  }

  private void refused(String line, Object... args) {
    assertEquals(Main.REFUSED, run(args), err.toString());
    assertEquals("affect4j: " + line + System.lineSeparator(), err.toString());
    assertFalse(Files.exists(csv));
  }

  @Test
  void everyFrameIsARowWithItsNumberAndTrueTime() throws IOException {
    assertEquals(Main.DONE, run("--format", "csv", clip), err.toString());
    List<List<String>> rows = rows();
    assertEquals(FRAMES, rows.size());
    assertEquals(List.of(clip.toString(), "1", "0", "0.000"), rows.get(0).subList(0, 4));
    assertEquals(List.of(clip.toString(), "2", "0", "0.100"), rows.get(1).subList(0, 4));
    assertEquals(List.of(clip.toString(), "12", "0", "0.500"), rows.get(11).subList(0, 4));
    assertTrue(err.toString().startsWith("1 video, 12 frames, 12 faces, "), err.toString());
  }

  @Test
  void framesAreChosenByNumberRateAndTime() throws IOException {
    run("--format", "csv", "--every", "5", clip);
    assertEquals(List.of("1", "6", "11"), column(1));
    run("--format", "csv", "--fps", "10", clip);
    assertEquals(List.of("1", "2", "5", "7", "10", "12"), column(1));
    run("--format", "csv", "--from", "0.3", "--to", "0.4", clip);
    assertEquals(List.of("7", "8", "9"), column(1));
  }

  @Test
  void photosAndVideosOfAFolderComeInTheirOrder() throws IOException {
    TinyModel.picture(media, "a.png");
    TinyModel.picture(media, "b.png");
    TinyModel.picture(media, "d.png");
    assertEquals(Main.DONE, run("--format", "feat", "--every", "6", media), err.toString());
    List<String> lines = Files.readAllLines(csv);
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
    assertTrue(err.toString().startsWith("3 photos, 1 video, 2 frames, 5 faces, "), err.toString());
  }

  @Test
  void openFaceHasTheColumnsOfAVideoAndHoldsOne() throws IOException {
    assertEquals(Main.DONE, run("--format", "openface", clip), err.toString());
    List<String> lines = Files.readAllLines(csv);
    assertTrue(lines.get(0).startsWith("frame,face_id,timestamp,confidence,success,AU01_c"));
    assertTrue(lines.get(2).startsWith("2,0,0.100,1.00,1,"), lines.get(2));
    Files.delete(csv);
    err.getBuffer().setLength(0);
    refused(
        "--format openface: a table of one photo or video, got 2; csv, json, feat and parquet"
            + " hold several",
        "--format",
        "openface",
        clip,
        clip);
  }

  @Test
  void landmarksAndPoseAreColumnsOnRequest() throws IOException {
    run("--format", "csv", "--every", "6", clip);
    assertEquals(45, Files.readAllLines(csv).get(0).split(",", -1).length);
    run("--format", "csv", "--every", "6", "--landmarks", "--pose", clip);
    assertEquals(45 + 3 + 136, Files.readAllLines(csv).get(0).split(",", -1).length);
  }

  @Test
  void smoothingAndBaselineChangeNumbersAndNoFrames() throws IOException {
    run("--format", "csv", clip);
    List<String> plain = column(10);
    List<String> numbers = column(1);
    run("--format", "csv", "--smooth", clip);
    List<String> smooth = column(10);
    assertEquals(numbers, column(1));
    assertNotEquals(plain, smooth);
    assertTrue(spread(smooth) < spread(plain) / 2, plain + " " + smooth);
    run("--format", "csv", "--baseline", "0", clip);
    assertEquals("0", column(10).get(0));
    double wanted = Double.parseDouble(plain.get(5)) - Double.parseDouble(plain.get(0));
    assertEquals(wanted, Double.parseDouble(column(10).get(5)), 1e-6);
    run("--format", "csv", "--smooth", "--baseline", "0", clip);
    wanted = Double.parseDouble(smooth.get(5)) - Double.parseDouble(smooth.get(0));
    assertEquals(wanted, Double.parseDouble(column(10).get(5)), 1e-6);
  }

  @Test
  void theNeutralFaceMayStandInAFile() throws IOException {
    Path photo = TinyModel.picture(folder, "neutral.png");
    run("--format", "csv", photo);
    double neutral = Double.parseDouble(column(10).get(0));
    run("--format", "csv", clip);
    double third = Double.parseDouble(column(10).get(2));
    assertEquals(Main.DONE, run("--format", "csv", "--baseline", photo, clip), err.toString());
    assertEquals(third - neutral, Double.parseDouble(column(10).get(2)), 1e-6);
    assertEquals(Main.DONE, run("--format", "csv", "--baseline", clip, clip), err.toString());
    double sum = 0;
    for (String each : column(10)) {
      sum += Double.parseDouble(each);
    }
    assertEquals(0, sum, 1e-6);
  }

  private static double spread(List<String> numbers) {
    double[] values = numbers.stream().mapToDouble(Double::parseDouble).toArray();
    return Arrays.stream(values).max().orElse(0) - Arrays.stream(values).min().orElse(0);
  }

  @Test
  void aVideoIsDrawnFrameByFrameAtItsTimes() throws IOException {
    Path drawn = folder.resolve("drawn");
    TinyModel.picture(media, "a.png");
    assertEquals(
        Main.DONE, run("--draw", drawn, "--every", "2", "--smooth", media), err.toString());
    assertTrue(Files.isRegularFile(drawn.resolve("a.png")));
    List<Double> times = new ArrayList<>();
    try (VideoReader reader = VideoReader.open(drawn.resolve("clip.mp4"))) {
      Video video = reader.video();
      assertTrue(video.width() > 480 && video.height() >= 480, video.toString());
      for (var next = reader.next(); next.isPresent(); next = reader.next()) {
        times.add(Math.round(1000 * next.get().timestamp()) / 1000.0);
      }
    }
    assertEquals(List.of(0.0, 0.14, 0.22, 0.3, 0.38, 0.46), times);
  }

  @Test
  void whatIsWrongWithOneVideoStopsNeitherItsFirstFramesNorTheOthers() throws IOException {
    byte[] whole = Files.readAllBytes(clip);
    Path cut = media.resolve("a-cut.mp4");
    Files.write(cut, Arrays.copyOf(whole, whole.length * 2 / 3));
    Path text = Files.writeString(media.resolve("b-text.mp4"), "no video");
    assertEquals(Main.PARTLY, run("--format", "csv", media));
    long kept = column(0).stream().filter(cut.toString()::equals).count();
    assertTrue(kept > 0 && kept < FRAMES, "rows of the cut one: " + kept);
    assertEquals(FRAMES, column(0).stream().filter(clip.toString()::equals).count());
    List<String> lines = err.toString().lines().toList();
    assertTrue(lines.get(0).startsWith("affect4j: cut short " + cut + ": "), lines.get(0));
    assertEquals(
        "affect4j: skipped " + text + ": a video wanted, got a file of no known kind",
        lines.get(1));
    assertTrue(lines.get(2).endsWith(", 2 failures"), lines.get(2));
    assertTrue(lines.get(3).startsWith("read by emma of "), lines.get(3));
    assertEquals(4, lines.size());
  }

  @Test
  void aRunThatWasCutShortEndsWithTheSameRowsWhenItGoesOn() throws IOException {
    Path photo = TinyModel.picture(media, "a.png");
    Path other = film("d.mp4");
    assertEquals(
        Main.DONE, run("--format", "csv", "--every", "2", "--batch", "1", media), err.toString());
    String whole = Files.readString(csv);
    Files.delete(csv);
    Path part = folder.resolve("rows.csv.part");
    for (int end : new int[] {0, 100, 900, 2500, 4000, 6000, whole.length()}) {
      Files.writeString(part, whole.substring(0, Math.min(end, whole.length())));
      assertEquals(
          Main.DONE,
          run("--resume", "--format", "csv", "--every", "2", "--batch", "1", media),
          err.toString());
      assertEquals(whole, Files.readString(csv), "cut after " + end + " of " + whole.length());
      assertFalse(Files.exists(part));
      Files.delete(csv);
    }
    assertTrue(whole.contains(photo + ",") && whole.contains(other + ","), whole);
  }

  @Test
  void whatCannotGoOnIsRefused() {
    refused("--resume: with --format csv and --out FILE alone", "--resume", clip);
    err.getBuffer().setLength(0);
    refused(
        "--resume: not with --draw, --page, --camera, --smooth or --baseline, which need all that"
            + " came before",
        "--format",
        "csv",
        "--resume",
        "--smooth",
        clip);
    err.getBuffer().setLength(0);
    refused(
        "--resume: each photo and video once wanted, got repeats",
        "--format",
        "csv",
        "--resume",
        clip,
        clip);
  }

  @Test
  void eachVideoHasAPageOfItsOwn() throws IOException {
    TinyModel.picture(media, "a.png");
    Path pages = folder.resolve("pages");
    assertEquals(
        Main.DONE, run("--format", "csv", "--smooth", "--page", pages, media), err.toString());
    try (var files = Files.list(pages)) {
      assertEquals(List.of(pages.resolve("clip.html")), files.toList());
    }
    String page = Files.readString(pages.resolve("clip.html"));
    assertTrue(page.contains("12 frames read in 0.5 seconds, 0 of them without a face."));
    assertTrue(page.contains("Face 0"));
    assertTrue(page.contains("data:image/png;base64,"));
  }

  @Test
  void photosHaveNoPage() throws IOException {
    Path photo = TinyModel.picture(folder, "a.png");
    refused("--page: for videos, got photos alone", "--page", folder.resolve("p"), photo);
  }

  @Test
  void numberedPicturesAreAVideo() throws IOException {
    for (int i = 1; i <= 4; i++) {
      TinyModel.picture(folder, "frame_0" + i + ".png");
    }
    Path pattern = folder.resolve("frame_%02d.png");
    assertEquals(Main.DONE, run("--format", "csv", "--fps", "10", pattern), err.toString());
    assertEquals(List.of("0.000", "0.100", "0.200", "0.300"), column(3));
    assertEquals(pattern.toString(), column(0).get(3));
  }

  @Test
  void framesBeyondTheEndAreMissed() throws IOException {
    assertEquals(Main.PARTLY, run("--format", "csv", "--from", "9", clip));
    assertTrue(
        err.toString()
            .startsWith("affect4j: skipped " + clip + ": frames from 9.0 s on wanted, got none"),
        err.toString());
  }

  @Test
  void aCameraThatIsNotThereIsNamed() throws IOException {
    assertEquals(Main.PARTLY, run("--format", "csv", "--camera", "97"));
    assertTrue(err.toString().startsWith("affect4j: skipped camera 97: "), err.toString());
  }

  @Test
  void optionsOfVideosAreRefusedForPhotosAlone() throws IOException {
    Path photo = TinyModel.picture(folder, "p.png");
    refused("--every, --smooth: for videos, got photos alone", "--every", "2", "--smooth", photo);
  }

  @Test
  void nothingToReadIsRefused() {
    refused("nothing to read: give photos, videos, folders of them, or --camera 0");
  }

  @Test
  void aCameraIsNotDrawn() {
    refused(
        "--draw: videos are read a second time to be drawn on, which a camera cannot be",
        "--camera",
        "0",
        "--draw",
        folder);
  }

  @Test
  void rowsThatContradictAreRefused() {
    refused(
        "either every 2 frames or frames per second wanted, got both",
        "--every",
        "2",
        "--fps",
        "3",
        clip);
  }
}
