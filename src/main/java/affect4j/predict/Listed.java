package affect4j.predict;

import affect4j.data.Labels;
import affect4j.data.PictureSource;
import affect4j.data.Sample;
import java.io.IOException;
import java.io.UncheckedIOException;
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
  /** Names by which folders are told apart, spread over the list. */
  private static final int DEPTH = 2;

  private static final int PROBED = 100;

  public Listed {
    there = List.copyOf(there);
    missing = List.copyOf(missing);
  }

  /**
   * Looks for {@code names} in {@code folder} and the folders up to two levels below it, as the
   * releases of the challenges have it, and takes the one that holds most of them.
   *
   * @throws IOException when there is none of them anywhere
   */
  public static Listed in(Path folder, List<String> names) throws IOException {
    List<String> some = new ArrayList<>();
    for (int i = 0; i < names.size(); i += 1 + names.size() / PROBED) {
      some.add(names.get(i));
    }
    Path best = folder;
    int most = 0;
    for (Path each : folders(folder)) {
      int there = directlyIn(each, some).there.size();
      best = there > most ? each : best;
      most = Math.max(most, there);
    }
    Listed found = directlyIn(best, names);
    if (found.there.isEmpty()) {
      throw new IOException(
          folder + ": the pictures of the list were wanted here, such as " + names.get(0));
    }
    return found;
  }

  /** It and the folders up to two levels below it, through links. */
  private static List<Path> folders(Path top) throws IOException {
    List<Path> all = new ArrayList<>(List.of(top));
    List<Path> level = List.of(top);
    for (int depth = 0; depth < DEPTH; depth++) {
      List<Path> below = new ArrayList<>();
      for (Path each : level) {
        try (Stream<Path> inside = Files.list(each)) {
          inside.filter(Files::isDirectory).sorted().forEach(below::add);
        } catch (IOException | UncheckedIOException e) {
          if (!Files.isSymbolicLink(each)) { // A link may lead anywhere.
            throw new IOException(top + ": a folder below it cannot be read", e);
          }
        }
      }
      all.addAll(below);
      level = below;
    }
    return all;
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
