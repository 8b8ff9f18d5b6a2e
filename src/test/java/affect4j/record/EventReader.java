package affect4j.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/** Reads event files, written apart from the writer and after the format's own description. */
final class EventReader {
  private EventReader() {}

  /** The data of each record; checksums must be right. */
  static List<byte[]> records(Path path) throws IOException {
    ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(path)).order(ByteOrder.LITTLE_ENDIAN);
    List<byte[]> records = new ArrayList<>();
    while (file.hasRemaining()) {
      byte[] length = new byte[8];
      file.get(length);
      check(length, file.getInt());
      byte[] data =
          new byte[(int) ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getLong()];
      file.get(data);
      check(data, file.getInt());
      records.add(data);
    }
    return records;
  }

  private static void check(byte[] data, int said) {
    CRC32C crc = new CRC32C();
    crc.update(data);
    long c = crc.getValue();
    long wanted = (((c >>> 15) | (c << 17)) & 0xffffffffL) + 0xa282ead8L & 0xffffffffL;
    if (wanted != Integer.toUnsignedLong(said)) {
      throw new AssertionError("checksum " + wanted + " was wanted, got " + said);
    }
  }

  /** Fields of a message by number: Long, Double, Float or byte[]. */
  static Map<Integer, Object> fields(byte[] message) {
    Map<Integer, Object> fields = new TreeMap<>();
    ByteBuffer in = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
    while (in.hasRemaining()) {
      long key = varint(in);
      Object value =
          switch ((int) (key & 7)) {
            case 0 -> varint(in);
            case 1 -> in.getDouble();
            case 5 -> in.getFloat();
            case 2 -> {
              byte[] bytes = new byte[(int) varint(in)];
              in.get(bytes);
              yield bytes;
            }
            default -> throw new AssertionError("no kind " + (key & 7));
          };
      fields.put((int) (key >>> 3), value);
    }
    return fields;
  }

  /** The message in field {@code number}. */
  static Map<Integer, Object> inner(Map<Integer, Object> fields, int number) {
    if (fields.get(number) instanceof byte[] bytes) {
      return fields(bytes);
    }
    throw new AssertionError("no message " + number + " in " + fields);
  }

  /** The text in field {@code number}. */
  static String text(Map<Integer, Object> fields, int number) {
    if (fields.get(number) instanceof byte[] bytes) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    throw new AssertionError("no text " + number + " in " + fields);
  }

  private static long varint(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = in.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }
}
