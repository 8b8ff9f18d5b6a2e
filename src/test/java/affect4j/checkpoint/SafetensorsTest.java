package affect4j.checkpoint;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The byte-literal cases of the reference's own tests (safetensors/src/tensor.rs), and more. */
class SafetensorsTest {
  private static final String INFO =
      "{\"test\":{\"dtype\":\"I32\",\"shape\":[2,2],\"data_offsets\":[0,16]}}";

  private static WeightsFile.Parts read(byte[] file) throws IOException {
    return Safetensors.read(ByteSource.of(ByteBuffer.wrap(file)));
  }

  private static WeightsFile.Parts read(String header, int data) throws IOException {
    return read(file(header, data));
  }

  private static byte[] file(String header, int data) {
    byte[] json = header.getBytes(UTF_8);
    ByteBuffer file = ByteBuffer.allocate(8 + json.length + data).order(ByteOrder.LITTLE_ENDIAN);
    return file.putLong(json.length).put(json).array();
  }

  private static void refused(String message, String header, int data) {
    refused(message, file(header, data));
  }

  private static void refused(String message, byte[] file) {
    var e = assertThrows(IOException.class, () -> read(file));
    assertEquals(message, e.getMessage());
  }

  private static StoredTensor test(WeightsFile.Parts parts) {
    return parts.inventory().tensors().values().iterator().next();
  }

  @Test
  void deserialization() throws IOException {
    StoredTensor tensor = test(read(INFO, 16));
    assertEquals(Dtype.I32, tensor.dtype());
    assertArrayEquals(new long[] {2, 2}, tensor.shape());
    assertEquals(16, tensor.contents().remaining());
  }

  @Test
  void emptyShapesAllowed() throws IOException {
    StoredTensor tensor =
        test(read("{\"test\":{\"dtype\":\"I32\",\"shape\":[],\"data_offsets\":[0,4]}}", 4));
    assertEquals(0, tensor.shape().length);
    assertArrayEquals(new double[] {0}, tensor.toDoubles(9));
  }

  @Test
  void jsonAttack() {
    StringBuilder header = new StringBuilder("{");
    for (int i = 0; i < 10; i++) {
      header.append(i == 0 ? "" : ",").append("\"weight_").append(i);
      header.append("\":{\"dtype\":\"F32\",\"shape\":[2,2],\"data_offsets\":[0,16]}");
    }
    refused(
        "weight_1 must lie at byte 16 behind the header, got 0 to 16", header.append("}") + "", 16);
  }

  @Test
  void metadataIncompleteBuffer() {
    refused("must have 16 bytes behind the header for its tensors, there are 50", INFO, 50);
    refused("must have 16 bytes behind the header for its tensors, there are 14", INFO, 14);
  }

  @Test
  void headerTooLarge() {
    byte[] file = ("<\0\0\0\0\u00ff\u00ff\u00ff" + INFO).getBytes(ISO_8859_1);
    refused("claims a header of 18446742974197923900 bytes; the limit is 100 MB", file);
    refused(
        "claims a header of 100000001 bytes; the limit is 100 MB",
        ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(100_000_001).array());
  }

  @Test
  void headerTooSmall() {
    refused("is too short for safetensors: 0 bytes", new byte[0]);
    refused("is too short for safetensors: 7 bytes", new byte[7]);
  }

  @Test
  void invalidHeaderLength() {
    refused("claims a header of 60 bytes, the file has 8", "<\0\0\0\0\0\0\0".getBytes(ISO_8859_1));
  }

  @Test
  void invalidHeaderNonUtf8() {
    refused("the header is not UTF-8", "\1\0\0\0\0\0\0\0\u00ff".getBytes(ISO_8859_1));
  }

  @Test
  void invalidHeaderNotJson() {
    refused("the header is not the JSON of safetensors", "{", 0);
    refused("the header is not the JSON of safetensors", "{'a':1}", 0);
    refused("the header is not the JSON of safetensors", "{\"a\":{\"", 0);
  }

  @Test
  void whitespacePaddedHeader() throws IOException {
    assertEquals(0, read("{}\r \t\n", 0).inventory().tensors().size());
    assertEquals(1, read(INFO + "   ", 16).inventory().tensors().size());
  }

  @Test
  void whitespaceStartPaddedHeaderIsNotAllowed() {
    refused("the header must begin with {", "\t\n{}\r ", 0);
    refused("the header must begin with {", "", 0);
  }

  @Test
  void zeroSizedTensor() throws IOException {
    StoredTensor tensor =
        test(read("{\"test\":{\"dtype\":\"I32\",\"shape\":[2,0],\"data_offsets\":[0, 0]}}", 0));
    assertArrayEquals(new long[] {2, 0}, tensor.shape());
    assertEquals(0, tensor.contents().remaining());
  }

  @Test
  void invalidInfo() {
    refused(
        "test (2, 2) of int32 needs 16 bytes, it has 4",
        "{\"test\":{\"dtype\":\"I32\",\"shape\":[2,2],\"data_offsets\":[0, 4]}}",
        4);
  }

  @Test
  void validationOverflow() {
    refused(
        "test has an impossible shape: 18446744073709551614",
        "{\"test\":{\"dtype\":\"I32\",\"shape\":[2,18446744073709551614],\"data_offsets\":[0,16]}}",
        16);
    refused(
        "test has an impossible shape (2, 9223372036854775807)",
        "{\"test\":{\"dtype\":\"I32\",\"shape\":[2,9223372036854775807],\"data_offsets\":[0,16]}}",
        16);
  }

  @Test
  void invalidOffset() {
    String at = "{\"a\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[%s]}}";
    refused("a must lie at byte 0 behind the header, got 1 to 2", at.formatted("1,2"), 2);
    refused("a has an impossible data_offsets: -1", at.formatted("-1,0"), 0);
    refused(
        "a must lie at byte 1 behind the header, got 1 to 0",
        "{\"b\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[0,1]},"
            + at.formatted("1,0").substring(1),
        1);
    refused("a must have a dtype, a shape and two data_offsets", at.formatted("0"), 1);
    refused(
        "a must have at most 64 whole numbers from 0 as its data_offsets, got 0.5",
        at.formatted("0.5,1"),
        1);
  }

  @Test
  void tensorsMayLieInAnyOrder() throws IOException {
    var parts =
        read(
            "{\"last\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[2,3]},"
                + "\"first\":{\"dtype\":\"F16\",\"shape\":[1],\"data_offsets\":[0,2]}}",
            3);
    assertEquals(
        List.of(List.of("last"), List.of("first")),
        List.copyOf(parts.inventory().tensors().keySet()));
  }

  @Test
  void whatAnEntryLacksOrHasTooMuchIsNamed() throws IOException {
    refused("a must have a dtype, a shape and two data_offsets", "{\"a\":{}}", 0);
    refused("a must be an object", "{\"a\":3}", 0);
    refused(
        "a must have a list as its shape",
        "{\"a\":{\"dtype\":\"U8\",\"shape\":1,\"data_offsets\":[0,1]}}",
        1);
    refused("the header has something behind its end", "{} {}", 0);
    String more =
        "{\"a\":{\"x\":{\"y\":[1]},\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[0,1]}}";
    assertEquals(1, read(more, 1).inventory().tensors().size());
  }

  @Test
  void namesThatStandTwiceAreRefused() {
    String entry = "\"a\":{\"dtype\":\"U8\",\"shape\":[0],\"data_offsets\":[0,0]}";
    refused("holds two entries called a", "{" + entry + "," + entry + "}", 0);
    refused(
        "a has its shape twice", "{" + entry.replace("\"data", "\"shape\":[0],\"data") + "}", 0);
    refused("__metadata__ says k twice", "{\"__metadata__\":{\"k\":\"\",\"k\":\"\"}}", 0);
  }

  @Test
  void metadataIsTextOnly() throws IOException {
    assertEquals(
        Map.of("format", "pt", "empty", ""),
        read("{\"__metadata__\":{\"format\":\"pt\",\"empty\":\"\"}}", 0).metadata());
    refused("__metadata__ must hold text only, not so n", "{\"__metadata__\":{\"n\":1}}", 0);
    refused("__metadata__ must be an object", "{\"__metadata__\":\"x\"}", 0);
  }

  @Test
  void kindsThatCannotBeReadAreKeptBesideThoseThatCan() throws IOException {
    var parts =
        read(
            "{\"f8\":{\"dtype\":\"F8_E4M3\",\"shape\":[3],\"data_offsets\":[0,3]},"
                + "\"u8\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[3,4]}}",
            4);
    assertEquals(1, parts.inventory().tensors().size());
    assertEquals(
        List.of("f8 holds numbers of kind F8_E4M3, which cannot be read"),
        parts.inventory().reasons(Refusal.Kind.TENSOR).toList());
  }

  @Test
  void deepJsonIsRefused() {
    refused("the header is not the JSON of safetensors", "{\"a\":{\"x\":" + "[".repeat(100_000), 0);
  }
}
