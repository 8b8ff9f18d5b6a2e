package affect4j.data;

import affect4j.label.Emotion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A data set while it is being read. */
final class Gathering {
  private final Tree tree;
  private final Map<Split, List<Sample>> samples = new EnumMap<>(Split.class);
  private final Map<Split, List<String>> missing = new EnumMap<>(Split.class);
  private final Set<Emotion> named = new LinkedHashSet<>();
  private final List<String> notes = new ArrayList<>();
  private int boxless;

  Gathering(Tree tree) {
    this.tree = tree;
    notes.addAll(tree.notes());
  }

  /** A face that was seen to have a picture. */
  void add(Split split, Sample sample) {
    of(samples, split).add(sample);
    named.addAll(sample.labels().expression().keySet());
  }

  /** A face that is listed; left out and counted where {@code file} is not there. */
  void addListed(Split split, String name, String file, Labels labels, String group) {
    Optional<PictureSource> picture = tree.file(file);
    if (picture.isPresent()) {
      add(split, new Sample(name, picture.get(), labels, group));
    } else {
      of(missing, split).add(name);
    }
  }

  /** The same of a {@code row} that may say where in the picture the face is. */
  void addListed(Split split, String name, String file, Labels labels, String group, Row row)
      throws IOException {
    Optional<PictureSource> picture = tree.file(file);
    if (picture.isEmpty()) {
      addListed(split, name, file, labels, group);
      return;
    }
    Optional<PictureSource> face = row.face(picture.get());
    boxless += face.isEmpty() ? 1 : 0;
    add(split, new Sample(name, face.orElse(picture.get()), labels, group));
  }

  /** A row of a test's {@code list}, which is kept whether or not {@code file} is there. */
  void addTested(String name, String file, String list, String group) {
    Optional<PictureSource> picture = tree.file(file);
    if (picture.isEmpty()) {
      of(missing, Split.TEST).add(name);
    }
    PictureSource source = picture.orElse(new PictureSource.Absent(file, list));
    add(Split.TEST, new Sample(name, source, Labels.NONE, group));
  }

  /** Says of something that it was not read. */
  void note(String line) {
    notes.add(line);
  }

  /** The set, with the emotions that its labels named, in the order of {@link Emotion}. */
  DataSet done(String kind) {
    return done(kind, named.stream().sorted().toList());
  }

  /** The set, with its own classes. */
  DataSet done(String kind, List<Emotion> classes) {
    if (boxless > 0) {
      note(boxless + " faces whose box cannot be true: their whole picture is shown");
    }
    return new DataSet(tree.title(), kind, classes, samples, missing, notes);
  }

  private static <T> List<T> of(Map<Split, List<T>> lists, Split split) {
    return lists.computeIfAbsent(split, none -> new ArrayList<>());
  }
}
