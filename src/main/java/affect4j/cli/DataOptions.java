package affect4j.cli;

import affect4j.data.DataSet;
import affect4j.data.DataSets;
import affect4j.data.Sample;
import affect4j.data.Split;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import picocli.CommandLine.Option;

/** Which faces of which data sets; the same options for every command that is asked about them. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields.
final class DataOptions {
  @Option(
      names = "--data",
      paramLabel = "PATH",
      arity = "1..*",
      required = true,
      description = "Data sets: folders, uncompressed tars, lists (see: data --help).")
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

  /**
   * Faces of data sets.
   *
   * @param origins the digest of each face's set
   */
  record Faces(List<Sample> samples, List<String> origins) {
    /** The digests of the sets, in their order. */
    List<String> digests() {
      return origins.stream().distinct().toList();
    }
  }

  /** The faces; no picture is opened. */
  Faces faces() throws IOException {
    List<Sample> samples = new ArrayList<>();
    List<String> origins = new ArrayList<>();
    for (Path path : paths) {
      DataSet set = DataSets.open(path);
      List<Sample> of = set.of(split);
      if (of.isEmpty()) {
        throw new IOException(path + ": faces of its part " + split.label() + " wanted, got none");
      }
      samples.addAll(limit > 0 && of.size() > limit ? of.subList(0, limit) : of);
      origins.addAll(Collections.nCopies(samples.size() - origins.size(), set.digest()));
    }
    return new Faces(List.copyOf(samples), List.copyOf(origins));
  }

  /** Which part of them: {@code train}, {@code valid} or {@code test}. */
  String part() {
    return split.label();
  }

  /** The sets and the part, as they were named. */
  String named() {
    return split.label() + " of " + String.join(", ", paths.stream().map(Path::toString).toList());
  }
}
