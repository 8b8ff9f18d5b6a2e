package affect4j.reproduce;

import affect4j.reproduce.Planned.Wanted;
import affect4j.train.Diverged;
import affect4j.train.RunFolder;
import affect4j.train.config.AffectSettings;
import affect4j.train.config.Preset;
import affect4j.train.task.Training;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Makes runs, or takes those that are made; what was cut short goes on. */
final class Runs {
  private final Session session;
  private final Map<Path, Exception> failed = new HashMap<>();

  Runs(Session session) {
    this.session = session;
  }

  /**
   * What came of {@code planned}; nothing where the work was stopped.
   *
   * @throws Missing when a file that it needs is not there
   */
  Optional<Result> of(Planned<?> planned) throws IOException, Diverged {
    Path result = Result.file(planned.folder());
    if (Files.exists(result)) {
      planned.refuseOther();
      return Optional.of(Result.read(result));
    }
    for (Planned<?> each : planned.first()) {
      if (of(each).isEmpty()) {
        return Optional.empty();
      }
    }
    for (Wanted each : planned.files()) {
      if (!Files.exists(each.path())) {
        throw new Missing(each.name() + " is missing" + source(each));
      }
    }
    return session.stop().getAsBoolean() ? Optional.empty() : once(planned);
  }

  /** A run that failed is not tried again for another row of the same table. */
  private Optional<Result> once(Planned<?> planned) throws IOException, Diverged {
    Exception before = failed.get(planned.folder());
    if (before != null) {
      throw new IOException(before.getMessage(), before);
    }
    try {
      return train(planned);
    } catch (IOException | IllegalArgumentException | Diverged e) {
      failed.put(planned.folder(), e);
      throw e;
    }
  }

  private <S extends AffectSettings> Optional<Result> train(Planned<S> planned)
      throws IOException, Diverged {
    Path out = planned.folder();
    boolean begun = Files.exists(RunFolder.config(out));
    if (begun) {
      planned.refuseOther();
    }
    session
        .watcher()
        .note((begun ? "going on with " : "training ") + planned.network().name() + ": " + out);
    try (RunFolder folder = begun ? RunFolder.resume(out) : RunFolder.create(out);
        Training<S> training =
            begun
                ? Training.resume(planned.network(), folder, session.watcher())
                : Training.begin(
                    planned.network(),
                    planned.settings(),
                    folder,
                    session.watcher(),
                    session.command(),
                    session.version(),
                    Preset.PAPER)) {
      if (!training.run(session.stop())) {
        return Optional.empty();
      }
      Result result = Result.ofRun(out, planned.settings().batch(), training.parameters());
      result.write(Result.file(out));
      return Optional.of(result);
    }
  }

  private String source(Wanted wanted) throws IOException {
    String file = wanted.name().replaceFirst("^" + Weights.FOLDER, "");
    String own = session.scale().sources().get(file);
    Optional<String> page = own == null ? Weights.page(file) : Optional.of(own);
    return page.map(where -> " (" + where + ")").orElse("") + "; wanted as " + wanted.path();
  }
}
