package affect4j.cli;

import affect4j.infer.Model;
import affect4j.report.Detail;
import affect4j.report.Detail.Extra;
import affect4j.report.Detail.Subject;
import affect4j.report.Format;
import affect4j.report.Output;
import affect4j.report.Provenance;
import affect4j.report.ReadingWriter;
import affect4j.report.Unfinished;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is written of each face, in which form, and where. */
final class RowOptions {
  @Option(
      names = "--format",
      paramLabel = "table|csv|json|openface|feat|parquet",
      description = "How to write; default ${DEFAULT-VALUE}.",
      defaultValue = "table")
  private Format format = Format.TABLE;

  @Option(names = "--out", paramLabel = "FILE", description = "Where to write; else the screen.")
  private @Nullable Path out;

  @Option(names = "--logits", description = "Writes the network's logits too (csv, json, parquet).")
  private boolean logits;

  @Option(
      names = "--landmarks",
      description = "Writes the face's 68 points too, where they are known (not in a table).")
  private boolean landmarks;

  @Option(
      names = "--pose",
      description = "Writes how the head is turned too, where it is known (not in a table).")
  private boolean pose;

  @Option(
      names = "--resume",
      description =
          "Keeps rows in FILE.part until all is done, and goes on from there (csv, with --out).")
  private boolean resume;

  boolean resume() {
    return resume;
  }

  /** What an earlier run has written already. */
  Unfinished before(Subject subject) throws IOException {
    return resume && out != null
        ? Unfinished.read(Unfinished.part(out), detail(subject))
        : Unfinished.NONE;
  }

  Output output(Unfinished before) throws IOException {
    if (out == null) {
      return Output.to(System.out);
    }
    return resume ? Output.part(out, before.bytes()) : Output.to(out);
  }

  /**
   * Refuses more photos or videos than the form has a place for, and forms that nothing can be
   * added to.
   *
   * @param names of all
   */
  void check(List<String> names) {
    if (resume && (format != Format.CSV || out == null)) {
      throw new IllegalArgumentException("--resume: with --format csv and --out FILE alone");
    }
    if (resume && Set.copyOf(names).size() < names.size()) {
      throw new IllegalArgumentException("--resume: each photo and video once wanted, got repeats");
    }
    if (format == Format.OPENFACE && names.size() > 1) {
      throw new IllegalArgumentException(
          "--format openface: a table of one photo or video, got "
              + names.size()
              + "; csv, json, feat and parquet hold several");
    }
  }

  ReadingWriter writer(Output output, Model used, Subject subject) {
    return format.writer(output, provenance(used), detail(subject));
  }

  private Detail detail(Subject subject) {
    Set<Extra> extras = EnumSet.noneOf(Extra.class);
    if (logits) {
      extras.add(Extra.LOGITS);
    }
    if (landmarks) {
      extras.add(Extra.LANDMARKS);
    }
    if (pose) {
      extras.add(Extra.POSE);
    }
    return new Detail(subject, extras);
  }

  private static Provenance provenance(Model used) {
    return new Provenance(
        Version.current(),
        used.network(),
        new Provenance.Weights(used.weights().toString(), used.sha256()),
        used.thresholds(),
        used.precision(),
        used.device(),
        used.weak());
  }
}
