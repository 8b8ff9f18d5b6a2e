package affect4j.predict;

import affect4j.data.Labels;
import affect4j.data.PictureSource;
import affect4j.data.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The pictures of a challenge's list.
 *
 * @param there those that have a picture, in the order of the list
 * @param missing the names of the others
 */
public record Listed(List<Sample> there, List<String> missing) {
  public Listed {
    there = List.copyOf(there);
    missing = List.copyOf(missing);
  }

  /**
   * Looks for {@code names} in {@code folder}, or in the first folder up to two levels below it
   * that holds one of them, as the releases of the challenges have it.
   *
   * @throws IOException when there is none of them anywhere
   */
  public static Listed in(Path folder, List<String> names) throws IOException {
    try (Stream<Path> below = Files.walk(folder, 2)) {
      List<Path> folders = below.filter(Files::isDirectory).sorted().toList();
      for (Path each : folders) {
        Listed found = directlyIn(each, names);
        if (!found.there.isEmpty()) {
          return found;
        }
      }
    }
    throw new IOException(
        folder + ": the pictures of the list were wanted here, such as " + names.get(0));
  }

  private static Listed directlyIn(Path folder, List<String> names) {
    List<Sample> there = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String name : names) {
      Path file = folder.resolve(name);
      if (Files.isRegularFile(file)) {
        int slash = name.lastIndexOf('/');
        String group = slash < 0 ? name : name.substring(0, slash);
        there.add(new Sample(name, new PictureSource.OwnFile(file), Labels.NONE, group));
      } else {
        missing.add(name);
      }
    }
    return new Listed(there, missing);
  }
}
