package affect4j.reproduce;

import affect4j.train.RunFolder;
import affect4j.train.config.AffectSettings;
import affect4j.train.config.ConfigFile;
import affect4j.train.config.ConfigFile.Layer;
import affect4j.train.config.Preset;
import affect4j.train.task.Network;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A run as it is meant to be, whether it was made or not.
 *
 * @param network what is taught
 * @param settings all of them
 * @param folder where it lies or will
 * @param files what must be there for it
 * @param first runs whose models it starts from
 * @param <S> the network's settings
 */
record Planned<S extends AffectSettings>(
    Network<S, ?> network,
    S settings,
    Path folder,
    List<Planned.Wanted> files,
    List<Planned<?>> first) {
  /**
   * A file or folder.
   *
   * @param name by which tables and scales call it
   */
  record Wanted(String name, Path path) {}

  Planned {
    files = List.copyOf(files);
    first = List.copyOf(first);
  }

  /**
   * Refuses a run that is there already and was told something else.
   *
   * @throws IOException when it was
   */
  void refuseOther() throws IOException {
    Path config = RunFolder.config(folder);
    S made =
        ConfigFile.read(
            network.defaults().apply(Preset.PAPER),
            network.type(),
            List.of(Layer.of(config)),
            Map.of());
    List<String> was = comparable(made);
    List<String> is = comparable(settings);
    for (int i = 0; i < is.size(); i++) {
      if (!was.get(i).equals(is.get(i))) {
        throw new IOException(
            folder
                + ": made with "
                + was.get(i)
                + ", now wanted with "
                + is.get(i)
                + "; name another --out or remove it");
      }
    }
  }

  /** Whether {@code other} would learn the same, however much of it is kept. */
  boolean sameAs(Planned<?> other) {
    return learnt(settings).equals(learnt(other.settings));
  }

  private static List<String> learnt(AffectSettings settings) {
    return comparable(settings).stream().filter(line -> !line.startsWith("run.keep: ")).toList();
  }

  /** All settings that bear on what comes out; of files and folders their names alone. */
  private static List<String> comparable(AffectSettings settings) {
    List<String> lines = new ArrayList<>();
    for (String line : ConfigFile.list(settings)) {
      if (line.matches("data\\.(train|valid): .*|(.*\\.)?weights: \".*")) {
        lines.add(line.replaceAll("\"[^\"]*[/\\\\]([^\"/\\\\]+)\"", "\"$1\""));
      } else if (!line.matches("(about\\.|run\\.(threads|workers|device|saveMinutes)).*")) {
        lines.add(line);
      }
    }
    return lines;
  }
}
