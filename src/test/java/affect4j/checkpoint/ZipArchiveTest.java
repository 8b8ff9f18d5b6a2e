package affect4j.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ZipArchiveTest {
  private static final byte[] CONTENTS = "contents".getBytes(StandardCharsets.US_ASCII);

  private static byte[] zip(int method) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      ZipEntry entry = new ZipEntry("a/b");
      entry.setMethod(method);
      entry.setSize(CONTENTS.length);
      CRC32 crc = new CRC32();
      crc.update(CONTENTS);
      entry.setCrc(crc.getValue());
      zip.putNextEntry(entry);
      zip.write(CONTENTS);
      zip.closeEntry();
      zip.setComment("a comment");
    }
    return bytes.toByteArray();
  }

  private static ZipArchive open(byte[] bytes) throws IOException {
    return ZipArchive.open(ByteSource.of(ByteBuffer.wrap(bytes)));
  }

  private static byte[] read(ZipArchive archive, String name) throws IOException {
    ByteSource record = archive.record(name);
    byte[] bytes = new byte[(int) record.length()];
    record.slice(0, record.length()).get(bytes);
    return bytes;
  }

  /** The archive with another number, of so many bytes, at the first place of {@code signature}. */
  private static byte[] patched(byte[] zip, int signature, int offset, int bytes, long value) {
    ByteBuffer buffer = ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
    int at = 0;
    while (buffer.getInt(at) != signature) {
      at++;
    }
    for (int i = 0; i < bytes; i++) {
      buffer.put(at + offset + i, (byte) (value >> (8 * i)));
    }
    return buffer.array();
  }

  @Test
  void storedAndPackedRecordsAreRead() throws IOException {
    for (int method : new int[] {ZipEntry.STORED, ZipEntry.DEFLATED}) {
      ZipArchive archive = open(zip(method));
      assertEquals(Set.of("a/b"), archive.names());
      assertArrayEquals(CONTENTS, read(archive, "a/b"));
    }
  }

  @Test
  void sizesOfSixtyFourBitsAreRead() throws IOException {
    // One stored record of 3 bytes whose sizes and place stand in the 64-bit fields only.
    ByteBuffer zip = ByteBuffer.allocate(400).order(ByteOrder.LITTLE_ENDIAN);
    zip.putInt(0x04034b50).position(26);
    zip.putChar((char) 1).putChar((char) 0).put((byte) 'r').put(new byte[] {7, 8, 9});
    int central = zip.position();
    zip.putInt(0x02014b50).position(central + 20);
    zip.putInt(-1).putInt(-1).putChar((char) 1).putChar((char) 32);
    zip.position(central + 42);
    zip.putInt(-1).put((byte) 'r');
    zip.putChar((char) 9).putChar((char) 0); // another extra field first
    zip.putChar((char) 1).putChar((char) 24).putLong(5).putLong(3).putLong(0);
    int wide = zip.position();
    zip.putInt(0x06064b50).position(wide + 32);
    zip.putLong(1).putLong(wide - central).putLong(central);
    zip.putInt(0x07064b50).putInt(0).putLong(wide).putInt(1);
    int end = zip.position();
    zip.putInt(0x06054b50).position(end + 10);
    zip.putChar((char) 0xffff).putInt(-1).putInt(-1).putChar((char) 0);
    byte[] bytes = new byte[zip.position()];
    zip.get(0, bytes);
    assertArrayEquals(new byte[] {7, 8, 9}, read(open(bytes), "r"));
  }

  @Test
  void everyShorterFileIsRefused() throws IOException {
    byte[] whole = zip(ZipEntry.STORED);
    int comment = "a comment".length();
    for (int length = 0; length < whole.length - comment; length++) {
      byte[] cut = new byte[length];
      System.arraycopy(whole, 0, cut, 0, length);
      var e = assertThrows(IOException.class, () -> open(cut));
      assertEquals(
          "is a zip file that is cut off: its table of contents is missing", e.getMessage());
    }
  }

  @Test
  void everyDamagedByteIsReadOrRefusedButNeverBreaksTheReader() throws IOException {
    byte[] whole = zip(ZipEntry.DEFLATED);
    int refused = 0;
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= (byte) 0xff;
      try {
        ZipArchive archive = open(damaged);
        for (String name : archive.names()) {
          read(archive, name);
        }
      } catch (IOException e) {
        refused++;
      }
    }
    assertTrue(refused > 30, refused + " refused");
  }

  @Test
  void aBombIsRefusedBeforeItIsUnpacked() throws IOException {
    byte[] bomb = patched(zip(ZipEntry.DEFLATED), 0x02014b50, 24, 4, 0xffff_fff0L);
    var e = assertThrows(IOException.class, () -> open(bomb).record("a/b"));
    assertEquals(
        "record a/b claims to unpack to 4294967280 bytes; the limit is 512 MB a file",
        e.getMessage());
  }

  @Test
  void aRecordThatUnpacksToLessThanItClaimsIsRefused() throws IOException {
    byte[] longer = patched(zip(ZipEntry.DEFLATED), 0x02014b50, 24, 4, 500);
    var e = assertThrows(IOException.class, () -> open(longer).record("a/b"));
    assertEquals("record a/b of the zip file is shorter than it claims", e.getMessage());
  }

  @Test
  void unknownPackingAndEncryptionAreRefused() throws IOException {
    byte[] other = patched(zip(ZipEntry.STORED), 0x02014b50, 10, 2, 93);
    var e = assertThrows(IOException.class, () -> open(other).record("a/b"));
    assertEquals("record a/b is packed by unknown method 93", e.getMessage());
    byte[] secret = patched(zip(ZipEntry.STORED), 0x02014b50, 8, 2, 1);
    e = assertThrows(IOException.class, () -> open(secret).record("a/b"));
    assertEquals("record a/b of the zip file is damaged or encrypted", e.getMessage());
  }

  @Test
  void recordsThatLieOutsideTheFileAreRefused() throws IOException {
    byte[] outside = patched(zip(ZipEntry.STORED), 0x02014b50, 42, 4, 100_000);
    var e = assertThrows(IOException.class, () -> open(outside).record("a/b"));
    assertEquals("is cut off: 100030 bytes wanted, " + outside.length + " there", e.getMessage());
    byte[] many = patched(zip(ZipEntry.STORED), 0x06054b50, 10, 2, 7);
    e = assertThrows(IOException.class, () -> open(many));
    assertEquals("the zip file's table of contents is damaged", e.getMessage());
  }

  @Test
  void twoRecordsOfOneNameAreRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : new String[] {"r1", "r2"}) {
        zip.putNextEntry(new ZipEntry(name));
        zip.closeEntry();
      }
    }
    String text = bytes.toString(StandardCharsets.ISO_8859_1).replace("r2", "r1");
    var e = assertThrows(IOException.class, () -> open(text.getBytes(StandardCharsets.ISO_8859_1)));
    assertEquals("the zip file holds r1 twice", e.getMessage());
  }
}
