package affect4j.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/** Runs of networks that a moment has trained on drawn faces. Tests only read them. */
record TrainedNetworks(Path folder) implements AutoCloseable {
  /** Over the labels of {@link #faces}. */
  static final String LABELS = "validation_set_annotations.txt";

  /** Hands the same networks to every class that asks: trained at first, removed after the last. */
  static final class Once extends TypeBasedParameterResolver<TrainedNetworks> {
    @Override
    public TrainedNetworks resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(Namespace.create(TrainedNetworks.class))
          .computeIfAbsent(TrainedNetworks.class, key -> train(), TrainedNetworks.class);
    }
  }

  private static TrainedNetworks train() {
    TrainedNetworks all;
    try {
      all = new TrainedNetworks(Files.createTempDirectory("trained"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Ran.of("synth", "--out", all.faces(), "--count", 90, "--size", 32, "--seed", 2).done();
    all.run("emma", all.emma(), "dan.width=8", "dan.heads=2");
    all.run("vit", all.vit(), "tasks=ALL", "units=HALF", "data.grey=true");
    all.run("cotex", all.cotex(), "classes=AFF_WILD2");
    return all;
  }

  private void run(String network, Path into, String... sets) {
    List<String> small =
        List.of(
            "vit.image=32",
            "vit.patch=8",
            "vit.dim=32",
            "vit.depth=1",
            "vit.heads=2",
            "data.batch=8",
            "update.accumulate=1",
            "schedule.warmup=1",
            "schedule.epochs=2",
            "run.keep=2");
    List<String> words =
        Stream.concat(small.stream(), Stream.of(sets))
            .flatMap(set -> Stream.of("--set", set))
            .toList();
    Ran.of("train", network, "--data", faces(), "--out", into, words).done();
  }

  /** A set of the multi-task challenge. */
  Path faces() {
    return folder.resolve("faces");
  }

  Path emma() {
    return folder.resolve("emma");
  }

  /** Says all that EMMA says, of faces without colours, its units by thresholds of one half. */
  Path vit() {
    return folder.resolve("vit");
  }

  /** Says expressions alone. */
  Path cotex() {
    return folder.resolve("cotex");
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
