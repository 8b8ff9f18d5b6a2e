package affect4j.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.face.Box;
import affect4j.infer.Reading;
import affect4j.infer.Scores;
import affect4j.label.Thresholds;
import affect4j.report.Detail.Extra;
import affect4j.report.Detail.Subject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TableWriterTest {
  private final Locale before = Locale.getDefault();

  @BeforeEach
  void speakGerman() {
    Locale.setDefault(Locale.GERMANY);
  }

  @AfterEach
  void speakAsBefore() {
    Locale.setDefault(before);
  }

  @Test
  void ofAVideoItSaysWhen() throws IOException {
    Reading smile = Samples.smiling("films/interview.mp4");
    String table =
        Samples.written(
            Format.TABLE,
            Detail.of(Subject.SEQUENCE),
            new Reading("films/interview.mp4", 5, 61.25, smile.seen()),
            new Reading("b.mp4", 1, 0, Optional.empty()));
    List<String> lines = table.lines().toList();
    assertEquals(
        "file, seconds             face  expression      valence  arousal  action units present",
        lines.get(0));
    assertEquals(
        "...interview.mp4  61.250     0  happiness  95%    +0.71    -0.25  AU12 lip corner puller,"
            + " AU06 cheek raiser, AU25 lips part",
        lines.get(2));
    assertEquals("b.mp4              0.000     -  no face", lines.get(3));
  }

  @Test
  void peopleReadOneLineAFaceAndALegend() throws IOException {
    String table =
        Samples.written(
            Format.TABLE,
            Detail.SCORES,
            Samples.smiling("photos/team.jpg"),
            Reading.still("photos/team.jpg", faceWithUnits(1, -3)),
            Reading.withoutFace("photos/from-a-very-long-folder/hill.jpg"));
    assertEquals(
        """
        file                      face  expression      valence  arousal  action units present
        -----------------------------------------------------------------------------------------------------------------------------
        photos/team.jpg              0  happiness  95%    +0.71    -0.25  AU12 lip corner puller, AU06 cheek raiser, AU25 lips part
        photos/team.jpg              1  neutral    13%    +0.00    -1.04  none
        ...-long-folder/hill.jpg     -  no face
        -----------------------------------------------------------------------------------------------------------------------------
        2 pictures, 2 faces; no face found in 1
        valence       -1 unpleasant to +1 pleasant, as the network gave it, not clipped
        arousal       -1 calm to +1 excited, as the network gave it, not clipped
        expression    the likeliest of neutral, anger, disgust, fear, happiness, sadness, surprise, other
        action units  those above the threshold, the likeliest first; only these are judged:
                      AU01 inner brow raiser 0.5, AU02 outer brow raiser 0.5, AU04 brow lowerer 0.5, AU06 cheek raiser 0.5
                      AU07 lid tightener 0.5, AU10 upper lip raiser 0.5, AU12 lip corner puller 0.5, AU15 lip corner depressor 0.5
                      AU23 lip tightener 0.5, AU24 lip pressor 0.5, AU25 lips part 0.5, AU26 jaw drop 0.5
                      action units: weakly supervised, learnt from guesses; nobody labelled them
        made by       affect4j 0.1.0, emma, emma.pth (sha256 0123456789ab...), fp32 on cpu
        A face that was not found is not listed. The numbers say how a face looks to a network, not what a person feels.
        """,
        table);
  }

  @Test
  void evenTwelveUnitsFitOnTheLine() throws IOException {
    String table =
        Samples.written(Format.TABLE, Detail.SCORES, Reading.still("a.jpg", faceWithUnits(0, 3)));
    assertEquals(
        "a.jpg                        0  neutral    13%    +0.00    -1.04  "
            + "AU01 AU02 AU04 AU06 AU07 AU10 AU12 AU15 AU23 AU24 AU25 AU26",
        table.lines().skip(2).findFirst().get());
    assertTrue(table.lines().limit(4).allMatch(line -> line.length() <= 125), table);
  }

  @Test
  void aNameCannotSteerTheTerminal() throws IOException {
    String table =
        Samples.written(Format.TABLE, Detail.SCORES, Reading.withoutFace("\u001b[2Ja\nb.jpg"));
    assertEquals(
        "?[2Ja?b.jpg                  -  no face", table.lines().skip(2).findFirst().get());
  }

  @Test
  void logitsAreNotForTables() {
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                Format.TABLE.writer(
                    Output.to(new ByteArrayOutputStream()),
                    Samples.provenance(),
                    Detail.of(Subject.STILLS, Extra.LOGITS)));
    assertEquals("logits: in csv, json, parquet, but not in table", e.getMessage());
  }

  private static Reading.Seen faceWithUnits(int id, double logit) {
    return Samples.seen(
        id,
        new Box(0, 0, 1, 1),
        new Scores(0, -1.04, Samples.indifferent(), Samples.units(logit), Thresholds.half()));
  }
}
