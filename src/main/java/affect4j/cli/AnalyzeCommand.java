package affect4j.cli;

import affect4j.image.PictureReader;
import affect4j.infer.Analyzer;
import affect4j.infer.Settings;
import affect4j.infer.Settings.Faces;
import affect4j.report.Output;
import affect4j.report.ReadingWriter;
import affect4j.report.ThresholdsFile;
import affect4j.report.Unfinished;
import affect4j.zoo.Architecture;
import affect4j.zoo.Starter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code affect4j analyze PATH...}: one row for each face of the photos and frames. */
@Command(
    name = "analyze",
    description =
        "Reads valence, arousal, expression and action units from faces in photos and videos.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields.
final class AnalyzeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description =
          "Photos, videos, folders of both, and numbered pictures as one video (frame_%%05d.jpg).")
  private List<Path> paths = List.of();

  @Option(
      names = "--weights",
      paramLabel = "FILE|DIR",
      description =
          "The model: a checkpoint (.pth, .pt, .pkl, .safetensors) or its folder; default"
              + " ${DEFAULT-VALUE}, which comes along.")
  private Path weights = Starter.NAME;

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description = "The network that the weights must be of; by default what the file says.")
  private @Nullable String model;

  @Option(names = "--aligned", description = "Each picture is a face already, as in Aff-Wild2.")
  private boolean aligned;

  @Option(
      names = "--draw",
      paramLabel = "DIR",
      description = "Writes each photo and video there, with what was read drawn beside it.")
  private @Nullable Path draw;

  @Option(
      names = "--crops",
      paramLabel = "DIR",
      description =
          "Writes each face there, aligned, 112 x 112 pixels: photo-0.png, video-0/00001.png.")
  private @Nullable Path crops;

  @Option(
      names = "--thresholds",
      paramLabel = "FILE",
      description = "Action-unit thresholds (JSON), in place of the model's.")
  private @Nullable Path thresholds;

  @Option(
      names = "--max-pixels",
      paramLabel = "N",
      description = "Refuses larger pictures unread; default ${DEFAULT-VALUE}.",
      defaultValue = "200000000")
  private long pixels;

  @Mixin private RowOptions rows;

  @Mixin private VideoOptions videos;

  @Mixin private EngineOptions engine;

  @Override
  public Integer call() throws IOException {
    checkModel();
    Settings settings = settings();
    Sources sources = Sources.of(paths, videos, pixels);
    check(sources);
    Unfinished before = rows.before(sources.subject());
    try (StopSignal stop = new StopSignal();
        Output output = rows.output(before);
        Analyzer analyzer = Analyzer.open(weights, settings);
        Progress progress = new Progress(spec.commandLine().getErr())) {
      Sketches sketches =
          draw == null
              ? Sketches.none()
              : Sketches.into(draw, sources.files(), new PictureReader(pixels));
      Crops faces =
          crops == null
              ? Crops.none()
              : Crops.into(crops, sources.files(), new PictureReader(pixels));
      Pages pages = Pages.of(videos.page(), analyzer.model());
      ReadingWriter writer = rows.writer(output, analyzer.model(), sources.subject());
      Desk desk = new Desk(analyzer, writer, before, sketches, faces, pages, progress, stop);
      VideoLoop films = new VideoLoop(desk, Following.of(videos, analyzer, pixels));
      if (before.bytes() == 0) {
        writer.begin();
      }
      sources.read(new PhotoLoop(desk), films);
      if (stop.getAsBoolean() && rows.resume()) {
        progress.stopped("the same command goes on from here");
        return progress.finish();
      }
      writer.end();
      output.commit();
      if (stop.getAsBoolean()) {
        progress.stopped("what was finished is written");
      }
      int code = progress.finish();
      progress.said(Spoken.line(analyzer.model()));
      return code;
    }
  }

  /** Refuses what does not go together. */
  private void check(Sources sources) {
    if (videos.camera().isPresent() && draw != null) {
      throw new IllegalArgumentException(
          "--draw: videos are read a second time to be drawn on, which a camera cannot be");
    }
    boolean gone =
        draw != null
            || crops != null
            || videos.page().isPresent()
            || videos.camera().isPresent()
            || videos.changes();
    if (rows.resume() && gone) {
      throw new IllegalArgumentException(
          "--resume: not with --draw, --crops, --page, --camera, --smooth or --baseline, which need all that came"
              + " before");
    }
    rows.check(sources.names());
    sources.checkSampling();
  }

  private void checkModel() {
    if (model != null && !model.equals("emma")) {
      throw new IllegalArgumentException(
          "--model " + model + ": analyze reads faces with emma; " + known(model));
    }
  }

  private static String known(String name) {
    return Architecture.names().contains(name)
        ? "other networks can be inspected and converted"
        : "there is no " + name;
  }

  private Settings settings() throws IOException {
    return new Settings(
        aligned ? Faces.ALIGNED : Faces.FIND,
        engine.precision,
        engine.device,
        engine.threads,
        engine.batch,
        thresholds == null ? Optional.empty() : Optional.of(ThresholdsFile.read(thresholds)),
        pixels);
  }
}
