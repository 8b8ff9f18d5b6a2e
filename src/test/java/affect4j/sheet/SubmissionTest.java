package affect4j.sheet;

import static affect4j.sheet.Written.MTL;
import static affect4j.sheet.Written.times;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import affect4j.label.ActionUnit;
import affect4j.label.ExpressionSet;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmissionTest {
  private static final Answer EARLY = new Answer(0.5, -0.25, 3, Set.of(ActionUnit.AU01));
  private static final Answer LATE = new Answer(-1, 1, 7, Set.of(ActionUnit.AU26));

  @TempDir Path folder;

  private Submission listed(String... lines) throws IOException {
    return Submission.open(Written.file(folder, "list.txt", List.of(lines)), Optional.empty());
  }

  private List<String> problems(Submission wanted, String... lines) throws IOException {
    Path file = Written.file(folder, "said.txt", List.of(lines));
    return wanted.problems(file).stream().map(line -> line.replace(folder + "/", "")).toList();
  }

  @Test
  void everyListedRowIsWrittenOnceAndInOrder() throws IOException {
    Submission submission =
        listed(MTL, "v/00009.jpg", "v/00002.jpg", "v/00004.jpg", "v/00005.jpg", "w/00001.jpg");
    StringWriter out = new StringWriter();
    Map<String, Answer> answers =
        Map.of("v/00002.jpg", EARLY, "v/00006.jpg", LATE, "elsewhere.jpg", LATE);
    Submission.Written written = submission.write(out, answers);
    String early = "0.500000,-0.250000,3,1," + times(11, "0");
    String late = "-1.000000,1.000000,7," + times(11, "0") + ",1";
    assertEquals(
        List.of(
            MTL,
            "v/00009.jpg," + late,
            "v/00002.jpg," + early,
            "v/00004.jpg," + early, // as near to 2 as to 6: the earlier
            "v/00005.jpg," + late,
            "w/00001.jpg,0.000000,0.000000,0," + times(12, "0")),
        out.toString().lines().toList());
    assertEquals(new Submission.Written(1, 3, 1), written);
    assertEquals(List.of(), problems(submission, out.toString().strip()));
  }

  @Test
  void withoutANeutralTheExpressionSaidMostOftenFills() throws IOException {
    Submission submission = listed("image,expression", "0.jpg", "1.jpg", "2.jpg", "3.jpg");
    StringWriter out = new StringWriter();
    submission.write(
        out, Map.of("0.jpg", Answer.of(2), "2.jpg", Answer.of(4), "3.jpg", Answer.of(4)));
    assertEquals(
        List.of("image,expression", "0.jpg,2", "1.jpg,4", "2.jpg,4", "3.jpg,4"),
        out.toString().lines().toList());
    assertEquals(ExpressionSet.LSD, submission.kind().classes());
  }

  @Test
  void predictionsOfOtherPicturesAreRefused() throws IOException {
    Submission submission = listed(MTL, "v/1.jpg");
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () -> submission.write(new StringWriter(), Map.of("x.jpg", EARLY)));
    assertEquals(
        "no listed picture is predicted; the first of the list is v/1.jpg", e.getMessage());
  }

  @Test
  void aRowThatLacksATaskIsFilledAsIfItWereNotThere() throws IOException {
    Submission submission = listed(MTL, "v/1.jpg", "v/2.jpg", "v/3.jpg");
    StringBuilder header = new StringBuilder("name,valence,arousal,expression");
    for (ActionUnit unit : ActionUnit.values()) {
      header.append(',').append(unit);
    }
    String whole = "0.5,-0.25,anger," + times(12, "1");
    Path said =
        Written.file(
            folder,
            "p.csv",
            List.of(
                header.toString(),
                "v/1.jpg," + whole,
                "v/2.jpg,,,fear," + times(12, "1"),
                "v/3.jpg,0.5,-0.25,fear," + times(12, "")));
    Answers answers = Answers.of(said, submission, Optional.empty());
    assertEquals(2, answers.lacking());
    assertEquals(Optional.of(said + ":3: v/2.jpg"), answers.firstLacking());
    StringWriter out = new StringWriter();
    assertEquals(new Submission.Written(1, 2, 0), submission.write(out, answers.byName()));
    String filled = ".jpg,0.500000,-0.250000,1," + times(12, "1");
    assertEquals(
        List.of(MTL, "v/1" + filled, "v/2" + filled, "v/3" + filled),
        out.toString().lines().toList());
    Path none =
        Written.file(folder, "n.csv", List.of(header.toString(), "v/1.jpg" + ",".repeat(15)));
    var e = assertThrows(IOException.class, () -> Answers.of(none, submission, Optional.empty()));
    assertEquals(
        none
            + ":2: no row holds all that the challenge wants: valence and arousal, expression,"
            + " action units",
        e.getMessage());
  }

  @Test
  void aFileIsHeldAgainstItsList() throws IOException {
    Submission submission = listed(MTL, "v/1.jpg", "v/2.jpg", "v/3.jpg");
    String good = "0,0,0," + times(12, "0");
    assertEquals(
        List.of(
            "said.txt:3: v/1.jpg stands behind v/2.jpg, and is listed before it",
            "said.txt:4: x.jpg is not listed",
            "said.txt:5: v/2.jpg came before, at line 2",
            "said.txt: v/3.jpg is listed and has no row"),
        problems(
            submission,
            MTL,
            "v/2.jpg," + good,
            "v/1.jpg," + good,
            "x.jpg," + good,
            "v/2.jpg," + good));
    assertEquals(
        List.of(
            "said.txt:2: 16 values wanted, got 15",
            "said.txt:3: valence must be in [-1, 1], got 1.5",
            "said.txt:4: value 16, a unit, must be 0 or 1, got 0.5"),
        problems(
            submission,
            MTL,
            "v/1.jpg,0,0,0," + times(11, "0"),
            "v/2.jpg,1.5,0,0," + times(12, "0"),
            "v/3.jpg,1,0,0," + times(11, "0") + ",0.5"));
    assertEquals(
        List.of("said.txt:1: the header " + MTL + " was wanted, got image,expression"),
        problems(submission, "image,expression", "v/1.jpg,1"));
    Submission synthetic = listed("image,expression", "0.jpg");
    assertEquals(
        List.of("said.txt:2: expression must be 0 to 5, got 6"),
        problems(synthetic, "image,expression", "0.jpg,6"));
  }

  @Test
  void listsThatAreNoneAreRefused() throws IOException {
    Path list = Written.file(folder, "l.txt", List.of(MTL, "a.jpg", "b.jpg", "a.jpg"));
    var e = assertThrows(IOException.class, () -> Submission.open(list, Optional.empty()));
    assertEquals(list + ":4: a.jpg came before", e.getMessage());
    e = assertThrows(IOException.class, () -> Submission.open(list, Optional.of(Task.LSD)));
    assertEquals(list + ":1: the header image,expression was wanted, got " + MTL, e.getMessage());
    Path labels = Written.file(folder, "m.txt", List.of(MTL, "a.jpg,0,0"));
    e = assertThrows(IOException.class, () -> Submission.open(labels, Optional.empty()));
    assertEquals(
        labels + ":2: the name of a picture alone was wanted, got 3 values", e.getMessage());
  }
}
