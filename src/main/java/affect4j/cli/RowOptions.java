package affect4j.cli;

import affect4j.infer.Model;
import affect4j.report.Detail;
import affect4j.report.Detail.Extra;
import affect4j.report.Detail.Subject;
import affect4j.report.Format;
import affect4j.report.Output;
import affect4j.report.Provenance;
import affect4j.report.ReadingWriter;
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

  Output output() throws IOException {
    return out == null ? Output.to(System.out) : Output.to(out);
  }

  /**
   * Refuses more photos or videos than the form has a place for.
   *
   * @param names of all
   */
  void check(List<String> names) {
    if (format == Format.OPENFACE && names.size() > 1) {
      throw new IllegalArgumentException(
          "--format openface: a table of one photo or video, got "
              + names.size()
              + "; csv, json, feat and parquet hold several");
    }
  }

  ReadingWriter writer(Output output, Model used, Subject subject) {
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
    return format.writer(output, provenance(used), new Detail(subject, extras));
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
}
