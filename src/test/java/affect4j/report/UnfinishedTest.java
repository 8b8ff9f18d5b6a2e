package affect4j.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import affect4j.infer.LastSeen;
import affect4j.infer.Reading;
import affect4j.report.Detail.Extra;
import affect4j.report.Detail.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfinishedTest {
  private static final Detail DETAIL = Detail.of(Subject.SEQUENCE);
  private static final String ODD = "a \"b\",\nc.mp4";

  @TempDir Path folder;

  private static Reading face(String file, int frame, int id) {
    Reading.Seen smile = Samples.smiling(file).seen().orElseThrow();
    return new Reading(
        file, frame, frame / 10.0, Optional.of(new Reading.Seen(id, smile.face(), smile.scores())));
  }

  private static Reading empty(String file, int frame) {
    return new Reading(file, frame, frame / 10.0, Optional.empty());
  }

  private Path part(String text) throws IOException {
    return Files.writeString(folder.resolve("rows.csv.part"), text);
  }

  @Test
  void theLastFrameDoesNotCountForItMayBeIncomplete() throws IOException {
    String kept =
        Samples.written(
            Format.CSV,
            DETAIL,
            face(ODD, 1, 0),
            face(ODD, 1, 7),
            empty(ODD, 3),
            face("d.mp4", 1, 0),
            face("d.mp4", 2, 4),
            face("d.mp4", 3, 1),
            face("d.mp4", 3, 0));
    String all =
        Samples.written(
            Format.CSV,
            DETAIL,
            face(ODD, 1, 0),
            face(ODD, 1, 7),
            empty(ODD, 3),
            face("d.mp4", 1, 0),
            face("d.mp4", 2, 4),
            face("d.mp4", 3, 1),
            face("d.mp4", 3, 0),
            face("d.mp4", 4, 0),
            face("d.mp4", 4, 1));
    for (int cut : new int[] {0, 1, 30}) {
      Unfinished read = Unfinished.read(part(all.substring(0, all.length() - cut)), DETAIL);
      assertEquals(
          Map.of(ODD, new LastSeen(3, List.of(), 8), "d.mp4", new LastSeen(3, List.of(1, 0), 5)),
          read.files());
      assertEquals(kept.length(), read.bytes());
    }
  }

  @Test
  void aHeaderAloneIsKeptAndHalfOfOneIsNot() throws IOException {
    String header = Samples.written(Format.CSV, DETAIL);
    assertEquals(header.length(), Unfinished.read(part(header), DETAIL).bytes());
    assertEquals(Unfinished.NONE, Unfinished.read(part(header.substring(0, 20)), DETAIL));
    assertEquals(Unfinished.NONE, Unfinished.read(folder.resolve("none"), DETAIL));
  }

  @Test
  void otherColumnsAndOtherRowsAreRefused() throws IOException {
    Path logits = part(Samples.written(Format.CSV, Detail.of(Subject.SEQUENCE, Extra.LOGITS)));
    var e = assertThrows(IOException.class, () -> Unfinished.read(logits, DETAIL));
    assertEquals(
        logits + ": the columns of this run wanted, got others; remove it to begin anew",
        e.getMessage());
    Path rows = part(Samples.written(Format.CSV, DETAIL) + "a.mp4;1;2\n");
    e = assertThrows(IOException.class, () -> Unfinished.read(rows, DETAIL));
    assertEquals(rows + ": rows of affect4j wanted, got \"a.mp4;1;2\"", e.getMessage());
  }

  @Test
  void whatIsNotCommittedStaysAndIsGoneOnWith() throws IOException {
    Path target = folder.resolve("out.csv");
    try (Output out = Output.part(target, 0)) {
      out.writer().write("one\ntwo\n");
    }
    assertEquals(List.of("out.csv.part"), names());
    try (Output out = Output.part(target, 4)) {
      out.writer().write("three\n");
      out.commit();
    }
    assertEquals("one\nthree\n", Files.readString(target));
    assertEquals(List.of("out.csv"), names());
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }
}
