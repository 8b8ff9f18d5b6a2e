package affect4j.train.task;

import affect4j.batch.FaceSupply;
import affect4j.data.Labels;
import affect4j.data.Sample;
import affect4j.find.Marker;
import affect4j.find.Teacher;
import affect4j.image.Grey;
import affect4j.label.Landmarks;
import affect4j.nn.Precision;
import affect4j.zoo.ModelFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Faces whose landmarks no data set knows, marked by a network that learnt before. */
final class Taught {
  /** Answers of the teacher may differ by so much, in inter-ocular distances. */
  private static final double APART = 0.05;

  private Taught() {}

  /** Those of {@code samples} whose landmarks are known, and those that {@code file} is sure of. */
  static List<Sample> of(List<Sample> samples, Optional<String> file) throws IOException {
    if (file.isEmpty()) {
      return samples;
    }
    try (Marker marker = Marker.open(ModelFile.open(Path.of(file.get())), Precision.FP32)) {
      Teacher teacher = new Teacher(marker, APART);
      return samples.parallelStream().flatMap(sample -> taught(sample, teacher)).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Stream<Sample> taught(Sample sample, Teacher teacher) {
    if (sample.labels().landmarks().isPresent()) {
      return Stream.of(sample);
    }
    try {
      return teacher
          .teach(Grey.of(FaceSupply.picture(sample.picture())))
          .map(landmarks -> with(sample, landmarks))
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Sample with(Sample sample, Landmarks landmarks) {
    return new Sample(sample.name(), sample.picture(), Labels.of(landmarks), sample.group());
  }
}
