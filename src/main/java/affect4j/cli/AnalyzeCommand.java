package affect4j.cli;

import affect4j.image.PictureReader;
import affect4j.infer.Analyzer;
import affect4j.infer.Model;
import affect4j.infer.Photo;
import affect4j.infer.Reading;
import affect4j.infer.Settings;
import affect4j.infer.Settings.Faces;
import affect4j.report.Detail;
import affect4j.report.Detail.Extra;
import affect4j.report.Detail.Subject;
import affect4j.report.Format;
import affect4j.report.Output;
import affect4j.report.Provenance;
import affect4j.report.ReadingWriter;
import affect4j.report.ThresholdsFile;
import affect4j.zoo.Architecture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
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

/** {@code affect4j analyze PATH...}: one row for each face of the photos. */
@Command(
    name = "analyze",
    description = "Reads valence, arousal, expression and action units from the faces in photos.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields.
final class AnalyzeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Photos, and folders of photos.")
  private List<Path> paths;

  @Option(
      names = "--weights",
      paramLabel = "FILE|DIR",
      description = "The model: a checkpoint (.pth, .pt, .pkl, .safetensors) or its folder.")
  private @Nullable Path weights;

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description = "The network that the weights must be of; by default what the file says.")
  private @Nullable String model;

  @Option(names = "--aligned", description = "Each picture is a face already, as in Aff-Wild2.")
  private boolean aligned;

  @Option(
      names = "--format",
      paramLabel = "table|csv|json|openface|feat|parquet",
      description = "How to write; default ${DEFAULT-VALUE}.",
      defaultValue = "table")
  private Format format = Format.TABLE;

  @Option(names = "--out", paramLabel = "FILE", description = "Where to write; else the screen.")
  private @Nullable Path out;

  @Option(
      names = "--draw",
      paramLabel = "DIR",
      description = "Writes each photo there, with what was read drawn beside it.")
  private @Nullable Path draw;

  @Option(names = "--logits", description = "Writes the network's logits too (csv, json, parquet).")
  private boolean logits;

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

  @Mixin private EngineOptions engine;

  @Override
  public Integer call() throws IOException {
    Path checkpoint = checkpoint();
    Settings settings = settings();
    List<PhotoFiles.Found> photos = PhotoFiles.in(paths);
    try (Output output = output();
        Analyzer analyzer = Analyzer.open(checkpoint, settings)) {
      Sketches sketches =
          draw == null ? Sketches.none() : Sketches.into(draw, new PictureReader(pixels));
      ReadingWriter writer =
          format.writer(
              output,
              provenance(analyzer.model()),
              logits ? Detail.of(Subject.STILLS, Extra.LOGITS) : Detail.SCORES);
      try (Progress progress = new Progress(photos.size(), spec.commandLine().getErr())) {
        writer.begin();
        write(photos, analyzer, writer, sketches, progress);
        writer.end();
        output.commit();
        return progress.finish();
      }
    }
  }

  private Output output() throws IOException {
    return out == null ? Output.to(System.out) : Output.to(out);
  }

  private Path checkpoint() {
    if (model != null && !model.equals("emma")) {
      throw new IllegalArgumentException(
          "--model " + model + ": analyze reads faces with emma; " + known(model));
    }
    if (weights == null) {
      throw new IllegalArgumentException(
          "no model: give --weights FILE, an EMMA checkpoint (.pth, .safetensors);"
              + " docs/models.md says where published weights are described");
    }
    return weights;
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

  private static Provenance provenance(Model used) {
    return new Provenance(
        Version.current(),
        used.network(),
        new Provenance.Weights(used.weights().toString(), used.sha256()),
        used.thresholds(),
        used.precision(),
        used.device());
  }

  private static void write(
      List<PhotoFiles.Found> photos,
      Analyzer analyzer,
      ReadingWriter writer,
      Sketches sketches,
      Progress progress)
      throws IOException {
    Iterator<Photo> results =
        analyzer.stream(photos.stream().map(PhotoFiles.Found::file)).iterator();
    for (PhotoFiles.Found found : photos) {
      Photo photo = results.next();
      if (photo instanceof Photo.Seen seen) {
        for (Reading reading : seen.readings()) {
          writer.write(reading);
        }
        sketches.draw(found, seen.faces());
        progress.seen(seen.faces().size());
      } else if (photo instanceof Photo.Failed failed) {
        progress.failed(failed.why());
      }
    }
  }
}
