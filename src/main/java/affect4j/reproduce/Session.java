package affect4j.reproduce;

import affect4j.train.Watcher;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * How a table is made.
 *
 * @param root where data and weights lie
 * @param out where runs and tables go
 * @param seeds runs of each row, of seeds 1, 2, 3...
 * @param device on which networks learn: cpu, cuda, cuda:1
 * @param watcher hears how each training goes
 * @param stop true once the work is to be put away
 * @param command that asked for it, for manifests
 * @param version of affect4j, for manifests
 */
public record Session(
    Scale scale,
    Path root,
    Path out,
    int seeds,
    String device,
    Watcher watcher,
    BooleanSupplier stop,
    List<String> command,
    Map<String, String> version) {
  public Session {
    if (seeds < 1) {
      throw new IllegalArgumentException("--seeds must be 1 or more, got " + seeds);
    }
    command = List.copyOf(command);
    version = Map.copyOf(version);
  }
}
