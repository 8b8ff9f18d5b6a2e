package affect4j.cli;

import affect4j.data.DataSet;
import affect4j.data.Sample;
import affect4j.data.Split;
import affect4j.label.Tuning.Fitted;
import affect4j.predict.Unread;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Faces of one part of data sets, to be asked about.
 *
 * @param samples the faces; of several sets, names and groups begin with the set's
 * @param origins of each, its set's digest and its group within it
 * @param part which part of the sets
 * @param missing how many more are listed and have no picture, or none that can be read
 * @param notes for people, on what is missing
 */
record KnownFaces(
    List<Sample> samples, List<Origin> origins, Split part, int missing, List<String> notes) {

  /**
   * Where a face comes from.
   *
   * @param set the digest of the names of the set's groups
   */
  record Origin(String set, String group) {}

  KnownFaces {
    samples = List.copyOf(samples);
    origins = List.copyOf(origins);
    notes = List.copyOf(notes);
  }

  /** The digests of the sets, in their order. */
  List<String> digests() {
    return origins.stream().map(Origin::set).distinct().toList();
  }

  /** Whether face {@code i} is among those that {@code fitted} names. */
  boolean isIn(Fitted fitted, int i) {
    Origin origin = origins.get(i);
    return fitted.digests().contains(origin.set)
        && fitted.part().equals(part.label())
        && fitted.holds(origin.group);
  }

  /** Those whose pictures could be read. */
  KnownFaces without(Unread unread) {
    if (unread.size() == 0) {
      return this;
    }
    List<Integer> kept =
        IntStream.range(0, samples.size())
            .filter(i -> !unread.holds(samples.get(i)))
            .boxed()
            .toList();
    List<String> more = new ArrayList<>(notes);
    unread.words().ifPresent(more::add);
    return new KnownFaces(
        kept.stream().map(samples::get).toList(),
        kept.stream().map(origins::get).toList(),
        part,
        missing + samples.size() - kept.size(),
        more);
  }

  /** Whether any face is among those that {@code fitted} names. */
  boolean anyIn(Fitted fitted) {
    return IntStream.range(0, samples.size()).anyMatch(i -> isIn(fitted, i));
  }

  /** Faces of several sets while they are put together. */
  static final class Gathering {
    private final Split part;
    private final int limit;
    private final boolean several;
    private final List<Sample> samples = new ArrayList<>();
    private final List<Origin> origins = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Set<String> prefixes = new HashSet<>();
    private int missing;

    Gathering(Split part, int limit, boolean several) {
      this.part = part;
      this.limit = limit;
      this.several = several;
    }

    void add(Path path, DataSet set) throws IOException {
      List<Sample> of = set.of(part);
      if (of.isEmpty()) {
        throw new IOException(path + ": faces of its part " + part.label() + " wanted, got none");
      }
      String digest = digest(of);
      String prefix = prefix(set.name());
      for (Sample each : limit > 0 && of.size() > limit ? of.subList(0, limit) : of) {
        samples.add(
            new Sample(prefix + each.name(), each.picture(), each.labels(), prefix + each.group()));
        origins.add(new Origin(digest, each.group()));
      }
      List<String> absent = set.missingOf(part);
      if (!absent.isEmpty()) {
        missing += absent.size();
        notes.add(
            String.format(
                Locale.ROOT,
                "%s: %,d listed faces have no picture and are left out, such as %s",
                path,
                absent.size(),
                absent.get(0)));
      }
    }

    private String prefix(String name) {
      if (!several) {
        return "";
      }
      String prefix = name;
      for (int i = 2; !prefixes.add(prefix); i++) {
        prefix = name + "-" + i;
      }
      return prefix + "/";
    }

    /** Of the names of all groups: the same whatever is known of their faces. */
    private static String digest(List<Sample> samples) {
      try {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        samples.stream()
            .map(Sample::group)
            .distinct()
            .sorted()
            .forEach(group -> sha256.update((group + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(sha256.digest());
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }

    KnownFaces faces() {
      return new KnownFaces(samples, origins, part, missing, notes);
    }
  }
}
