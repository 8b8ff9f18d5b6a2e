package affect4j.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Opens data sets of all kinds that are known. */
public final class DataSets {
  private DataSets() {}

  /** Readers of tables, which are asked about a table that is named by itself. */
  private static List<Reader> tables(Votes votes) {
    return List.of(
        new AffectNet2017(),
        new FerPlus(votes),
        new DiffusionFer(),
        new Landmarks68(),
        new CsvFaces());
  }

  /** All, the particular ones before those that fit much. */
  private static List<Reader> all(Votes votes) {
    return List.of(
        new AffWild2(),
        new Lsd(),
        new CelebA(),
        new AffectNet2021(),
        new AffectNet2017(),
        new RafDb(),
        new AffectNetFolders(),
        new FerPlus(votes),
        new DiffusionFer(),
        new Landmarks68(),
        new CsvFaces(),
        new EmotionFolders(),
        new Lfw(),
        new PlainPictures());
  }

  /** The names of the kinds that are known. */
  public static List<String> kinds() {
    return all(Votes.SHARES).stream().map(Reader::kind).toList();
  }

  /** As {@link #open(Path, Votes)}, with {@link Votes#SHARES}. */
  public static DataSet open(Path path) throws IOException {
    return open(path, Votes.SHARES);
  }

  /**
   * Reads lists and names of {@code path}, and no picture. The kind is the first that fits what
   * lies there.
   *
   * @param path a folder, an uncompressed tar that holds one, or a list of faces in a folder
   * @param votes what becomes of several people's votes on a face; without effect on other sets
   * @throws IOException when it is of no kind that is known, or a row is bad
   */
  public static DataSet open(Path path, Votes votes) throws IOException {
    Tree tree = Tree.open(path);
    for (Reader reader : path.toString().endsWith(".csv") ? tables(votes) : all(votes)) {
      if (reader.recognises(tree)) {
        return reader.read(tree);
      }
    }
    throw new IOException(
        path + ": no data set that is known; the kinds are " + String.join(", ", kinds()));
  }

  /**
   * As {@link #open(Path, Votes)}, with the kind given.
   *
   * @throws IllegalArgumentException when there is no such kind
   * @throws IOException when {@code path} is not of that kind, or a row is bad
   */
  public static DataSet open(Path path, Votes votes, String kind) throws IOException {
    Reader reader =
        all(votes).stream()
            .filter(each -> each.kind().equals(kind))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "no kind \"" + kind + "\"; there are " + String.join(", ", kinds())));
    Tree tree = Tree.open(path);
    if (!reader.recognises(tree)) {
      throw new IOException(path + ": not " + kind + "; wanted " + reader.wants());
    }
    return reader.read(tree);
  }
}
