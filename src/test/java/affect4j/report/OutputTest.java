package affect4j.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {
  @TempDir Path folder;

  @Test
  void aFileAppearsWholeWhenItIsCommitted() throws IOException {
    Path target = folder.resolve("out.csv");
    try (Output output = Output.to(target)) {
      output.writer().write("\u00e4\n");
      assertEquals(false, Files.exists(target));
      output.commit();
    }
    assertEquals("\u00e4\n", Files.readString(target));
    assertEquals(List.of("out.csv"), inFolder());
  }

  @Test
  void aRunThatFailsLeavesTheOldFileAndNothingElse() throws IOException {
    Path target = folder.resolve("out.csv");
    Files.writeString(target, "old");
    try (Output output = Output.to(target)) {
      output.writer().write("half a lin".repeat(10_000));
      output.writer().flush();
    }
    assertEquals("old", Files.readString(target));
    assertEquals(List.of("out.csv"), inFolder());
  }

  @Test
  void anOlderFileIsReplacedThroughALink() throws IOException {
    Path target = Files.writeString(folder.resolve("out.csv"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), target);
    try (Output output = Output.to(link)) {
      output.writer().write("new");
      output.commit();
    }
    assertEquals("new", Files.readString(target));
    assertEquals(true, Files.isSymbolicLink(link));
  }

  @Test
  void aFullOrClosedStandardOutputIsNotTakenForWritten() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("no space left");
          }
        };
    Output output = Output.to(new PrintStream(full, false, StandardCharsets.UTF_8));
    var e =
        assertThrows(
            IOException.class,
            () -> {
              output.writer().write("a line\n");
              output.commit();
            });
    assertEquals("the standard output cannot be written: it is full or closed", e.getMessage());
  }

  @Test
  void aMissingFolderIsRefusedBeforeTheWorkStarts() {
    Path target = folder.resolve("results").resolve("out.csv");
    var e = assertThrows(IOException.class, () -> Output.to(target));
    assertEquals(
        target + ": cannot be written: there is no directory " + folder.resolve("results"),
        e.getMessage());
  }

  @Test
  void aFileInPlaceOfTheFolderIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("results"), "");
    Path target = file.resolve("out.csv");
    var e = assertThrows(IOException.class, () -> Output.to(target));
    assertEquals(target + ": cannot be written: there is no directory " + file, e.getMessage());
  }

  @Test
  void aDirectoryIsRefused() {
    var e = assertThrows(IOException.class, () -> Output.to(folder));
    assertEquals(folder + ": a file to write was wanted, got a directory", e.getMessage());
  }

  @Test
  void aWriteProtectedFileIsRefused() throws IOException {
    Path target = Files.writeString(folder.resolve("out.csv"), "old");
    assumeTrue(
        target.toFile().setReadOnly() && !Files.isWritable(target), "root may write everything");
    var e = assertThrows(IOException.class, () -> Output.to(target));
    assertEquals(target + ": cannot be written: access denied", e.getMessage());
  }

  @Test
  void aFullDiskIsNamed() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "needs the full device of Linux");
    try (Output output = Output.to(full)) {
      output.writer().write("x");
      var e = assertThrows(IOException.class, output::commit);
      assertEquals("/dev/full: cannot be written: No space left on device", e.getMessage());
    }
    assertEquals(false, Files.isRegularFile(full));
  }

  @Test
  void aStreamIsFlushedAndLeftOpen() throws IOException {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    try (Output output = Output.to(stream)) {
      output.writer().write("\u00e4");
      output.commit();
    }
    assertEquals("\u00e4", stream.toString(StandardCharsets.UTF_8));
  }

  private List<String> inFolder() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void whatGoesOnAfterAStopIsPutThroughALinkToo() throws IOException {
    Path target = Files.writeString(folder.resolve("out.csv"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), target);
    Files.writeString(Unfinished.part(link), "begun, and more");
    try (Output output = Output.part(link, 5)) {
      output.writer().write(", done");
      output.commit();
    }
    assertEquals("begun, done", Files.readString(target));
    assertEquals(true, Files.isSymbolicLink(link));
  }
}
