package affect4j.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PictureReaderTest {
  private static final JsonNode EXPECTED =
      JsonMapper.shared()
          .readTree(PictureReaderTest.class.getResourceAsStream("/pictures/expected.json"));

  /** Where OpenCV rounds what Pillow cuts off, or the other way round. */
  private static final Set<String> OFF_BY_ONE =
      Set.of("cmyk.jpg", "cmyk_unmarked.jpg", "rgb_16.tif", "rgb_16_turned.tif");

  private final PictureReader reader = new PictureReader();
  @TempDir Path folder;

  static Stream<String> pictures() {
    return EXPECTED.propertyNames().stream();
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void everyKindOfPictureComesOutAsPillowReadsIt(String name) throws IOException {
    JsonNode expected = EXPECTED.get(name);
    Picture picture = reader.read(name, resource(name));
    assertEquals(expected.get("width").asInt(), picture.width());
    assertEquals(expected.get("height").asInt(), picture.height());
    byte[] rgb = HexFormat.of().parseHex(expected.get("rgb").asString());
    if (OFF_BY_ONE.contains(name)) {
      for (int i = 0; i < rgb.length; i++) {
        assertEquals(rgb[i] & 0xff, picture.pixels()[i] & 0xff, 1, "byte " + i);
      }
    } else {
      assertArrayEquals(rgb, picture.pixels());
    }
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void aFileCutOffAnywhereIsRefused(String name) throws IOException {
    byte[] whole = resource(name);
    for (int length = 64; length < whole.length; length += 1 + length / 16) {
      byte[] part = Arrays.copyOf(whole, length);
      var e = assertThrows(IOException.class, () -> reader.read(name, part), "at " + length);
      assertTrue(message(e).startsWith(name + ": truncated "), message(e));
    }
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void whatFollowsThePictureIsIgnored(String name) throws IOException {
    byte[] whole = resource(name);
    byte[] longer = Arrays.copyOf(whole, whole.length + 100);
    assertArrayEquals(reader.read(name, whole).pixels(), reader.read(name, longer).pixels());
  }

  @Test
  void aJpegCutOffBehindItsThumbnailIsStillTruncated() throws IOException {
    byte[] photo = resource("photo.jpg");
    byte[] exif =
        concat("Exif\0\0II*\0\b\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1), photo);
    byte[] both = concat(Arrays.copyOf(photo, 2), segment(0xe1, exif));
    both = concat(both, Arrays.copyOfRange(photo, 2, photo.length));
    assertArrayEquals(reader.read("a", photo).pixels(), reader.read("b", both).pixels());
    byte[] cut = Arrays.copyOf(both, both.length - 2);
    assertEquals("truncated JPEG: more than its " + cut.length + " bytes wanted", refusal(cut));
  }

  @Test
  void aJpegWithRubbishBetweenItsSegmentsIsRead() throws IOException {
    byte[] photo = resource("photo.jpg");
    int second = HexFormat.of().formatHex(photo).indexOf("ffdb") / 2;
    byte[] start = concat(Arrays.copyOf(photo, second), bytes("010203ff00ffff"));
    byte[] odd = concat(start, Arrays.copyOfRange(photo, second, photo.length));
    assertArrayEquals(reader.read("a", photo).pixels(), reader.read("b", odd).pixels());
  }

  @Test
  void aJpegWithoutScanIsRefused() {
    assertEquals("JPEG without a picture in it", refusal(bytes("ffd8ffd9")));
  }

  @Test
  void aJpegOfTwelveBitsIsRefused() throws IOException {
    byte[] photo = resource("photo.jpg");
    photo[HexFormat.of().formatHex(photo).indexOf("ffc0") / 2 + 4] = 12;
    assertEquals("JPEG of 8 bits a colour wanted, got one of 12", refusal(photo));
  }

  @Test
  void aFlippedBitInAPngIsNoticed() throws IOException {
    byte[] png = resource("rgb.png");
    png[60] ^= 1;
    assertEquals("damaged PNG: the checksum of its chunk IDAT does not match", refusal(png));
  }

  @Test
  void aFileThatOnlyBeginsLikeAPictureIsRefused() throws IOException {
    byte[] webp = resource("lossless.webp");
    Arrays.fill(webp, 30, webp.length, (byte) 0);
    assertEquals("damaged WebP: it cannot be decoded", refusal(webp));
  }

  @Test
  void samplesThatAreNoWholeNumbersAreRefused() throws IOException {
    byte[] tiff = resource("rgb_16.tif");
    int bits = HexFormat.of().formatHex(tiff).indexOf("001000100010") / 2;
    tiff[bits + 1] = 32;
    assertEquals("TIFF of whole numbers of up to 16 bits wanted, got other samples", refusal(tiff));
  }

  @ParameterizedTest
  @CsvSource({
    "474946383961, GIF",
    "0000001c6674797061766966, AVIF",
    "0000001c6674797068656963, HEIC",
    "0000001c6674797069736f6d, a video",
    "0000000c6a5020200d0a870a, JPEG 2000",
    "49492b0008000000, BigTIFF",
    "255044462d312e37, PDF",
    "'', an empty file",
    "6e6f742061207069637475726521, text",
    "c3a4206e6f, text",
    "0102030405060708090a, an unknown format that begins with 0102030405060708"
  })
  void whatIsNoPictureIsNamed(String hex, String name) {
    assertEquals("JPEG, PNG, WebP, BMP or TIFF wanted, got " + name, refusal(bytes(hex)));
  }

  @Test
  void theNameOfAFileDoesNotMatter() throws IOException {
    Path file = folder.resolve("photo.jpg");
    Files.write(file, resource("rgb.png"));
    assertEquals(11, reader.read(file).width());
  }

  @Test
  void errorsNameTheFile() throws IOException {
    assertEquals(folder.resolve("a.jpg") + ": no such file", refusal(folder.resolve("a.jpg")));
    assertEquals(folder + ": a picture wanted, got a directory", refusal(folder));
    Path text = Files.writeString(folder.resolve("b.jpg"), "a letter to a friend");
    assertEquals(text + ": JPEG, PNG, WebP, BMP or TIFF wanted, got text", refusal(text));
    Path part = Files.write(folder.resolve("c.png"), Arrays.copyOf(resource("rgb.png"), 100));
    assertEquals(part + ": truncated PNG: more than its 100 bytes wanted", refusal(part));
  }

  @ParameterizedTest
  @ValueSource(strings = {"photo.jpg", "rgb.png", "alpha.webp", "lossy.webp", "rgb.bmp", "rgb.tif"})
  void aPictureOverTheLimitIsRefusedAndOneAtTheLimitIsRead(String name) throws IOException {
    byte[] picture = resource(name);
    assertEquals(77, new PictureReader(77).read(name, picture).pixels().length / 3);
    var e = assertThrows(IOException.class, () -> new PictureReader(76).read(name, picture));
    assertEquals(name + ": 1 to 76 pixels wanted, got 11 x 7", e.getMessage());
  }

  @Test
  void aBombIsRefusedBeforeItIsDecoded() throws IOException {
    byte[] png = resource("rgb.png");
    ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 50_000);
    CRC32 crc = new CRC32();
    crc.update(png, 12, 17);
    ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
    assertEquals("1 to 200000000 pixels wanted, got 60000 x 50000", refusal(png));
    byte[] bmp = resource("one_bit.bmp");
    ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN).putInt(18, 2_000_000).putInt(22, -1);
    assertEquals(
        "sides of at most 1048576 pixels wanted, got 2000000 x 1",
        refusal(Arrays.copyOf(bmp, 300_000)));
  }

  @Test
  void aPanoramaIsRead() throws IOException {
    Path file = folder.resolve("wide.jpg");
    PictureWriter.write(Canvas.of(20_000, 50, new Rgb(10, 200, 30)).picture(), file);
    Picture picture = reader.read(file);
    assertEquals(20_000, picture.width());
    assertEquals(50, picture.height());
  }

  @Test
  void aLimitThatNoArrayHoldsIsRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> new PictureReader(1L << 40));
    assertEquals(
        "the limit of pixels must be in [1, 715827879], got 1099511627776", e.getMessage());
  }

  private String refusal(byte[] bytes) {
    var e = assertThrows(IOException.class, () -> reader.read("x", bytes));
    assertTrue(message(e).startsWith("x: "), message(e));
    return message(e).substring(3);
  }

  private String refusal(Path file) {
    return message(assertThrows(IOException.class, () -> reader.read(file)));
  }

  private static String message(IOException e) {
    return Objects.requireNonNull(e.getMessage());
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream stream = PictureReaderTest.class.getResourceAsStream("/pictures/" + name)) {
      return stream.readAllBytes();
    }
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  private static byte[] segment(int marker, byte[] data) {
    ByteBuffer segment = ByteBuffer.allocate(data.length + 4);
    segment.put((byte) 0xff).put((byte) marker).putShort((short) (data.length + 2)).put(data);
    return segment.array();
  }

  private static byte[] concat(byte[] a, byte[] b) {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(a);
    both.writeBytes(b);
    return both.toByteArray();
  }
}
