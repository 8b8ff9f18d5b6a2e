package affect4j.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.image.Picture;
import affect4j.infer.Analyzer;
import affect4j.infer.Photo;
import affect4j.infer.Reading;
import affect4j.infer.Reading.Seen;
import affect4j.infer.Scores;
import affect4j.infer.Settings;
import affect4j.infer.TinyModel;
import affect4j.infer.VideoStream;
import affect4j.label.ActionUnit;
import affect4j.label.Expression;
import affect4j.video.VideoReader;
import affect4j.video.VideoWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/library.md, run; the page shows the bodies of the methods marked so. */
class LibraryTest {
  @TempDir Path folder;
  private final List<String> lines = new ArrayList<>();

  private void onePhoto(Path weights, Path photo) throws IOException {
    // shown: one photo
    try (Analyzer analyzer = Analyzer.open(weights)) {
      for (Reading reading : analyzer.read(photo)) {
        reading
            .seen()
            .ifPresent(
                face -> {
                  Scores scores = face.scores();
                  lines.add(
                      "face %d: %s, valence %.2f, arousal %.2f, smile %.2f"
                          .formatted(
                              face.id(),
                              scores.expression().label(),
                              scores.valence(),
                              scores.arousal(),
                              scores.probability(ActionUnit.AU12)));
                });
      }
    }
    // end
  }

  private void manyPhotos(Path weights, Path album) throws IOException {
    // shown: many photos
    Settings settings = Settings.defaults().aligned(); // each picture is a face already
    try (Analyzer analyzer = Analyzer.open(weights, settings);
        Stream<Path> files = Files.list(album).sorted();
        Stream<Photo> photos = analyzer.stream(files)) {
      photos.forEach(
          photo -> {
            if (photo instanceof Photo.Seen seen) {
              lines.add(seen.file().getFileName() + ": " + seen.faces().size() + " face");
            } else if (photo instanceof Photo.Failed failed) {
              lines.add("skipped " + failed.why().getMessage());
            }
          });
    }
    // end
  }

  private void video(Path weights, Path video) throws IOException {
    // shown: video
    try (Analyzer analyzer = Analyzer.open(weights);
        VideoStream frames = analyzer.stream(VideoReader.open(video))) {
      for (var next = frames.next(); next.isPresent(); next = frames.next()) {
        for (Reading reading : next.get().readings()) {
          lines.add("%.3f s: %s".formatted(reading.timestamp(), reading.seen().map(Seen::id)));
        }
      }
    }
    // end
  }

  private void pixels(Analyzer analyzer, byte[] rgb, int width, int height) {
    // shown: pixels
    Picture picture = new Picture(width, height, rgb); // red, green, blue, row by row
    for (Reading reading : analyzer.read("frame 1", picture)) {
      reading
          .seen()
          .map(face -> face.scores().probability(Expression.HAPPINESS))
          .ifPresent(happiness -> lines.add("happiness %.2f".formatted(happiness)));
    }
    // end
  }

  @Test
  void aPhotoWithoutAFaceGivesNoLine() throws IOException {
    onePhoto(TinyModel.in(folder), TinyModel.picture(folder, "noise.png"));
    assertEquals(List.of(), lines);
  }

  @Test
  void everyPictureOfAnAlbumIsRead() throws IOException {
    Path album = Files.createDirectory(folder.resolve("album"));
    TinyModel.picture(album, "a.png");
    TinyModel.picture(album, "b.png");
    Files.createFile(album.resolve("c.jpg"));
    manyPhotos(TinyModel.in(folder), album);
    assertEquals(List.of("a.png: 1 face", "b.png: 1 face"), lines.subList(0, 2));
    assertTrue(lines.get(2).startsWith("skipped " + album.resolve("c.jpg")), lines.get(2));
  }

  @Test
  void everyFrameOfAVideoIsRead() throws IOException {
    Path film = folder.resolve("film.mp4");
    try (VideoWriter writer = VideoWriter.create(film, 40, 30, 25)) {
      for (int i = 0; i < 3; i++) {
        writer.write(new Picture(40, 30, new byte[3 * 40 * 30]), i / 25.0);
      }
      writer.finish();
    }
    video(TinyModel.in(folder), film);
    assertEquals(
        List.of("0.000 s: Optional.empty", "0.040 s: Optional.empty", "0.080 s: Optional.empty"),
        lines);
  }

  @Test
  void pixelsAreReadFromMemory() throws IOException {
    try (Analyzer analyzer = Analyzer.open(TinyModel.in(folder), Settings.defaults().aligned())) {
      pixels(analyzer, new byte[3 * 40 * 30], 40, 30);
    }
    assertTrue(lines.get(0).matches("happiness 0.\\d\\d"), lines.get(0));
  }

  @Test
  void thePageShowsWhatIsRunHere() throws IOException {
    String page = Files.readString(Path.of("docs/library.md"));
    String readme = Files.readString(Path.of("README.md"));
    List<String> source =
        Files.readAllLines(Path.of("src/test/java/affect4j/examples/LibraryTest.java"));
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < source.size(); i++) {
      if (source.get(i).startsWith("    // shown: ")) {
        int end = source.subList(i, source.size()).indexOf("    // end") + i;
        shown.add(
            source.subList(i + 1, end).stream()
                .map(line -> line.replaceFirst("^    ", "").replace("lines.add(", "println("))
                .collect(Collectors.joining("\n")));
      }
    }
    assertEquals(4, shown.size());
    assertTrue(readme.contains("```java\n" + shown.get(0) + "\n```"), "README.md lacks the first");
    for (String example : shown) {
      assertTrue(
          page.contains("```java\n" + example + "\n```"), "docs/library.md lacks\n" + example);
    }
  }
}
