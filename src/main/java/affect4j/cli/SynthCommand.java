package affect4j.cli;

import affect4j.image.PictureWriter;
import affect4j.synth.ContactSheet;
import affect4j.synth.SyntheticSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code affect4j synth --out DIR --count N}: a data set of drawn faces, for a run without data.
 */
@Command(
    name = "synth",
    description = "Draws faces with labels, as a data set in the format of s-Aff-Wild2.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields.
final class SynthCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--out", paramLabel = "DIR", description = "A new or empty folder for the set.")
  private @Nullable Path out;

  @Option(
      names = "--count",
      paramLabel = "N",
      description = "Faces; ten make a video of one person; default ${DEFAULT-VALUE}.",
      defaultValue = "1000")
  private int count;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Which faces: the same seed draws the same; default ${DEFAULT-VALUE}.",
      defaultValue = "0")
  private long seed;

  @Option(
      names = "--size",
      paramLabel = "PIXELS",
      description = "Of each picture; default ${DEFAULT-VALUE}.",
      defaultValue = "112")
  private int size;

  @Option(
      names = "--sheet",
      paramLabel = "FILE",
      description = "Draws one picture of many faces (.png, .jpg) that shows what there is.")
  private @Nullable Path sheet;

  @Override
  public Integer call() throws IOException {
    if (out == null && sheet == null) {
      throw new IllegalArgumentException(
          "nothing to draw: give --out DIR for a data set, or --sheet FILE for one picture");
    }
    if (sheet != null) {
      PictureWriter.write(new ContactSheet(seed, size).paint(), sheet);
    }
    if (out == null) {
      return Main.DONE;
    }
    try (StopSignal stop = new StopSignal();
        Progress progress = new Progress(spec.commandLine().getErr())) {
      progress.begin("pictures", OptionalLong.of(count));
      new SyntheticSet(seed, count, size).write(out, () -> drawn(progress, stop));
      return progress.finish();
    } catch (CancellationException e) {
      throw new IOException("stopped: nothing is written, for a set is whole or not there", e);
    }
  }

  private static void drawn(Progress progress, StopSignal stop) {
    progress.photo(1);
    if (stop.getAsBoolean()) {
      throw new CancellationException();
    }
  }
}
