package affect4j.synth;

import affect4j.data.Labels;
import affect4j.image.Picture;
import affect4j.image.PictureWriter;
import affect4j.label.ActionUnit;
import affect4j.label.Emotion;
import affect4j.label.ExpressionSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A data set of drawn faces in the format of s-Aff-Wild2: {@code training_set_annotations.txt},
 * {@code validation_set_annotations.txt}, and {@code cropped_aligned/video17/00004.jpg}.
 *
 * @param seed which set
 * @param count of faces, at least 11 so that there are faces for validation
 * @param size of the pictures, in pixels; 112 in s-Aff-Wild2
 */
public record SyntheticSet(long seed, int count, int size) {
  /** How many faces it takes until one is for validation. */
  static final int FEWEST = LabelledFace.VIDEO + 1;

  private static final String PICTURES = "cropped_aligned";
  private static final String TRAINING = "training_set_annotations.txt";
  private static final String VALIDATION = "validation_set_annotations.txt";
  private static final String HEADER = "image,valence,arousal,expression,aus";

  public SyntheticSet {
    if (count < FEWEST) {
      throw new IllegalArgumentException(
          "count must be at least " + FEWEST + ", so that both splits have faces; got " + count);
    }
    FacePainter.check(size);
  }

  /**
   * Writes the set as {@code folder}, which must not exist or be empty. All is written under
   * another name first, beside it or, where it exists, in it, and the labels are put there last: a
   * folder without them is no set. Faces are painted on all cores.
   *
   * @param done called after each face, on any thread, one at a time
   */
  public void write(Path folder, Runnable done) throws IOException {
    refuseUnlessFree(folder);
    Path name = folder.toAbsolutePath().normalize();
    boolean exists = Files.exists(name);
    String hidden = "." + name.getFileName() + "-" + UUID.randomUUID() + ".part";
    Path draft = exists ? name.resolve(hidden) : name.resolveSibling(hidden);
    try {
      Files.createDirectories(draft);
      paint(draft.resolve(PICTURES), done);
      annotate(draft);
      if (exists) {
        // A link or a place where a disk is mounted stays what it is.
        for (String each : List.of(PICTURES, VALIDATION, TRAINING)) {
          Files.move(draft.resolve(each), name.resolve(each));
        }
      } else {
        Files.move(draft, name);
      }
    } finally {
      remove(draft);
    }
  }

  private static void refuseUnlessFree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      if (Files.isSymbolicLink(folder)) {
        throw new IOException(folder + ": a link to a folder wanted, this one leads nowhere");
      }
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new IOException(folder + ": a folder to write was wanted, got a file");
    }
    try (Stream<Path> inside = Files.list(folder)) {
      if (inside.findAny().isPresent()) {
        throw new IOException(folder + ": a new or empty folder was wanted, this one is not empty");
      }
    }
  }

  private void paint(Path pictures, Runnable done) throws IOException {
    for (long video = 0; video * LabelledFace.VIDEO < count; video++) {
      Files.createDirectories(
          pictures.resolve(LabelledFace.of(seed, video * LabelledFace.VIDEO).folder()));
    }
    Object one = new Object();
    List<Crew.Piece> pieces = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long index = i;
      pieces.add(
          () -> {
            LabelledFace face = LabelledFace.of(seed, index);
            Picture picture = FacePainter.paint(face.parameters(), size);
            PictureWriter.write(picture, pictures.resolve(name(face)));
            synchronized (one) {
              done.run();
            }
          });
    }
    Crew.work(pieces);
  }

  private void annotate(Path folder) throws IOException {
    List<String> training = new ArrayList<>(List.of(HEADER));
    List<String> validation = new ArrayList<>(List.of(HEADER));
    for (long index = 0; index < count; index++) {
      LabelledFace face = LabelledFace.of(seed, index);
      (face.validation() ? validation : training).add(line(face));
    }
    Files.write(folder.resolve(TRAINING), training);
    Files.write(folder.resolve(VALIDATION), validation);
  }

  private static String name(LabelledFace face) {
    return String.format(Locale.ROOT, "%s/%05d.jpg", face.folder(), face.frame());
  }

  /** Sixteen values: name, valence, arousal, expression and twelve units; -5 and -1 are missing. */
  static String line(LabelledFace face) {
    Labels labels = face.labels();
    StringBuilder line = new StringBuilder(name(face));
    line.append(',').append(number(labels.valence()));
    line.append(',').append(number(labels.arousal()));
    line.append(',').append(expression(labels));
    for (ActionUnit unit : ActionUnit.values()) {
      Boolean present = labels.units().get(unit);
      line.append(',').append(present == null ? "-1" : present ? "1" : "0");
    }
    return line.toString();
  }

  private static String number(OptionalDouble value) {
    return value.isEmpty() ? "-5" : String.format(Locale.ROOT, "%.4f", value.getAsDouble());
  }

  private static int expression(Labels labels) {
    for (Emotion emotion : labels.expression().keySet()) {
      return ExpressionSet.AFF_WILD2.column(emotion);
    }
    return -1;
  }

  private static void remove(Path draft) throws IOException {
    if (!Files.exists(draft)) {
      return;
    }
    try (Stream<Path> all = Files.walk(draft)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
