package affect4j.data;

import affect4j.label.Emotion;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * FER+: ten votes on each face, in tables of their own for each split or in Microsoft's {@code
 * fer2013new.csv}. Barsoum et al. 2016, arXiv:1608.01041.
 *
 * <p>What makes an expression of the votes is said by {@link Votes}.
 */
final class FerPlus implements Reader {
  private static final String MICROSOFTS = "fer2013new.csv";
  private static final String NAME = "Image name";
  private static final List<Emotion> CLASSES =
      List.of(
          Emotion.NEUTRAL,
          Emotion.HAPPINESS,
          Emotion.SURPRISE,
          Emotion.SADNESS,
          Emotion.ANGER,
          Emotion.DISGUST,
          Emotion.FEAR,
          Emotion.CONTEMPT);
  private static final List<String> NONE = List.of("unknown", "NF");
  private static final List<String> VOTES =
      Stream.concat(CLASSES.stream().map(Emotion::label), NONE.stream()).toList();

  /** How Microsoft calls a split, and where its script puts the pictures. */
  private record Usage(Split split, String folder) {}

  private static final Map<String, Usage> USAGES =
      Map.of(
          "Training", new Usage(Split.TRAIN, "FER2013Train"),
          "PublicTest", new Usage(Split.VALID, "FER2013Valid"),
          "PrivateTest", new Usage(Split.TEST, "FER2013Test"));

  private final Votes votes;

  FerPlus(Votes votes) {
    this.votes = votes;
  }

  @Override
  public String kind() {
    return "fer-plus";
  }

  @Override
  public String wants() {
    return MICROSOFTS + ", or train.csv or valid.csv with columns file and " + VOTES;
  }

  @Override
  public boolean recognises(Tree tree) throws IOException {
    for (PictureSource table : Tables.of(tree).keySet()) {
      if (Csv.header(table).containsAll(VOTES)) {
        return true;
      }
    }
    return tree.has(MICROSOFTS);
  }

  @Override
  public DataSet read(Tree tree) throws IOException {
    Gathering set = new Gathering(tree);
    Optional<PictureSource> microsofts = tree.file(MICROSOFTS);
    if (microsofts.isPresent()) {
      readMicrosofts(set, microsofts.get());
      return set.done(kind(), CLASSES);
    }
    for (Map.Entry<PictureSource, Split> table : Tables.of(tree).entrySet()) {
      try (Csv csv = Csv.open(table.getKey())) {
        csv.refuseWithout(List.of("file"));
        csv.refuseWithout(VOTES);
        for (Optional<Row> row = csv.next(); row.isPresent(); row = csv.next()) {
          String name = row.get().wanted("file");
          set.addListed(table.getValue(), name, name, labels(row.get()), name);
        }
      }
    }
    return set.done(kind(), CLASSES);
  }

  /** Rows without a name are pictures of FER2013 that FER+ took out. */
  private void readMicrosofts(Gathering set, PictureSource table) throws IOException {
    try (Csv csv = Csv.open(table)) {
      csv.refuseWithout(List.of("Usage", NAME));
      csv.refuseWithout(VOTES);
      int nameless = 0;
      for (Optional<Row> row = csv.next(); row.isPresent(); row = csv.next()) {
        Usage usage = USAGES.get(row.get().text("Usage"));
        if (usage == null) {
          throw row.get()
              .wrong(
                  "Usage must be Training, PublicTest or PrivateTest, got "
                      + row.get().text("Usage"));
        }
        if (row.get().text(NAME).isEmpty()) {
          nameless++;
        } else {
          String name = Tree.join(usage.folder(), row.get().text(NAME));
          set.addListed(usage.split(), name, name, labels(row.get()), name);
        }
      }
      if (nameless > 0) {
        set.note(nameless + " rows without an image name: not read");
      }
    }
  }

  private Labels labels(Row row) throws IOException {
    int[] cast = new int[VOTES.size()];
    for (int i = 0; i < cast.length; i++) {
      OptionalInt count = row.whole(VOTES.get(i), "a number of votes", n -> n >= 0);
      cast[i] = count.orElse(0);
    }
    double[] each = votes.shares(cast, CLASSES.size());
    Map<Emotion, Double> shares = new EnumMap<>(Emotion.class);
    for (int i = 0; i < each.length; i++) {
      if (each[i] > 0) {
        shares.put(CLASSES.get(i), each[i]);
      }
    }
    return row.labels(Labels.NONE.valence(), Labels.NONE.arousal(), shares, Map.of());
  }
}
