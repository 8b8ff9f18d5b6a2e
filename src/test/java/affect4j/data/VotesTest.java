package affect4j.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class VotesTest {
  private static final int EMOTIONS = 8;
  private static final int KINDS = 10;

  /** Votes drawn at random, with what _process_data of FER+'s script makes of them. */
  private static List<double[]> golden() throws IOException {
    InputStream file =
        Objects.requireNonNull(VotesTest.class.getResourceAsStream("/golden/ferplus_votes.csv"));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .skip(1)
          .map(line -> Arrays.stream(line.split(",", -1)).mapToDouble(Double::parseDouble))
          .map(numbers -> numbers.toArray())
          .toList();
    }
  }

  private static void assertAsInTheScript(Votes votes, int from) throws IOException {
    List<double[]> rows = golden();
    assertEquals(240, rows.size());
    for (double[] row : rows) {
      int[] cast = Arrays.stream(row, 0, KINDS).mapToInt(each -> (int) each).toArray();
      assertArrayEquals(
          Arrays.copyOfRange(row, from, from + EMOTIONS),
          votes.shares(cast, EMOTIONS),
          1e-8,
          Arrays.toString(cast));
    }
  }

  @Test
  void majorityIsThatOfTheScript() throws IOException {
    assertAsInTheScript(Votes.MAJORITY, KINDS);
  }

  @Test
  void crossEntropyIsThatOfTheScript() throws IOException {
    assertAsInTheScript(Votes.CROSS_ENTROPY, KINDS + EMOTIONS);
  }

  @Test
  void votesThatAreReadStayAsTheyAre() {
    int[] cast = {5, 1, 0, 0, 0, 0, 0, 4, 0, 0};
    for (Votes each : Votes.values()) {
      each.shares(cast, EMOTIONS);
    }
    assertArrayEquals(new int[] {5, 1, 0, 0, 0, 0, 0, 4, 0, 0}, cast);
  }
}
