package affect4j.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A page about one training: how it went, what came of it, and what was run. */
public final class TrainingReport {
  /**
   * Where the run's files lie.
   *
   * @param name of the run
   * @param sheet need not be there
   */
  public record Run(String name, Path config, Path manifest, Path metrics, Path sheet) {}

  private TrainingReport() {}

  /**
   * The page about {@code run}, which may still be going on.
   *
   * @throws IOException when a file is missing or broken, in one line that says which and where
   */
  public static Page of(Run run) throws IOException {
    RunMetrics metrics = RunMetrics.read(run.metrics);
    RunSettings settings = RunSettings.read(run.config);
    RunOrigin origin = RunOrigin.read(run.manifest);
    Optional<Best> best =
        origin
            .criterion()
            .or(() -> Best.Criterion.guessed(metrics.scores()))
            .flatMap(criterion -> Best.of(criterion, metrics.scorings()));
    TrainingSummary summary = new TrainingSummary(metrics, settings, best);
    TrainingCurves curves = new TrainingCurves(metrics, best);
    List<Page.Part> parts = new ArrayList<>();
    parts.add(new Page.Part("In short", "", summary.blocks()));
    parts.add(
        new Page.Part(
            "Learning",
            "What was measured at each step, which is one batch of faces. A click on a name hides"
                + " its curve; hold Shift and turn the wheel over a chart to zoom.",
            curves.learning()));
    if (!metrics.scorings().isEmpty()) {
      parts.add(
          new Page.Part(
              "Scores",
              "What the network says of the validation faces, which it does not learn from, after"
                  + " each epoch.",
              curves.scores()));
    }
    if (Files.isRegularFile(run.sheet)) {
      parts.add(new Page.Part("Painted faces", "", List.of(sheet(run.sheet))));
    }
    parts.add(new Page.Part("What was run", "", origin.blocks()));
    parts.add(
        new Page.Part("Settings", "All of them, as the run resolved them.", settings.blocks()));
    return new Page("Training of " + run.name, summary.lead(), parts);
  }

  private static Figure sheet(Path path) throws IOException {
    try {
      return new Figure(
          new Chart.Words(
              "After the last scored epoch",
              "A column for each face, from above: the patches that the network is shown, those"
                  + " with what it painted between them, and the face itself. Where it was taught"
                  + " normalised patches it does not know how bright they are, and those it painted"
                  + " are given the true mean and deviation."),
          Files.readAllBytes(path),
          Figure.Size.WIDE);
    } catch (IllegalArgumentException e) {
      throw new IOException(path + ": a picture in PNG was wanted", e);
    }
  }
}
