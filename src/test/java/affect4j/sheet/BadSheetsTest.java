package affect4j.sheet;

import static affect4j.sheet.Written.MTL;
import static affect4j.sheet.Written.times;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import affect4j.data.Split;
import affect4j.data.Votes;
import affect4j.label.ExpressionSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a file is said in one line, with file and line. */
class BadSheetsTest {
  private static final String ROW = "0.5,0.5,0," + "0,0,0,0,0,0,0,0,0,0,0,0";

  @TempDir Path folder;
  private Path said = Path.of("said.csv");
  private Path labels = Path.of("labels.txt");

  private void said(String... lines) throws IOException {
    said = Written.file(folder, "said.csv", List.of(lines));
  }

  private void labels(String... lines) throws IOException {
    labels = Written.file(folder, "labels.txt", List.of(lines));
  }

  private void refused(String message, boolean byOrder, Told told) {
    Exception e =
        assertThrows(
            Exception.class,
            () ->
                Comparison.of(
                    Sheets.predictions(said, told),
                    Sheets.labels(labels, told, Split.VALID, Votes.SHARES),
                    new Comparison.Rules(byOrder, Optional.empty(), told, Optional.empty())));
    assertEquals(message, String.valueOf(e.getMessage()).replace(folder + "/", ""));
  }

  private void refused(String message) {
    refused(message, false, Told.NOTHING);
  }

  @Test
  void anotherLengthByOrder() throws IOException {
    labels(MTL, "a.jpg," + ROW, "b.jpg," + ROW);
    said(MTL, "a.jpg," + ROW);
    refused(
        "labels.txt:3: by order, predictions and labels must be equally many, got 1 and 2",
        true,
        Told.NOTHING);
  }

  @Test
  void anotherOrderByOrder() throws IOException {
    labels(MTL, "a.jpg," + ROW, "b.jpg," + ROW);
    said(MTL, "b.jpg," + ROW, "a.jpg," + ROW);
    refused("said.csv:2: b.jpg stands where labels.txt:2 has a.jpg", true, Told.NOTHING);
  }

  @Test
  void picturesThatNobodyKnows() throws IOException {
    labels(MTL, "a.jpg," + ROW);
    said(MTL, "x/1.jpg," + ROW);
    refused(
        "said.csv:2: no picture of the predictions is among the labels, the first of which is"
            + " a.jpg; got x/1.jpg");
  }

  @Test
  void someUnknownPicturesAreCountedAndTheFirstIsNamed() throws IOException {
    labels(MTL, "a.jpg," + ROW, "b.jpg," + ROW);
    said(MTL, "x.jpg," + ROW, "a.jpg," + ROW, "y.jpg," + ROW);
    List<String> complaints = Written.compared(said, labels).leftOut().complaints();
    assertEquals(
        List.of(
            said + ":2: x.jpg: there is no label for it, nor for 1 more",
            labels + ":3: b.jpg: nothing is predicted for it"),
        complaints);
  }

  @Test
  void rowsThatComeTwice() throws IOException {
    labels(MTL, "a.jpg," + ROW);
    said(MTL, "a.jpg," + ROW, "a.jpg," + ROW);
    refused("said.csv:3: a.jpg came before, at said.csv:2");
    said(MTL, "a.jpg," + ROW);
    labels(MTL, "a.jpg," + ROW, "b.jpg," + ROW, "a.jpg," + ROW);
    refused("labels.txt:4: a.jpg came before, at labels.txt:2");
  }

  @Test
  void whatIsNoNumber() throws IOException {
    labels(MTL, "a.jpg," + ROW);
    said(MTL, "a.jpg,nan,0,0," + times(12, "0"));
    refused("said.csv:2: valence must be a number, got nan");
    said("image,happiness,sadness", "a.jpg,0.5,");
    refused("said.csv:2: sadness must be a number, got nothing");
    said(MTL, "a.jpg,0,1e999,0," + times(12, "0"));
    refused("said.csv:2: arousal must be a number, got 1e999");
  }

  @Test
  void whatIsOutOfRange() throws IOException {
    labels(MTL, "a.jpg,3.2,0,0," + times(12, "0"));
    said(MTL, "a.jpg," + ROW);
    refused("labels.txt:2: valence must be in [-1, 1], or -5 where not known, got 3.2");
    labels(MTL, "a.jpg," + ROW);
    said(MTL, "a.jpg,-5,0,0," + times(12, "0"));
    refused("said.csv:2: valence must be in [-2, 2], got -5");
    said(MTL, "a.jpg,0,0,-1," + times(12, "0"));
    refused("said.csv:2: expression must be 0 to 7, got -1");
    said(MTL, "a.jpg,0,0,0,1.5," + times(11, "0"));
    refused(
        "said.csv:2: AU01 must be a probability in [0, 1], got 1.5; --units logit reads any"
            + " number");
    labels(MTL, "a.jpg,0,0,0,2," + times(11, "0"));
    said(MTL, "a.jpg," + ROW);
    refused("labels.txt:2: AU01 must be 0, 1 or -1, got 2");
  }

  @Test
  void aUnitThatIsMissing() throws IOException {
    labels(MTL, "a.jpg," + ROW);
    said("image,AU1,AU2,AU4,AU6,AU7,AU10,AU12,AU15,AU23,AU24,AU25", "a.jpg," + times(11, "0"));
    refused("said.csv:1: all twelve action units are wanted, there is no AU26");
  }

  @Test
  void fifteenColumns() throws IOException {
    labels(MTL, "a.jpg," + ROW);
    said(MTL, "a.jpg,0,0,0," + times(11, "0"));
    refused("said.csv:2: 16 values wanted, got 15");
  }

  @Test
  void numbersOfExpressionsInNoKnownOrder() throws IOException {
    labels("file,sex,expression", "a.jpg,f,3");
    said("file,expression", "a.jpg,happiness");
    refused(
        "labels.txt:2: expression 3 is counted in an order that the file does not tell; --classes"
            + " aff-wild2|affectnet8|affectnet7|lsd|rafdb does");
    labels("file,sex,expression", "a.jpg,f,8");
    refused(
        "labels.txt:2: expression must be 1 to 7 or -1, got 8",
        false,
        Written.classes(ExpressionSet.RAF_DB));
    labels("file,expression", "a.jpg,bored");
    refused(
        "labels.txt:2: expression must be one of neutral, neutrality, anger, angry, angrer,"
            + " disgust, disgusted, fear, fearful, afraid, scared, happiness, happy, joy, sadness,"
            + " sad, surprise, surprised, contempt, contemptuous, other, others, got bored");
  }

  @Test
  void anExpressionThatIsNotScored() throws IOException {
    labels("image,expression", "0.jpg,3");
    said("image,what,expression", "0.jpg,x,neutral");
    refused("said.csv:2: neutral is none of the classes scored, lsd");
  }

  @Test
  void nothingInCommon() throws IOException {
    labels("image,valence,arousal", "a.jpg,0,0");
    said("image,expression", "a.jpg,anger");
    refused(
        "nothing to score: the predictions hold expression; the labels hold valence and arousal");
  }

  @Test
  void filesOfVideosThatAreNotAlike() throws IOException {
    labels = Files.createDirectory(folder.resolve("videos"));
    said(MTL, "a.jpg," + ROW);
    Written.file(labels, "a.txt", List.of("valence,arousal", "0,0"));
    String units = "AU1,AU2,AU4,AU6,AU7,AU10,AU12,AU15,AU23,AU24,AU25,AU26";
    for (String header : List.of(units, "video,valence,arousal", "arousal,valence")) {
      Written.file(labels, "b.txt", List.of(header, "0,0"));
      refused(
          "videos/b.txt:1: the header valence,arousal was wanted, as in videos/a.txt, got "
              + header.toLowerCase(Locale.ROOT));
    }
    Written.file(labels, "a.txt", List.of("neutral,anger", "1"));
    Written.file(labels, "b.txt", List.of("neutral,anger", "0.5,0.5"));
    refused("videos/b.txt:2: 1 values were wanted, as in videos/a.txt");
  }

  @Test
  void aBlankLineWhereRowsGoByTheirOrder() throws IOException {
    labels("expression", "anger", "", "fear");
    said("expression", "anger", "fear");
    refused("labels.txt:3: a value was wanted on every line, got nothing", true, Told.NOTHING);
  }

  @Test
  void numbersOfNoExpressionThatIsScored() throws IOException {
    labels("image,expression", "a.jpg,3");
    said("image,neutral,other", "a.jpg,0.5,0.5");
    refused("said.csv:2: no expression with a number is one of those scored, lsd");
  }

  @Test
  void whatIsNoTable() throws IOException {
    labels(MTL, "a.jpg," + ROW);
    said = Files.writeString(folder.resolve("said.csv"), "");
    refused("said.csv: a header was wanted, got nothing");
    said(MTL);
    refused("said.csv: rows were wanted below the header, got none");
    said("image,age", "a.jpg,3");
    refused(
        "said.csv:1: columns valence and arousal, expression, expressions by name or AU01 to AU26"
            + " were wanted, got image, age");
    said("valence,arousal", "0,0");
    refused(
        "said.csv:2: rows have no names of pictures; --by-order takes predictions and labels as"
            + " they come");
    said("image,image,valence", "a.jpg,a.jpg,0");
    refused("said.csv:1: two columns are called image");
    said("image,valence,arousal", "\"a.jpg,0,0");
    refused("said.csv:2: a quote that is opened must be closed");
    said = Files.write(folder.resolve("said.csv"), new byte[] {'a', (byte) 0xFF, '\n'});
    refused("said.csv: text in UTF-8 was wanted");
  }
}
