package affect4j.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecimalsTest {
  private static double parsed(String text) {
    byte[] bytes = ("x" + text + "x").getBytes(StandardCharsets.UTF_8);
    return Decimals.parse(bytes, 1, bytes.length - 1);
  }

  @Test
  void everyNumberIsWhatTheLibraryReads() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      double number = random.nextGaussian() * Math.pow(10, random.nextInt(9) - 4);
      for (String text :
          List.of(
              Double.toString(number),
              Float.toString((float) number),
              String.format(Locale.ROOT, "%.6f", number),
              String.format(Locale.ROOT, "%.3e", number))) {
        assertEquals(Double.parseDouble(text), parsed(text), text);
      }
    }
  }

  @Test
  void edgesAreReadToo() {
    for (String text :
        List.of(
            "0",
            "-0",
            "1.",
            ".5",
            "-.5",
            "+3",
            "007",
            "9007199254740993",
            "1e999",
            "0.1234567890123456789",
            "123456789012345678901234567890")) {
      assertEquals(Double.parseDouble(text), parsed(text), text);
    }
  }

  @Test
  void whatIsNoNumberIsNone() {
    for (String text :
        List.of(
            "",
            "-",
            ".",
            "1,5",
            "1.2.3",
            "nan",
            "NaN",
            "Infinity",
            "0x1p3",
            "1d",
            "1f",
            "e",
            "--1")) {
      assertEquals(Double.NaN, parsed(text), text);
    }
  }
}
