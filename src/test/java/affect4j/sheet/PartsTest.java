package affect4j.sheet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that is read in parts says what it says when it is read in its order. */
class PartsTest {
  private static final int ROWS = 41;
  private static final String HEADER = "image,group,frame,valence,arousal,neutral,anger";

  @TempDir Path folder;

  private static String table(String end) {
    Random random = new Random(3);
    StringBuilder text = new StringBuilder(HEADER).append(end).append(end);
    for (int i = 0; i < ROWS; i++) {
      text.append("face").append("e".repeat(random.nextInt(30))).append(i).append(",v");
      text.append(i / 7).append(',').append(i);
      for (int j = 0; j < 4; j++) {
        text.append(',').append(random.nextInt(100) / 100.0);
      }
      text.append(end.repeat(1 + random.nextInt(2)));
    }
    return text.toString();
  }

  /** At its first row. */
  private Cells opened(String text) throws IOException {
    Cells cells = Cells.open(Files.writeString(folder.resolve("faces.csv"), text));
    assertTrue(cells.next());
    return cells;
  }

  private Optional<Rows> inParts(String text, int count) throws IOException {
    Cells cells = opened(text);
    Header header = new Header(cells);
    assertTrue(cells.next());
    Layout layout = Layout.of(header, cells, Side.PREDICTIONS, Told.NOTHING);
    return Parts.rows(cells, layout, Side.PREDICTIONS, count);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 40, 500})
  void partsAreTheWhole(int count) throws IOException {
    for (String end : new String[] {"\n", "\r\n", "\r"}) {
      String text = table(end);
      inParts(text, count); // Leaves the file.
      Rows wanted = Sheets.predictions(folder.resolve("faces.csv"), Told.NOTHING).rows();
      Rows got = inParts(text, count).orElseThrow();
      assertEquals(ROWS, got.size);
      assertEquals(wanted.size, got.size);
      assertArrayEquals(first(wanted.names), first(got.names));
      assertArrayEquals(first(wanted.groups), first(got.groups));
      assertArrayEquals(Arrays.copyOf(wanted.frames, ROWS), Arrays.copyOf(got.frames, ROWS));
      assertArrayEquals(Arrays.copyOf(wanted.lines, ROWS), Arrays.copyOf(got.lines, ROWS));
      assertArrayEquals(Arrays.copyOf(wanted.emotions, ROWS), Arrays.copyOf(got.emotions, ROWS));
      assertArrayEquals(Arrays.copyOf(wanted.va, 2 * ROWS), Arrays.copyOf(got.va, 2 * ROWS));
      assertArrayEquals(
          Arrays.copyOf(wanted.numbers, 2 * ROWS), Arrays.copyOf(got.numbers, 2 * ROWS));
      assertArrayEquals(
          Arrays.copyOf(wanted.units, 12 * ROWS), Arrays.copyOf(got.units, 12 * ROWS));
    }
  }

  private static String[] first(String[] all) {
    return Arrays.copyOf(all, ROWS);
  }

  @Test
  void whatMustBeReadInItsOrderIsNot() throws IOException {
    assertTrue(
        inParts(table("\n").replaceAll("(?m)^(face[^,]*),", "\"$1\n\","), 3).isEmpty(), "quotes");
    assertTrue(inParts(table("\n") + "last,v9,1,0.5,0.5,0.5\n", 3).isEmpty(), "a cell is missing");
    Cells few = opened(table("\n"));
    assertTrue(few.left() < 4_000_000);
    Header header = new Header(few);
    assertTrue(few.next());
    Layout layout = Layout.of(header, few, Side.PREDICTIONS, Told.NOTHING);
    assertTrue(Parts.rows(few, layout, Side.PREDICTIONS).isEmpty(), "short");
  }

  @Test
  void aLongFileSaysWhereItIsWrong() throws IOException {
    StringBuilder text = new StringBuilder("image,valence,arousal\n");
    for (int i = 0; i < 300_000; i++) {
      text.append("face")
          .append(i)
          .append(".jpg,0.5,")
          .append(i == 290_000 ? "x" : "0.25")
          .append('\n');
    }
    Path file = Files.writeString(folder.resolve("long.csv"), text);
    assertTrue(Files.size(file) > 4_000_000);
    var e = assertThrows(IOException.class, () -> Sheets.predictions(file, Told.NOTHING));
    assertEquals(file + ":290002: arousal must be a number, got x", e.getMessage());
  }
}
