package affect4j.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import affect4j.label.ActionUnit;
import affect4j.label.Thresholds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThresholdsFileTest {
  private static final String GOOD =
      """
      {"format": "affect4j thresholds", "version": 1, "space": "probability",
       "thresholds": {"AU01": 0.69, "AU02": 0.1, "AU04": 0.2, "AU06": 0.3, "AU07": 0.4,
         "AU10": 0.5, "AU12": 0.6, "AU15": 0.7, "AU23": 0.8, "AU24": 0.9, "AU25": 0.25,
         "AU26": 0.75}}
      """;

  @TempDir Path folder;

  @Test
  void whatWasWrittenIsReadBackToTheLastDigit() throws IOException {
    Path file = folder.resolve("t.json");
    ThresholdsFile.write(file, Thresholds.released());
    assertEquals(Thresholds.released(), ThresholdsFile.read(file));
  }

  @Test
  void theExampleOfTheDocumentationIsReadAndIsWhatItSays() throws IOException {
    String document = Files.readString(Path.of("docs/formats.md"));
    int from = document.indexOf("```json") + 7;
    Thresholds read =
        ThresholdsFile.read(file(document.substring(from, document.indexOf("```", from))));
    for (ActionUnit unit : ActionUnit.values()) {
      assertEquals(Thresholds.released().of(unit), read.of(unit), 0.0005, unit.name());
    }
  }

  @Test
  void probabilitiesAreTakenAsTheyAre() throws IOException {
    Thresholds read = ThresholdsFile.read(file(GOOD));
    assertEquals(0.69, read.of(ActionUnit.AU01));
    assertEquals(0.75, read.of(ActionUnit.AU26));
  }

  @Test
  void logitsBecomeProbabilities() throws IOException {
    Thresholds read = ThresholdsFile.read(file(GOOD.replace("probability", "logit")));
    assertEquals(1 / (1 + Math.exp(-0.69)), read.of(ActionUnit.AU01));
  }

  @Test
  void thresholdsOfATuningAreTakenWhereAUserNamesThem() throws IOException {
    String fitted = GOOD.substring(GOOD.indexOf("\"thresholds\""), GOOD.lastIndexOf('}'));
    String tuning =
        "{\"format\": \"affect4j tuning\", \"version\": 1, \"tuning\": {\"temperature\": 2, %s}}";
    Path file = file(tuning.formatted(fitted));
    assertEquals(0.69, ThresholdsFile.named(file.toString()).orElseThrow().of(ActionUnit.AU01));
    Path none = file(tuning.formatted("\"thresholds\": {}"));
    var e = assertThrows(IOException.class, () -> ThresholdsFile.named(none.toString()));
    assertEquals(
        none
            + ": thresholds were wanted, got a tuning that has none: the model's own stay in force",
        e.getMessage());
  }

  @Test
  void aMissingUnitIsNamed() throws IOException {
    assertRefused(": no threshold for AU01", GOOD.replace("\"AU01\": 0.69,", ""));
    assertRefused(
        ": no threshold for AU01",
        GOOD.substring(0, GOOD.indexOf("\"thresholds\": {")) + "\"thresholds\": 3}");
  }

  @Test
  void anUnknownUnitIsNamed() throws IOException {
    assertRefused(
        ": unknown action unit \"AU05\"; there are AU01, AU02, AU04, AU06, AU07, AU10, AU12, AU15,"
            + " AU23, AU24, AU25, AU26",
        GOOD.replace("\"AU01\"", "\"AU05\""));
  }

  @Test
  void anUnknownEntryIsNamed() throws IOException {
    assertRefused(
        ": unknown entry \"spaec\"; there are format, version, space, thresholds",
        GOOD.replace("space", "spaec"));
  }

  @Test
  void whatIsNoProbabilityIsRefused() throws IOException {
    assertRefused(
        ": the threshold of AU01 must be a probability in (0, 1), got 1.5",
        GOOD.replace("0.69", "1.5"));
    assertRefused(
        ": the threshold of AU01 must be a probability in (0, 1), got NaN",
        GOOD.replace("0.69", "NaN"));
    assertRefused(
        ": the threshold of AU01 must be a number, got \"0.69\"", GOOD.replace("0.69", "\"0.69\""));
    assertRefused(
        ": the threshold of AU01 must be a number, got null", GOOD.replace("0.69", "null"));
  }

  @Test
  void whatIsNoLogitIsRefused() throws IOException {
    assertRefused(
        ": the threshold of AU01 must be a logit in [-30, 30], got 69.0",
        GOOD.replace("probability", "logit").replace("0.69", "69"));
  }

  @Test
  void anotherSpaceFormatOrVersionIsRefused() throws IOException {
    assertRefused(
        ": space must be \"probability\" or \"logit\", got \"percent\"",
        GOOD.replace("probability", "percent"));
    assertRefused(": version must be 1, got 2", GOOD.replace("1,", "2,"));
    assertRefused(": version must be 1, got \"1\"", GOOD.replace(" 1,", " \"1\","));
    assertRefused(": format must be \"affect4j thresholds\", got nothing", "{\"AU01\": 0.5}");
    assertRefused(": format must be \"affect4j thresholds\", got nothing", "[0.5, 0.5]");
    assertRefused(": format must be \"affect4j thresholds\", got nothing", "");
  }

  @Test
  void whatIsNoJsonIsRefusedWithItsLine() throws IOException {
    assertRefused(
        ":2: JSON was wanted: Unexpected character ('x' (code 120)): was expecting double-quote to"
            + " start property name",
        "{\nx");
    assertRefused(
        ":1: JSON was wanted: Duplicate Object property \"AU01\"", "{\"AU01\": 1, \"AU01\": 2}");
  }

  @Test
  void aMissingFileIsNamed() {
    Path file = folder.resolve("t.json");
    var e = assertThrows(IOException.class, () -> ThresholdsFile.read(file));
    assertEquals(file + ": a thresholds file was wanted, got nothing", e.getMessage());
    e = assertThrows(IOException.class, () -> ThresholdsFile.read(folder));
    assertEquals(folder + ": a thresholds file was wanted, got none", e.getMessage());
  }

  private void assertRefused(String message, String text) throws IOException {
    Path file = file(text);
    var e = assertThrows(IOException.class, () -> ThresholdsFile.read(file));
    assertEquals(file + message, e.getMessage());
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("t.json"), text);
  }
}
