package affect4j.cli;

import affect4j.data.DataSets;
import affect4j.data.Split;
import affect4j.data.Votes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which faces of which data sets; the same options for every command that is asked about them. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields.
final class DataOptions {
  @Option(
      names = "--data",
      paramLabel = "PATH",
      arity = "1..*",
      required = true,
      description = "Data sets: folders, uncompressed tars, lists (docs/formats.md).")
  private List<Path> paths;

  @Option(
      names = "--split",
      paramLabel = "train|valid|test",
      description = "Which part of them; default ${DEFAULT-VALUE}.",
      defaultValue = "valid")
  private Split split = Split.VALID;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "The most faces taken of each set, the first of it; 0 for all.",
      defaultValue = "0")
  private int limit;

  @Mixin private VotesOption votes;

  /** The faces; no picture is opened. */
  KnownFaces faces() throws IOException {
    if (limit < 0) {
      throw new IllegalArgumentException("--limit must be at least 0, got " + limit);
    }
    KnownFaces.Gathering all = new KnownFaces.Gathering(split, limit, paths.size() > 1);
    for (Path path : paths) {
      all.add(path, DataSets.open(path, votes.votes()));
    }
    return all.faces();
  }

  /** The sets and the part, as they were named. */
  String named() {
    String sets = String.join(", ", paths.stream().map(Path::toString).toList());
    String counted =
        votes.votes() == Votes.SHARES
            ? ""
            : ", votes: " + votes.votes().name().toLowerCase(Locale.ROOT);
    return split.label() + " of " + sets + counted;
  }
}
