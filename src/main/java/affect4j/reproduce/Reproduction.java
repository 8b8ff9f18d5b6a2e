package affect4j.reproduce;

import affect4j.reproduce.Outcome.Kind;
import affect4j.reproduce.Outcome.Problem;
import affect4j.train.Diverged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes the rows of a table, one run after another; what is done is taken as it is. */
public final class Reproduction {
  private final PaperTable table;
  private final Session session;
  private final Planner planner;
  private final Runs runs;
  private final Map<Integer, List<Result>> results = new TreeMap<>();
  private final Map<Integer, Problem> problems = new TreeMap<>();
  private final Set<String> said = new HashSet<>();

  public Reproduction(PaperTable table, Session session) {
    this.table = table;
    this.session = session;
    planner = new Planner(session.scale(), session.root(), session.out(), session.device());
    runs = new Runs(session);
    table.rows().forEach(row -> results.put(row.number(), new ArrayList<>()));
  }

  /** What is done to the table after each row of each seed: written, where somebody looks. */
  @FunctionalInterface
  public interface After {
    void row(Reproduced soFar) throws IOException;
  }

  /**
   * Makes all rows of the first seed, then those of the next, until all is done or stopped. A row
   * that cannot be made does not keep the others from it.
   *
   * @throws IOException when {@code after} cannot
   */
  public Reproduced run(After after) throws IOException {
    for (int seed = 1; seed <= session.seeds(); seed++) {
      for (PaperTable.Row row : table.rows()) {
        if (session.stop().getAsBoolean()) {
          return soFar();
        }
        row(row, seed);
        after.row(soFar());
      }
    }
    return soFar();
  }

  private void row(PaperTable.Row row, long seed) {
    try {
      Optional<Result> result =
          row.members().isPresent()
              ? together(row, row.members().get(), seed)
              : alone(row.runs().get(0), seed);
      if (result.isPresent() && result.get().scores().isEmpty()) {
        throw new IOException("no epoch was scored: the data have no faces for it");
      }
      result.ifPresent(each -> results.getOrDefault(row.number(), new ArrayList<>()).add(each));
    } catch (Missing e) {
      problem(row, new Problem(Kind.CANNOT_RUN, message(e)));
    } catch (IOException | RuntimeException | Diverged e) { // Of the engine too: no memory.
      problem(row, new Problem(Kind.FAILED, "seed " + seed + ": " + message(e)));
    }
  }

  private void problem(PaperTable.Row row, Problem problem) {
    problems.put(row.number(), problem);
    String line = "row " + row.number() + ", " + row.method() + ", " + problem.words();
    if (said.add(line)) {
      session.watcher().note(line);
    }
  }

  private static String message(Exception e) {
    return Optional.ofNullable(e.getMessage())
        .flatMap(message -> message.lines().findFirst())
        .orElseGet(e::toString);
  }

  private Optional<Result> alone(PaperTable.Run run, long seed) throws IOException, Diverged {
    Planned<?> planned = planner.run(run, table.task(), seed);
    runs.refuseMissing(List.of(planned));
    return runs.of(planned);
  }

  private Optional<Result> together(PaperTable.Row row, PaperTable.Members members, long seed)
      throws IOException, Diverged {
    List<Planned<?>> planned = new ArrayList<>();
    for (PaperTable.Run run : members.runs()) {
      Planned<?> next = planner.run(run, table.task(), seed);
      for (Planned<?> other : planned) {
        if (next.sameAs(other)) {
          throw new IOException(
              "members that differ wanted; at this scale "
                  + next.folder().getFileName()
                  + " has the settings of "
                  + other.folder().getFileName());
        }
      }
      planned.add(next);
    }
    runs.refuseMissing(planned);
    List<Result> alone = new ArrayList<>();
    for (Planned<?> each : planned) {
      Optional<Result> result = runs.of(each);
      if (result.isEmpty()) {
        return Optional.empty();
      }
      alone.add(result.get());
    }
    List<Path> folders = planned.stream().<Path>map(Planned::folder).toList();
    List<Path> models = Together.models(members, folders);
    Path folder =
        session.out().resolve(table.name() + "-row" + row.number() + "-ensemble-seed" + seed);
    Path file = Result.file(folder);
    if (!Together.upToDate(file, models, folders)) {
      session.watcher().note("asking " + models.size() + " models together: " + folder);
      Files.createDirectories(folder);
      int each = models.size() / folders.size();
      new Result(
              0,
              Together.scores(models, planned.get(0).settings()),
              alone.stream().mapToDouble(Result::seconds).sum(),
              each * alone.stream().mapToLong(Result::parameters).sum(),
              alone.get(0).machine(),
              Together.names(models))
          .write(file);
    }
    return Optional.of(Result.read(file));
  }

  private Reproduced soFar() throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    for (PaperTable.Row row : table.rows()) {
      List<Result> done = results.getOrDefault(row.number(), List.of());
      Optional<Problem> problem = Optional.ofNullable(problems.get(row.number()));
      if (done.size() < session.seeds() && problem.isEmpty()) {
        problem = Optional.of(new Problem(Kind.NOT_YET, ""));
      }
      outcomes.add(new Outcome(row, done, problem));
    }
    return new Reproduced(table, session.scale(), session.seeds(), outcomes, replaced());
  }

  /** What the scale puts in place of the files that the table's rows start from. */
  private List<String> replaced() throws IOException {
    Set<String> files = new TreeSet<>();
    for (PaperTable.Row row : table.rows()) {
      for (PaperTable.Run run : row.runs()) {
        Experiments.text(run.config())
            .ifPresent(text -> text.lines().forEach(l -> files.addAll(Weights.namedIn(l))));
      }
    }
    List<String> lines = new ArrayList<>();
    for (String file : files) {
      if (session.scale().replaces(file)) {
        lines.add(
            session
                .scale()
                .standIn(file)
                .map(
                    run ->
                        file
                            + ": "
                            + run.network()
                            + " of ours, taught on "
                            + String.join(", ", run.train()))
                .orElse(file + ": nothing, the network began with drawn weights"));
      }
    }
    return lines;
  }
}
