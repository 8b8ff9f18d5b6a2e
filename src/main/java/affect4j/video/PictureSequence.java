package affect4j.video;

import affect4j.image.Picture;
import affect4j.image.PictureReader;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pictures whose names differ by a number, as frames of a video: {@code frame_%05d.jpg} stands for
 * {@code frame_00001.jpg} and so on. Frames count from 1 in the order of the numbers; where numbers
 * are missing, the time goes on.
 */
public final class PictureSequence implements FrameSource {
  private static final Pattern PLACE = Pattern.compile("%(?:0([1-9]))?d");

  private final PictureReader reader;
  private final Sampling sampling;
  private final double rate;
  private final long first;
  private final Iterator<Entry<Long, Path>> files;
  private final Video video;
  private int number;
  private double time;

  private PictureSequence(
      Path pattern,
      NavigableMap<Long, Path> files,
      double rate,
      PictureReader reader,
      Sampling sampling)
      throws IOException {
    this.reader = reader;
    this.sampling = sampling;
    this.rate = rate;
    this.first = files.firstKey();
    this.files = files.entrySet().iterator();
    Picture picture = reader.read(files.firstEntry().getValue());
    this.video =
        new Video(
            pattern.toString(),
            picture.width(),
            picture.height(),
            OptionalDouble.of((files.lastKey() - first + 1) / rate),
            OptionalDouble.of(rate),
            OptionalLong.of(files.size()),
            "pictures",
            0);
  }

  /** Whether the name of {@code path} has one place for a number, {@code %d} or {@code %05d}. */
  public static boolean isPattern(Path path) {
    return PLACE.matcher(String.valueOf(path.getFileName())).results().count() == 1;
  }

  /**
   * Opens all pictures that {@code pattern} stands for.
   *
   * @param rate pictures per second, in (0, 1000]
   * @throws IOException in one line, where there are none or the first cannot be read
   */
  public static PictureSequence open(
      Path pattern, double rate, PictureReader reader, Sampling sampling) throws IOException {
    if (!(rate > 0 && rate <= 1000)) {
      throw new IllegalArgumentException("pictures per second must be in (0, 1000], got " + rate);
    }
    NavigableMap<Long, Path> files = files(pattern);
    if (files.isEmpty()) {
      throw new IOException(pattern + ": pictures with numbers in their names wanted, got none");
    }
    return new PictureSequence(pattern, files, rate, reader, sampling);
  }

  private static NavigableMap<Long, Path> files(Path pattern) throws IOException {
    String name = String.valueOf(pattern.getFileName());
    Matcher place = PLACE.matcher(name);
    if (!place.find()) {
      throw new IllegalArgumentException(pattern + ": a place for a number wanted, as %05d");
    }
    String digits = place.group(1) == null ? "0|[1-9]\\d{0,17}" : "\\d{" + place.group(1) + ",18}";
    Pattern wanted =
        Pattern.compile(
            Pattern.quote(name.substring(0, place.start()))
                + "("
                + digits
                + ")"
                + Pattern.quote(name.substring(place.end())));
    Path parent = pattern.getParent();
    Path folder = parent == null ? Path.of("") : parent;
    NavigableMap<Long, Path> files = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return files;
    }
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path each : all) {
        Matcher found = wanted.matcher(String.valueOf(each.getFileName()));
        if (found.matches()) {
          files.put(Long.parseLong(found.group(1)), each);
        }
      }
    }
    return files;
  }

  @Override
  public Video video() {
    return video;
  }

  @Override
  public Optional<Frame> next() throws IOException {
    while (files.hasNext()) {
      Entry<Long, Path> file = files.next();
      double before = time;
      time = (file.getKey() - first) / rate;
      number++;
      if (sampling.endsAt(time)) {
        return Optional.empty();
      }
      if (sampling.takes(number, before, time)) {
        return Optional.of(new Frame(number, time, reader.read(file.getValue())));
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() {}
}
