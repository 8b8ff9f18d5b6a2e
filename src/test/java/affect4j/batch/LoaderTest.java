package affect4j.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.augment.Draw;
import affect4j.augment.Pipeline;
import affect4j.augment.Recipe;
import affect4j.data.Sample;
import affect4j.image.PictureReader;
import affect4j.label.ExpressionSet;
import affect4j.nn.TensorScope;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoaderTest {
  private static final Pipeline MTL = Recipe.MTL.at(16);
  private static final LoaderSettings SETTINGS = LoaderSettings.of(4, 17);

  @TempDir private Path folder;

  /** A batch as plain Java. */
  private record Seen(List<String> names, List<Float> images, List<Float> targets) {}

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void numbersDoNotDependOnTheWorkers(int workers) throws IOException {
    List<Sample> faces = TinyFaces.in(folder, 19);
    List<Seen> wanted = read(loader(faces, SETTINGS.withWorkers(3)).epoch(2));
    assertEquals(wanted, read(loader(faces, SETTINGS.withWorkers(workers)).epoch(2)));
  }

  @Test
  void aBatchHoldsWhatThePipelineMakesOfEachFace() throws IOException {
    List<Sample> faces = TinyFaces.in(folder, 10);
    List<Seen> batches = read(loader(faces, SETTINGS).epoch(5));
    int[] order = new Order.Shuffled().of(10, Draw.of(17, 5, Draw.ORDER));
    for (int i = 0; i < 10; i++) {
      Sample face = faces.get(order[i]);
      Seen batch = batches.get(i / 4);
      assertEquals(face.name(), batch.names.get(i % 4));
      float[] wanted = new float[MTL.size()];
      MTL.into(
          new PictureReader().read(face.name(), face.picture().bytes()),
          Draw.of(17, 5, i),
          FloatBuffer.wrap(wanted),
          0);
      float[] got = new float[MTL.size()];
      for (int at = 0; at < got.length; at++) {
        got[at] = batch.images.get(i % 4 * got.length + at);
      }
      assertArrayEquals(wanted, got);
    }
  }

  @Test
  void labelsStayWithTheirFaces() throws IOException {
    List<Sample> faces = TinyFaces.in(folder, 19);
    for (Seen batch : read(loader(faces, SETTINGS).epoch(0))) {
      try (TensorScope scope = TensorScope.open()) {
        List<Sample> these =
            batch.names.stream()
                .map(name -> faces.get(Integer.parseInt(name.substring(4))))
                .toList();
        Targets targets =
            Targets.of(these.stream().map(Sample::labels).toList(), ExpressionSet.AFF_WILD2);
        assertEquals(numbers(targets), batch.targets);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 4, 5})
  void anEpochTakenUpInTheMiddleGoesOnAsIfNeverStopped(int from) throws IOException {
    Loader<Batch> loader = loader(TinyFaces.in(folder, 19), SETTINGS);
    List<Seen> whole = read(loader.epoch(1));
    assertEquals(whole.subList(from, 5), read(loader.epoch(1, from)));
  }

  @Test
  void everyEpochIsAnotherAndTheSameAgain() throws IOException {
    Loader<Batch> loader = loader(TinyFaces.in(folder, 9), SETTINGS);
    List<Seen> first = read(loader.epoch(0));
    assertNotEquals(first, read(loader.epoch(1)));
    assertEquals(first, read(loader.epoch(0)));
  }

  @Test
  void aBatchComesAsOftenAsItIsToBeRepeated() throws IOException {
    List<Sample> faces = TinyFaces.in(folder, 10);
    List<Seen> once = read(loader(faces, SETTINGS).epoch(1));
    Loader<Batch> thrice = loader(faces, SETTINGS.withRepeats(3));
    assertEquals(9, thrice.batches());
    List<Seen> all = read(thrice.epoch(1));
    for (int i = 0; i < 9; i++) {
      assertEquals(once.get(i / 3), all.get(i), "batch " + i);
    }
    assertEquals(all.subList(4, 9), read(thrice.epoch(1, 4)));
  }

  @Test
  void theRestIsKeptOrDropped() throws IOException {
    List<Sample> faces = TinyFaces.in(folder, 10);
    Loader<Batch> kept = loader(faces, SETTINGS);
    List<Seen> three = read(kept.epoch(0));
    assertEquals(3, kept.batches());
    assertEquals(List.of(4, 4, 2), three.stream().map(seen -> seen.names.size()).toList());
    Loader<Batch> dropped = loader(faces, SETTINGS.withRest(LoaderSettings.Rest.DROPPED));
    assertEquals(2, dropped.batches());
    assertEquals(three.subList(0, 2), read(dropped.epoch(0)));
    assertEquals(List.of(), read(loader(faces.subList(0, 3), dropped.settings()).epoch(0)));
  }

  @Test
  void aVanishedPictureEndsTheEpochAtItsBatchAndIsNamed() throws IOException {
    List<Sample> faces = TinyFaces.in(folder, 12);
    Files.delete(folder.resolve("face6.png"));
    Files.delete(folder.resolve("face7.png"));
    Loader<Batch> loader = loader(faces, new Order.InTurn(), SETTINGS);
    try (Batches<Batch> batches = loader.epoch(0);
        TensorScope scope = TensorScope.open()) {
      batches.next();
      var e = assertThrows(IOException.class, batches::next);
      assertEquals(folder.resolve("face6.png") + ": no such file", e.getMessage());
      assertFalse(batches.hasNext());
      assertThrows(NoSuchElementException.class, batches::next);
    }
  }

  @Test
  void aBrokenPictureIsNamed() throws IOException {
    List<Sample> faces = TinyFaces.in(folder, 3);
    Path file = folder.resolve("face1.png");
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 300));
    try (Batches<Batch> batches = loader(faces, SETTINGS).epoch(0)) {
      var e = assertThrows(IOException.class, batches::next);
      String message = String.valueOf(e.getMessage());
      assertTrue(message.startsWith(file + ": truncated PNG"), message);
      assertFalse(message.contains("\n"));
    }
  }

  @Test
  void closingEarlyLeavesNoThreadBehind() throws IOException {
    List<Sample> faces = TinyFaces.in(folder, 40);
    for (int i = 0; i < 5; i++) {
      try (Batches<Batch> batches = loader(faces, SETTINGS.withWorkers(4)).epoch(i);
          TensorScope scope = TensorScope.open()) {
        batches.next();
        assertNotEquals(0, workers());
        batches.close();
        assertEquals(0, workers());
        assertFalse(batches.hasNext());
      }
    }
  }

  @Test
  void memoryIsUsedAgainButNeverWhileABatchIsStillHeld() throws IOException {
    Loader<Batch> loader = loader(TinyFaces.in(folder, 40), SETTINGS);
    List<Seen> wanted = read(loader.epoch(0));
    Set<Long> addresses = new HashSet<>();
    try (Batches<Batch> batches = loader.epoch(0)) {
      while (batches.hasNext()) {
        try (TensorScope scope = TensorScope.open()) {
          addresses.add(batches.next().images().data_ptr().address());
        }
      }
    }
    assertEquals(3, addresses.size());
    try (Batches<Batch> batches = loader.epoch(0);
        TensorScope scope = TensorScope.open()) {
      List<Batch> held = new ArrayList<>();
      while (batches.hasNext()) {
        held.add(batches.next());
      }
      for (int i = 0; i < held.size(); i++) {
        assertEquals(wanted.get(i).images, numbers(held.get(i).images()));
      }
    }
  }

  @Test
  void aBatchOutlivesTheLoaderAsLongAsItsScope() throws IOException {
    List<Sample> faces = TinyFaces.in(folder, 8);
    try (TensorScope scope = TensorScope.open()) {
      Batch first;
      List<Float> then;
      try (Batches<Batch> batches = loader(faces, SETTINGS).epoch(0)) {
        first = batches.next();
        then = numbers(first.images());
        batches.next();
      }
      assertEquals(then, numbers(first.images()));
      assertArrayEquals(new long[] {4, 3, 16, 16}, first.images().shape());
    }
  }

  @Test
  void nonsenseIsRefused() throws IOException {
    List<Sample> faces = TinyFaces.in(folder, 5);
    var none = assertThrows(IllegalArgumentException.class, () -> loader(List.of(), SETTINGS));
    assertEquals("at least one face wanted, got none", none.getMessage());
    var far =
        assertThrows(IllegalArgumentException.class, () -> loader(faces, SETTINGS).epoch(0, 3));
    assertEquals("an epoch of at least 0 and a batch in [0, 2] wanted, got 0, 3", far.getMessage());
    var workers = assertThrows(IllegalArgumentException.class, () -> SETTINGS.withWorkers(0));
    assertEquals(
        "at least 1 face in a batch, 1 worker, 1 batch ahead and 1 time wanted, got 4, 0, 2, 1",
        workers.getMessage());
  }

  private static Loader<Batch> loader(List<Sample> faces, LoaderSettings settings) {
    return loader(faces, new Order.Shuffled(), settings);
  }

  private static Loader<Batch> loader(List<Sample> faces, Order order, LoaderSettings settings) {
    return new Loader<>(new FaceSupply(faces, order, MTL, ExpressionSet.AFF_WILD2), settings);
  }

  private static List<Seen> read(Batches<Batch> batches) throws IOException {
    List<Seen> seen = new ArrayList<>();
    try (batches) {
      while (batches.hasNext()) {
        try (TensorScope scope = TensorScope.open()) {
          Batch batch = batches.next();
          seen.add(new Seen(batch.names(), numbers(batch.images()), numbers(batch.targets())));
        }
      }
    }
    return seen;
  }

  private static List<Float> numbers(Targets targets) {
    List<Float> numbers = new ArrayList<>();
    for (Tensor each :
        List.of(
            targets.va(),
            targets.vaKnown(),
            targets.expression(),
            targets.expressionKnown(),
            targets.units(),
            targets.unitsKnown())) {
      numbers.addAll(numbers(each));
    }
    return numbers;
  }

  private static List<Float> numbers(Tensor tensor) {
    float[] numbers = new float[(int) tensor.numel()];
    new FloatPointer(tensor.data_ptr()).get(numbers);
    List<Float> list = new ArrayList<>();
    for (float number : numbers) {
      list.add(number);
    }
    return list;
  }

  private static long workers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("affect4j-loader"))
        .count();
  }
}
