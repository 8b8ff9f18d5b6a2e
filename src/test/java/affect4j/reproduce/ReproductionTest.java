package affect4j.reproduce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.eval.Mean;
import affect4j.synth.SyntheticSet;
import affect4j.train.RunFolder;
import affect4j.train.Watcher;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows on drawn faces, a few at a time. */
class ReproductionTest {
  private static final String COTEX_0 = "table6-row2-cotex-mask00-batch64.yaml";
  private static final String COTEX_75 = "table6-row4-cotex-mask75-batch64.yaml";

  @TempDir Path folder;
  private Path root;
  private Path out;
  private final List<String> notes = new ArrayList<>();

  @BeforeEach
  void draw() throws IOException {
    root = folder.resolve("root");
    out = folder.resolve("out");
    new SyntheticSet(1, 60, 32).write(root.resolve("synth"), () -> {});
  }

  /** The tiny scale with {@code settings} more of them, each a line of YAML. */
  private Scale scale(String... settings) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            ReproductionTest.class.getResourceAsStream("/reproduce/tiny.yaml"))) {
      String tiny = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String lines = String.join("", List.of(settings).stream().map(s -> "  " + s + "\n").toList());
      Path file = folder.resolve("tiny.yaml");
      Files.writeString(file, tiny.replace("settings:\n", "settings:\n" + lines));
      return Scale.open(file.toString());
    }
  }

  private Reproduced made(PaperTable table, Scale scale, int seeds, BooleanSupplier stop)
      throws IOException {
    notes.clear();
    Watcher watcher =
        new Watcher() {
          @Override
          public void learnt(Progress progress) {}

          @Override
          public void note(String line) {
            notes.add(line.replace(folder.toString(), "DIR"));
          }
        };
    Session session =
        new Session(scale, root, out, seeds, "cpu", watcher, stop, List.of("affect4j"), Map.of());
    return new Reproduction(table, session).run(soFar -> {});
  }

  private static PaperTable cotex(String... configs) throws IOException {
    List<PaperTable.Row> rows = new ArrayList<>();
    for (String config : configs) {
      rows.add(
          new PaperTable.Row(
              rows.size() + 1,
              "CoTEX " + (rows.size() + 1),
              Map.of("expression_f1", 64.67),
              new PaperTable.Run("cotex", config),
              null));
    }
    PaperTable table6 = PaperTable.named("table6");
    return new PaperTable(
        "table6", table6.title(), table6.task(), table6.columns(), rows, table6.notes());
  }

  private long trainings() {
    return notes.stream().filter(line -> line.startsWith("training cotex")).count();
  }

  @Test
  void twoSeedsHaveAMeanAndItsInterval() throws IOException {
    Reproduced made = made(cotex(COTEX_0), scale(), 2, () -> false);
    assertTrue(made.complete());
    assertEquals(2, trainings());
    Outcome outcome = made.outcomes().get(0);
    List<Double> scores = new ArrayList<>();
    for (Result each : outcome.results()) {
      scores.add(100 * each.scores().getOrDefault("expression_accuracy", Double.NaN));
    }
    assertEquals(Mean.of(scores), outcome.percent("expression_accuracy").orElseThrow());
    String cell = Reproduced.ours(outcome, made.table().columns().get(0));
    assertTrue(cell.matches("-?\\d+\\.\\d\\d \\(-?\\d+\\.\\d\\d to -?\\d+\\.\\d\\d\\)"), cell);
    assertEquals("2 seeds", Reproduced.state(outcome));
    assertEquals("-", Reproduced.printed(outcome.row(), made.table().columns().get(0)));
  }

  @Test
  void aRowThatFailsIsNamedAndTheOthersAreRun() throws IOException {
    Scale wild =
        scale(
            COTEX_0 + ": {schedule: {lr: 1.0e+30}, update: {clip: 0}}",
            COTEX_75 + ": {schedule: {warmup: 7}}");
    String fine = "table6-row5-cotex-mask75-batch256.yaml";
    Reproduced made = made(cotex(COTEX_0, COTEX_75, "none.yaml", fine), wild, 1, () -> false);
    List<String> states = made.outcomes().stream().map(Reproduced::state).toList();
    assertTrue(
        states.get(0).matches("failed: seed 1: (loss|the gradient's norm) is .* at step .*"),
        states::toString);
    assertTrue(states.get(1).contains("schedule.warmup must be in [0, 2)"), states::toString);
    assertEquals(
        "cannot be run: experiments/none.yaml does not come with this version", states.get(2));
    assertEquals("1 seed", states.get(3));
    assertFalse(made.complete());
    assertTrue(
        notes.stream().anyMatch(line -> line.startsWith("row 1, CoTEX 1, failed: seed 1: ")));
    assertTrue(TableFiles.markdown(made).contains("failed: seed 1"));
  }

  /** As libtorch says that it has no memory: in many lines, in the middle of a training. */
  @Test
  void aRowThatTheEngineFailsDoesNotStopTheOthers() throws IOException {
    boolean[] failed = {false};
    BooleanSupplier stop =
        () -> {
          if (!failed[0] && trainings() > 0) {
            failed[0] = true;
            throw new IllegalStateException("not enough memory\nframe #0");
          }
          return false;
        };
    Reproduced made = made(cotex(COTEX_0, COTEX_75), scale(), 1, stop);
    assertEquals(
        List.of("failed: seed 1: not enough memory", "1 seed"),
        made.outcomes().stream().map(Reproduced::state).toList());
  }

  @Test
  void aNetworkThatIsNotThereIsNamed() throws IOException {
    PaperTable table = cotex(COTEX_0);
    PaperTable.Row row =
        new PaperTable.Row(1, "Other", Map.of(), new PaperTable.Run("nosuch", COTEX_0), null);
    PaperTable other =
        new PaperTable("table6", "", table.task(), table.columns(), List.of(row), List.of());
    Reproduced made = made(other, scale(), 1, () -> false);
    String state = Reproduced.state(made.outcomes().get(0));
    assertTrue(
        state.startsWith("cannot be run: no network \"nosuch\" to train; there are "), state);
  }

  @Test
  void whatWasStoppedGoesOnWithTheSameSettings() throws IOException {
    int[] asked = {0};
    PaperTable table = cotex(COTEX_0, COTEX_75);
    BooleanSupplier soon = () -> ++asked[0] > 12;
    Reproduced stopped = made(table, scale(), 1, soon);
    assertEquals(
        List.of("not run yet", "not run yet"),
        stopped.outcomes().stream().map(Reproduced::state).toList());
    assertTrue(stopped.empty());
    Path run = out.resolve("table6-row2-cotex-mask00-batch64-seed1");
    assertTrue(Files.exists(run.resolve("state.safetensors")));

    Reproduced other = made(table, scale(COTEX_0 + ": {mask: 0.25}"), 1, () -> false);
    String state = Reproduced.state(other.outcomes().get(0)).replace(folder.toString(), "DIR");
    assertEquals(
        "failed: seed 1: DIR/out/table6-row2-cotex-mask00-batch64-seed1: made with mask: 0.0, now"
            + " wanted with mask: 0.25; name another --out or remove it",
        state);
    assertEquals(List.of(), other.outcomes().get(1).problem().stream().toList());

    Reproduced whole = made(table, scale(), 1, () -> false);
    assertTrue(whole.complete());
    assertTrue(
        notes.stream().anyMatch(line -> line.startsWith("going on with cotex: ")), notes::toString);
    assertEquals(0, trainings());
  }

  @Test
  void oneModelAloneScoresTogetherAsItsTrainingScoredIt() throws IOException {
    PaperTable.Run run = new PaperTable.Run("emma", "table5-row5-emma-celeba.yaml");
    PaperTable.Row row = new PaperTable.Row(5, "EMMA", Map.of(), run, null);
    PaperTable table5 = PaperTable.named("table5");
    PaperTable one =
        new PaperTable("table5", "", table5.task(), table5.columns(), List.of(row), List.of());
    Scale scale = scale();
    Result made = made(one, scale, 1, () -> false).outcomes().get(0).results().get(0);
    Planned<?> planned = new Planner(scale, root, out, "cpu").run(run, table5.task(), 1);
    Map<String, Double> alone =
        Together.scores(List.of(RunFolder.best(planned.folder())), planned.settings());
    for (PaperTable.Column column : table5.columns()) {
      assertEquals(
          made.scores().getOrDefault(column.metric(), Double.NaN),
          alone.getOrDefault(column.metric(), Double.NaN),
          1e-5,
          column.metric());
    }
  }

  @Test
  void membersOfTheSameSettingsAreNoEnsemble() throws IOException {
    PaperTable table5 = PaperTable.named("table5");
    PaperTable.Row row = table5.rows().get(7);
    PaperTable one =
        new PaperTable("table5", "", table5.task(), table5.columns(), List.of(row), List.of());
    String state =
        Reproduced.state(
            made(
                    one,
                    scale("table5-row5-emma-celeba.yaml: {schedule: {lr: 0.001}}"),
                    1,
                    () -> false)
                .outcomes()
                .get(0));
    // The tiny scale gives its row8-rate the same rate, and both keep as many epochs or none.
    assertEquals(
        "failed: seed 1: members that differ wanted; at this scale table5-row8-emma-rate-seed1 has"
            + " the settings of table5-row5-emma-celeba-seed1",
        state);
  }

  @Test
  void dataThatAreThereWithoutBeingAskedForAreTaken() throws IOException {
    Path file = folder.resolve("more.yaml");
    Files.writeString(
        file,
        """
        data: {MTL: {train: [a.tar], valid: [b.tar], ifThere: [synth, drawn]}, LSD: {train: [c]}}
        weights: {mae_celeba.safetensors: NOTHING}
        """);
    Planned<?> planned =
        new Planner(Scale.open(file.toString()), root, out, "cpu")
            .run(new PaperTable.Run("vit", "table5-row2-vit-celeba.yaml"), PaperTable.Task.MTL, 3);
    assertEquals(3, planned.settings().run().seed());
    assertEquals(
        List.of(root.resolve("a.tar").toString(), root.resolve("synth").toString()),
        planned.settings().data().train());
    assertEquals(
        List.of(root.resolve("b.tar").toString(), root.resolve("synth").toString()),
        planned.settings().data().valid());
    assertEquals(
        List.of("a.tar", "synth", "b.tar"), planned.files().stream().map(f -> f.name()).toList());
  }
}
