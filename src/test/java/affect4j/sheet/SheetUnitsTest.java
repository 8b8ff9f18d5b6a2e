package affect4j.sheet;

import static affect4j.sheet.Written.MTL;
import static affect4j.sheet.Written.compared;
import static affect4j.sheet.Written.times;
import static org.junit.jupiter.api.Assertions.assertEquals;

import affect4j.label.ActionUnit;
import affect4j.label.Thresholds;
import affect4j.sheet.Told.UnitNumbers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Action units in files: numbers, decisions, and the thresholds between them. */
class SheetUnitsTest {
  @TempDir Path folder;

  private Path file(String name, String... lines) throws IOException {
    return Written.file(folder, name, List.of(lines));
  }

  @Test
  void thresholdsAreThoseThatTheFileObeys() throws IOException {
    String header = unitColumns();
    Path labels = file("l.txt", MTL, "a.jpg,0,0,0," + times(12, "1"));
    Path released = file("s.csv", header, "a.jpg," + times(12, "0.55") + "," + times(12, "0"));
    assertEquals(Thresholds.released(), compared(released, labels).units().thresholds());
    Path half = file("h.csv", header, "a.jpg," + times(12, "0.55") + "," + times(12, "1"));
    assertEquals(Thresholds.half(), compared(half, labels).units().thresholds());
    assertEquals(UnitNumbers.PROBABILITY, compared(half, labels).units().numbers());
  }

  private static String unitColumns() {
    StringBuilder header = new StringBuilder("file");
    for (String what : List.of("_p", "_c")) {
      for (ActionUnit unit : ActionUnit.values()) {
        header.append(',').append(unit).append(what);
      }
    }
    return header.toString();
  }

  @Test
  void decisionsByFittedThresholdsAreScoredAsTheyStandAndTheNumbersKept() throws IOException {
    Path labels =
        file("l.txt", MTL, "a.jpg,0,0,0," + times(12, "1"), "b.jpg,0,0,0," + times(12, "0"));
    Path said =
        file(
            "s.csv",
            unitColumns(),
            "a.jpg," + times(12, "0.41") + "," + times(12, "1"),
            "b.jpg," + times(12, "0.4") + "," + times(12, "0"));
    Comparison comparison = compared(said, labels);
    assertEquals(1, comparison.scores().units().f1());
    assertEquals("as the file decides", comparison.units().why());
    assertEquals(UnitNumbers.PROBABILITY, comparison.units().numbers());
    assertEquals(Optional.empty(), comparison.units().inForce());
    assertEquals(0.41, comparison.faces().get(0).said().units()[0]);
  }

  @Test
  void decisionsThatNoThresholdPartsAreScoredAsTheyStand() throws IOException {
    Path labels =
        file("l.txt", MTL, "a.jpg,0,0,0," + times(12, "1"), "b.jpg,0,0,0," + times(12, "0"));
    for (List<String> each : List.of(List.of("0.3", "0.7"), List.of("0", "1"))) {
      Path said =
          file(
              "s.csv",
              unitColumns(),
              "a.jpg," + times(12, each.get(0)) + "," + times(12, "1"),
              "b.jpg," + times(12, each.get(1)) + "," + times(12, "0"));
      Comparison comparison = compared(said, labels);
      assertEquals(1, comparison.scores().units().f1());
      assertEquals(UnitNumbers.DECISION, comparison.units().numbers());
      assertEquals(1, comparison.faces().get(0).said().units()[0]);
    }
  }

  @Test
  void anyNumberIsALogitWhereThatIsTold() throws IOException {
    String header = "file,AU1,AU2,AU4,AU6,AU7,AU10,AU12,AU15,AU23,AU24,AU25,AU26";
    Path labels = file("l.csv", header, "a.jpg," + times(12, "1"));
    Path said = file("s.csv", header, "a.jpg," + times(12, "1.5e0"));
    Told told = new Told(Optional.empty(), Optional.of(UnitNumbers.LOGIT));
    assertEquals(1, compared(said, labels, told).scores().units().f1());
  }
}
