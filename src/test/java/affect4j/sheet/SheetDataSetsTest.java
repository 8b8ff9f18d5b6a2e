package affect4j.sheet;

import static affect4j.sheet.Written.classes;
import static affect4j.sheet.Written.compared;
import static org.junit.jupiter.api.Assertions.assertEquals;

import affect4j.data.DataSets;
import affect4j.data.Sample;
import affect4j.data.Split;
import affect4j.eval.ExpressionScores;
import affect4j.eval.Judged;
import affect4j.eval.Said;
import affect4j.eval.Truth;
import affect4j.eval.UnitScale;
import affect4j.label.ExpressionSet;
import affect4j.label.Thresholds;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data sets as what is true, for tables of what was said of them. */
class SheetDataSetsTest {
  @TempDir Path folder;

  private Path file(String name, String... lines) throws IOException {
    return Written.file(folder, name, List.of(lines));
  }

  /** FER+ with four faces: clear, mostly contempt, of equals, and one of two that have a class. */
  private Path ferPlus() throws IOException {
    Path set = Files.createDirectories(folder.resolve("ferplus"));
    Files.createDirectories(set.resolve("valid"));
    for (String name : List.of("a", "b", "c", "d")) {
      Files.writeString(set.resolve("valid/" + name + ".png"), name);
    }
    Written.file(
        set,
        "valid.csv",
        List.of(
            "file,neutral,happiness,surprise,sadness,anger,disgust,fear,contempt,unknown,NF",
            "valid/a.png,0,8,1,1,0,0,0,0,0,0",
            "valid/b.png,2,0,0,0,3,0,0,5,0,0",
            "valid/c.png,4,0,4,0,0,0,0,2,0,0",
            "valid/d.png,0,0,0,4,3,0,0,3,0,0"));
    return set;
  }

  private static List<OptionalInt> truths(Comparison comparison) {
    return comparison.faces().stream().map(face -> face.truth().expression()).toList();
  }

  /** A table of evaluate, of a model with {@code classes}. */
  private Path evaluated(ExpressionSet classes) throws IOException {
    List<Judged> faces = new ArrayList<>();
    for (String name : List.of("a", "b", "c", "d")) {
      Said said = Said.expression(new double[classes.classes().size()]);
      String file = "valid/" + name + ".png";
      faces.add(new Judged(file, file, OptionalInt.empty(), said, Truth.nothing()));
    }
    StringWriter out = new StringWriter();
    new PredictionsWriter(classes, UnitScale.LOGIT, Thresholds.half()).write(out, faces);
    return Files.writeString(folder.resolve("evaluated.csv"), out.toString());
  }

  @Test
  void aDataSetIsTrueForATableOfEvaluateAsItWasForTheModel() throws IOException {
    Path set = ferPlus();
    for (ExpressionSet classes : ExpressionSet.values()) {
      Comparison comparison = compared(evaluated(classes), set);
      assertEquals(classes, comparison.classes());
      List<Sample> samples = DataSets.open(set).of(Split.VALID);
      for (int i = 0; i < samples.size(); i++) {
        double[] shares = samples.get(i).labels().shares(classes);
        int largest = ExpressionScores.largest(shares);
        assertEquals(
            shares[largest] > 0 ? OptionalInt.of(largest) : OptionalInt.empty(),
            truths(comparison).get(i),
            classes + " " + i);
      }
    }
    assertEquals(
        List.of(OptionalInt.of(3), OptionalInt.empty(), OptionalInt.of(0), OptionalInt.of(4)),
        truths(compared(evaluated(ExpressionSet.RAF_DB), set)));
  }

  @Test
  void classesToldAreObeyedOnADataSetThatFitsIntoThem() throws IOException {
    Path said = file("s.csv", "file,expression", "valid/a.png,happiness", "valid/b.png,contempt");
    Comparison own = compared(said, ferPlus());
    assertEquals(ExpressionSet.AFFECT_NET_8, own.classes());
    Comparison told = compared(said, ferPlus(), classes(ExpressionSet.AFF_WILD2));
    assertEquals(ExpressionSet.AFF_WILD2, told.classes());
    assertEquals(
        List.of(OptionalInt.of(4), OptionalInt.of(7), OptionalInt.of(0), OptionalInt.of(5)),
        truths(told));
    assertEquals(1, told.scores().expression().confusion().accuracy());
  }
}
