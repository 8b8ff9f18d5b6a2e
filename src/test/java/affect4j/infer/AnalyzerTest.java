package affect4j.infer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.image.Picture;
import affect4j.infer.Settings.Precision;
import affect4j.label.ActionUnit;
import affect4j.label.Expression;
import affect4j.label.Thresholds;
import affect4j.label.Tuning;
import affect4j.model.Dan;
import affect4j.zoo.Architecture;
import affect4j.zoo.Description;
import affect4j.zoo.ModelWriter;
import affect4j.zoo.Origin;
import affect4j.zoo.Shapes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyzerTest {
  @TempDir Path folder;
  private Path model;

  @BeforeEach
  void writeModel() throws IOException {
    model = TinyModel.in(folder);
  }

  private static Settings settings(int threads, int batch, Precision precision) {
    Settings usual = Settings.defaults().aligned();
    return new Settings(
        usual.faces(), precision, "cpu", threads, batch, Optional.empty(), usual.pixels());
  }

  private List<Path> pictures(int count) throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      files.add(TinyModel.picture(folder, i + ".png"));
    }
    return files;
  }

  private static Scores only(List<Reading> readings) {
    assertEquals(1, readings.size());
    return readings.get(0).seen().orElseThrow().scores();
  }

  private List<Scores> stream(List<Path> files, Settings settings) throws IOException {
    try (Analyzer analyzer = Analyzer.open(model, settings)) {
      List<Scores> scores = new ArrayList<>();
      analyzer.stream(files.stream())
          .forEach(photo -> scores.add(only(assertInstanceOf(Photo.Seen.class, photo).readings())));
      return scores;
    }
  }

  private static void assertSame(Scores wanted, Scores got, double tolerance) {
    double scale = Math.max(1, Math.abs(wanted.valence()));
    assertEquals(wanted.valence(), got.valence(), tolerance * scale);
    for (Expression each : Expression.values()) {
      assertEquals(wanted.logit(each), got.logit(each), tolerance, each.label());
    }
    for (ActionUnit unit : ActionUnit.values()) {
      assertEquals(wanted.logit(unit), got.logit(unit), tolerance, unit.name());
    }
  }

  @Test
  void aModelWithoutColoursReadsAPictureAsItsGreyOne() throws IOException {
    Description said = TinyModel.description();
    int side = said.preprocessing().side(); // Nothing is resized, so nothing is rounded.
    model =
        TinyModel.in(
            folder,
            new Description(
                said.network(),
                said.sizes(),
                said.labels(),
                said.preprocessing().grey(true),
                said.thresholds(),
                said.origin(),
                said.tuning(),
                said.weak()));
    try (Analyzer analyzer = Analyzer.open(model, Settings.defaults().aligned())) {
      Picture colours = TinyModel.noise("colours", side, side);
      Scores wanted = only(analyzer.read("it", colours.grey()));
      assertSame(wanted, only(analyzer.read("it", colours)), 1e-5);
      try (Analyzer usual = Analyzer.open(TinyModel.in(folder), Settings.defaults().aligned())) {
        Scores other = only(usual.read("it", colours));
        assertNotEquals(wanted.valence(), other.valence(), 1e-3);
      }
    }
  }

  @Test
  void whoStillReadsAClosedAnalyzerIsToldSo() throws IOException {
    Analyzer analyzer = Analyzer.open(model, settings(1, 1, Precision.FP32));
    Iterator<Photo> photos = analyzer.stream(pictures(40).stream()).iterator();
    assertInstanceOf(Photo.Seen.class, photos.next());
    analyzer.close();
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> assertThrows(IllegalStateException.class, () -> photos.forEachRemaining(each -> {})));
    Path photo = TinyModel.picture(folder, "late.png");
    assertThrows(IllegalStateException.class, () -> analyzer.read(photo));
    Analyzer finding = Analyzer.open(model);
    finding.close();
    assertThrows(IllegalStateException.class, () -> finding.read(photo));
  }

  @Test
  void numbersDoNotDependOnBatchOrThreads() throws IOException {
    List<Path> files = pictures(7);
    List<Scores> one = stream(files, settings(1, 1, Precision.FP32));
    assertNotEquals(one.get(0).valence(), one.get(1).valence());
    for (int batch : new int[] {2, 3, 16}) {
      List<Scores> other = stream(files, settings(2, batch, Precision.FP32));
      for (int i = 0; i < files.size(); i++) {
        assertSame(one.get(i), other.get(i), 1e-5);
      }
    }
  }

  @Test
  void halfPrecisionSaysAlmostTheSame() throws IOException {
    List<Path> files = pictures(2);
    List<Scores> exact = stream(files, settings(2, 8, Precision.FP32));
    List<Scores> rounded = stream(files, settings(2, 8, Precision.BF16));
    assertNotEquals(exact.get(0).logit(ActionUnit.AU01), rounded.get(0).logit(ActionUnit.AU01));
    for (int i = 0; i < files.size(); i++) {
      assertSame(exact.get(i), rounded.get(i), 0.06);
    }
  }

  @Test
  void aPictureThatCannotBeReadKeepsItsPlaceAndStopsNothing() throws IOException {
    List<Path> files = new ArrayList<>(pictures(5));
    Path broken = Files.writeString(folder.resolve("broken.jpg"), "not a picture");
    files.add(2, broken);
    try (Analyzer analyzer = Analyzer.open(model, settings(2, 4, Precision.FP32))) {
      List<Photo> photos = analyzer.stream(files.stream()).toList();
      assertEquals(files, photos.stream().map(Photo::file).toList());
      Photo.Failed failed = assertInstanceOf(Photo.Failed.class, photos.get(2));
      assertTrue(failed.why().toString().contains(broken + ": "), failed.why().toString());
      assertEquals(5, photos.stream().filter(photo -> photo instanceof Photo.Seen).count());
    }
  }

  @Test
  void manyThreadsMayAskAtOnce() throws Exception {
    List<Path> files = pictures(4);
    List<Scores> wanted = stream(files, settings(2, 1, Precision.FP32));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (Analyzer analyzer = Analyzer.open(model, settings(2, 8, Precision.FP32))) {
      List<Callable<Scores>> calls = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        Path file = files.get(i % files.size());
        calls.add(() -> only(analyzer.read(file)));
      }
      List<Future<Scores>> results = threads.invokeAll(calls);
      for (int i = 0; i < results.size(); i++) {
        assertSame(wanted.get(i % files.size()), results.get(i).get(), 1e-5);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void namesDecideWhichColumnIsWhat() throws IOException {
    Path picture = TinyModel.picture(folder, "p.png");
    Scores wanted = stream(List.of(picture), settings(1, 1, Precision.FP32)).get(0);
    Description usual = TinyModel.description();
    Map<String, List<String>> labels = new HashMap<>(usual.labels());
    labels.replaceAll(
        (output, names) -> {
          List<String> turned = new ArrayList<>(names);
          Collections.reverse(turned);
          return turned;
        });
    TinyModel.in(
        folder,
        new Description(
            usual.network(),
            usual.sizes(),
            labels,
            usual.preprocessing(),
            Map.of(),
            usual.origin(),
            usual.tuning(),
            Map.of("units", "their expressions")));
    Scores turned = stream(List.of(picture), settings(1, 1, Precision.FP32)).get(0);
    assertEquals(wanted.valence(), turned.arousal(), 1e-6);
    assertEquals(wanted.logit(Expression.NEUTRAL), turned.logit(Expression.OTHER), 1e-6);
    assertEquals(wanted.logit(ActionUnit.AU01), turned.logit(ActionUnit.AU26), 1e-6);
    assertEquals(0.5, turned.threshold(ActionUnit.AU01), "no thresholds came with the model");
  }

  @Test
  void thresholdsComeFromTheModelUnlessTheyAreGiven() throws IOException {
    Path picture = TinyModel.picture(folder, "p.png");
    Settings usual = settings(1, 1, Precision.FP32);
    assertEquals(
        Thresholds.released().of(ActionUnit.AU25),
        stream(List.of(picture), usual).get(0).threshold(ActionUnit.AU25));
    Settings given =
        new Settings(
            usual.faces(),
            usual.precision(),
            "cpu",
            1,
            1,
            Optional.of(Thresholds.half()),
            usual.pixels());
    assertEquals(0.5, stream(List.of(picture), given).get(0).threshold(ActionUnit.AU25));
  }

  @Test
  void whatWasFittedToAModelIsObeyed() throws IOException {
    Path picture = TinyModel.picture(folder, "tuned.png");
    Scores plain = stream(List.of(picture), settings(1, 1, Precision.FP32)).get(0);
    Map<String, Double> thresholds = new TreeMap<>();
    for (ActionUnit unit : ActionUnit.values()) {
      thresholds.put(unit.name(), 0.25);
    }
    Tuning tuning =
        new Tuning(2, Map.of("fear", 0.75), 4, thresholds, Map.of(), Tuning.none().fitted());
    TinyModel.in(folder, TinyModel.description().with(tuning));
    Scores tuned = stream(List.of(picture), settings(1, 1, Precision.FP32)).get(0);
    assertEquals(plain.valence(), tuned.valence());
    for (Expression each : Expression.values()) {
      double prior = each == Expression.FEAR ? 0.75 : 0;
      assertEquals(plain.logit(each) / 2 + prior, tuned.logit(each), 1e-12);
    }
    assertEquals(plain.logit(ActionUnit.AU12) / 4, tuned.logit(ActionUnit.AU12), 1e-12);
    assertEquals(0.25, tuned.threshold(ActionUnit.AU12));
  }

  @Test
  void theWeightsOfAnotherNetworkAreRefused() throws IOException {
    Dan dan = new Dan(new Dan.Spec(8, 8, 2));
    Path file = folder.resolve("dan.safetensors");
    ModelWriter.write(
        dan,
        Architecture.of(Shapes.of(dan)).orElseThrow().described(new Origin("a test", "none")),
        file);
    var e = assertThrows(IOException.class, () -> Analyzer.open(file));
    assertEquals(file + ": the weights of emma were wanted, got those of dan", e.getMessage());
  }

  @Test
  void aDeviceThatIsNotThereIsRefused() {
    Settings usual = Settings.defaults();
    Settings elsewhere =
        new Settings(usual.faces(), Precision.AUTO, "tpu", 1, 1, Optional.empty(), usual.pixels());
    var e = assertThrows(IllegalArgumentException.class, () -> Analyzer.open(model, elsewhere));
    assertEquals("device must be cpu, cuda or cuda:N, got \"tpu\"", e.getMessage());
  }
}
