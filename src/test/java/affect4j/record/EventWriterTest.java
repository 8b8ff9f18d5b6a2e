package affect4j.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventWriterTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.ofEpochSecond(1, 500_000_000));

  @TempDir Path folder = Path.of(".");

  private EventWriter open(OptionalLong resumed) throws IOException {
    return EventWriter.open(folder, resumed, CLOCK, "here");
  }

  @Test
  void theChecksumIsCastagnolisAndTurned() {
    byte[] digits = "123456789".getBytes(StandardCharsets.US_ASCII);
    CRC32C crc = new CRC32C();
    crc.update(digits);
    assertEquals(0xE3069283L, crc.getValue());
    // 0xE3069283 with its lowest 15 bits in front is 0x2507C60D; plus 0xA282EAD8.
    assertEquals(0xC78AB0E5, EventFile.masked(digits, 9));
  }

  @Test
  void anEventIsByteForByteWhatTheFormatSays() throws IOException {
    try (EventWriter writer = open(OptionalLong.empty())) {
      writer.scalar("loss", 300, 0.5);
    }
    String wanted =
        "09"
            + "000000000000f83f" // field 1, 8 bytes: 1.5 seconds
            + "10"
            + "ac02" // field 2, varint: step 300
            + "2a"
            + "0d" // field 5, 13 bytes: the summary
            + "0a"
            + "0b" // field 1, 11 bytes: a value
            + "0a"
            + "04"
            + "6c6f7373" // field 1, 4 bytes: "loss"
            + "15"
            + "0000003f"; // field 2, 4 bytes: 0.5f
    byte[] data =
        EventReader.records(folder.resolve("events.out.tfevents.0000000001.here.0")).get(1);
    assertEquals(wanted, HexFormat.of().formatHex(data));
  }

  @Test
  void aFileBeginsWithItsVersion() throws IOException {
    try (EventWriter writer = open(OptionalLong.empty())) {
      assertEquals("events.out.tfevents.0000000001.here.0", writer.path().getFileName().toString());
      List<byte[]> records = EventReader.records(writer.path());
      assertEquals(1, records.size());
      Map<Integer, Object> first = EventReader.fields(records.get(0));
      assertEquals(1.5, first.get(1));
      assertEquals("brain.Event:2", EventReader.text(first, 3));
    }
  }

  @Test
  void numbersAreReadableAsSoonAsTheyAreWritten() throws IOException {
    try (EventWriter writer = EventWriter.create(folder)) {
      writer.scalar("Verlust/gesamt \u00e4", 1L << 40, 1e-3);
      Map<Integer, Object> event = EventReader.fields(EventReader.records(writer.path()).get(1));
      assertEquals(1L << 40, event.get(2));
      Map<Integer, Object> value = EventReader.inner(EventReader.inner(event, 5), 1);
      assertEquals("Verlust/gesamt \u00e4", EventReader.text(value, 1));
      assertEquals(1e-3f, value.get(2));
      double now = System.currentTimeMillis() / 1e3;
      assertTrue(event.get(1) instanceof Double time && Math.abs(time - now) < 60);
    }
  }

  @Test
  void aPictureIsKeptWithItsSides() throws IOException {
    byte[] png = new byte[300];
    png[299] = 7;
    try (EventWriter writer = open(OptionalLong.empty())) {
      writer.image("faces", 0, 40, 30, png);
      Map<Integer, Object> event = EventReader.fields(EventReader.records(writer.path()).get(1));
      assertEquals(0L, event.get(2));
      Map<Integer, Object> value = EventReader.inner(EventReader.inner(event, 5), 1);
      Map<Integer, Object> image = EventReader.inner(value, 4);
      assertEquals("faces", EventReader.text(value, 1));
      assertEquals(30L, image.get(1));
      assertEquals(40L, image.get(2));
      assertEquals(3L, image.get(3));
      assertArrayEquals(png, (byte[]) image.get(4));
    }
  }

  @Test
  void aRunThatGoesOnWritesAFileOfItsOwnThatSaysWhereItStarts() throws IOException {
    Path first;
    try (EventWriter writer = open(OptionalLong.empty())) {
      first = writer.path();
      writer.scalar("loss", 5, 1);
    }
    byte[] before = Files.readAllBytes(first);
    try (EventWriter writer = open(OptionalLong.of(4))) {
      assertNotEquals(first, writer.path());
      writer.scalar("loss", 4, 2);
      List<byte[]> records = EventReader.records(writer.path());
      assertEquals(3, records.size());
      Map<Integer, Object> start = EventReader.fields(records.get(1));
      assertEquals(4L, start.get(2));
      assertEquals(1L, EventReader.inner(start, 7).get(1));
    }
    assertArrayEquals(before, Files.readAllBytes(first));
  }

  @Test
  void nonsenseIsRefused() throws IOException {
    try (EventWriter writer = open(OptionalLong.empty())) {
      var step = assertThrows(IllegalArgumentException.class, () -> writer.scalar("a", -1, 0));
      assertEquals("a step must be 0 or more, got -1", step.getMessage());
      var tag = assertThrows(IllegalArgumentException.class, () -> writer.scalar(" ", 1, 0));
      assertEquals("a tag must say something, got \" \"", tag.getMessage());
      var side =
          assertThrows(
              IllegalArgumentException.class, () -> writer.image("a", 1, 0, 2, new byte[0]));
      assertEquals("a picture must have sides of 1 or more, got 0 x 2", side.getMessage());
    }
  }
}
