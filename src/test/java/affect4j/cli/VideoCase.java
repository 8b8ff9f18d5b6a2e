package affect4j.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;

import affect4j.image.Picture;
import affect4j.image.PictureReader;
import affect4j.infer.TinyModel;
import affect4j.video.VideoWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A small network, a folder of media with one video whose frames are faces already, and a table.
 */
record VideoCase(Path folder, Path model, Path media, Path csv) {
  /** Of each video. */
  static final int FRAMES = 12;

  /** Lays all of it into {@code folder}, but for the table. */
  static VideoCase in(Path folder) throws IOException {
    Path media = Files.createDirectory(folder.resolve("media"));
    VideoCase all = new VideoCase(folder, TinyModel.in(folder), media, folder.resolve("rows.csv"));
    all.film("clip.mp4");
    return all;
  }

  /** The video that is there from the start. */
  Path clip() {
    return media.resolve("clip.mp4");
  }

  /** Twelve frames of noise, the first at 0 s, the second at 0.1 s, the others 0.04 s apart. */
  Path film(String name) throws IOException {
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

  Ran analyze(Object... args) {
    return Ran.of("analyze", "--weights", model, "--aligned", "--out", csv, List.of(args));
  }

  /** {@link #analyze} of {@code args} says why not, and begins no table. */
  void refuses(String line, Object... args) {
    analyze(args).refused(line);
    assertFalse(Files.exists(csv));
  }

  /** The cells of the table, without its header. */
  List<List<String>> rows() throws IOException {
    return Files.readAllLines(csv).stream()
        .skip(1)
        .map(line -> List.of(line.split(",", -1)))
        .toList();
  }

  List<String> column(int index) throws IOException {
    return rows().stream().map(row -> row.get(index)).toList();
  }
}
