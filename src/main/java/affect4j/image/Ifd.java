package affect4j.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The first directory of a TIFF file, which is also what EXIF data are: whole numbers under
 * numbered tags. Adobe, TIFF 6.0, 1992, section 2. What reaches beyond the end of the file is an
 * IndexOutOfBoundsException.
 */
final class Ifd {
  static final int ORIENTATION = 0x0112;

  private static final int ENTRY = 12;
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int BYTES = 7;

  private final ByteBuffer file;
  private final int start;
  private final Map<Integer, Field> fields = new HashMap<>();

  /** Numbers of {@code size} bytes from index {@code from}. */
  private record Field(int from, int size, int count) {}

  Ifd(ByteBuffer tiff) throws IOException {
    short order = tiff.getShort(0);
    if (order != 0x4949 && order != 0x4d4d) {
      throw new IOException("no byte order at the beginning");
    }
    file = tiff.order(order == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    start = file.getInt(4);
    for (int entry = entry(0); entry < entry(u16(start)); entry += ENTRY) {
      int type = u16(entry + 2);
      int size = type == SHORT ? 2 : type == LONG ? 4 : type == BYTES ? 1 : 0;
      int count = file.getInt(entry + 4);
      int value = file.getInt(entry + 8);
      if (size > 0 && count > 0) {
        boolean inside = (long) size * count <= 4;
        fields.putIfAbsent(u16(entry), new Field(inside ? entry + 8 : value, size, count));
      }
    }
  }

  /** What EXIF data say of how to turn the picture; nothing when they are damaged or silent. */
  static Orientation orientation(ByteBuffer exif) {
    try {
      return Orientation.of(new Ifd(exif).value(ORIENTATION, 1));
    } catch (IOException | IndexOutOfBoundsException e) {
      return Orientation.TOP_LEFT;
    }
  }

  /** The first number under {@code tag}, or {@code absent}. */
  long value(int tag, long absent) {
    long[] values = values(tag);
    return values.length == 0 ? absent : values[0];
  }

  /** The whole numbers under {@code tag}; none when it is absent. */
  long[] values(int tag) {
    Field field = fields.get(tag);
    if (field == null) {
      return new long[0];
    }
    check(field);
    long[] values = new long[field.count];
    for (int i = 0; i < values.length; i++) {
      int at = field.from + i * field.size;
      values[i] =
          switch (field.size) {
            case 1 -> file.get(at) & 0xff;
            case 2 -> u16(at);
            default -> file.getInt(at) & 0xffffffffL;
          };
    }
    return values;
  }

  /** Replaces the first number under {@code tag}, which must be there. */
  void put(int tag, int value) {
    Field field = fields.get(tag);
    if (field == null) {
      throw new IllegalArgumentException("no tag " + tag);
    }
    if (field.size == 2) {
      file.putShort(field.from, (short) value);
    } else {
      file.putInt(field.from, value);
    }
  }

  /**
   * Drops all other tags, and the directories that follow, from the file; nothing can be asked
   * afterwards.
   */
  void keep(Set<Integer> tags) {
    int kept = 0;
    for (int entry = entry(0); entry < entry(u16(start)); entry += ENTRY) {
      if (tags.contains(u16(entry))) {
        Field field = fields.get(u16(entry));
        if (field != null) {
          check(field);
        }
        for (int i = 0; i < ENTRY; i++) {
          file.put(entry(kept) + i, file.get(entry + i));
        }
        kept++;
      }
    }
    file.putShort(start, (short) kept);
    file.putInt(entry(kept), 0);
    fields.clear();
  }

  private void check(Field field) {
    Objects.checkFromIndexSize(field.from, (long) field.size * field.count, (long) file.limit());
  }

  private int entry(int i) {
    return start + 2 + ENTRY * i;
  }

  private int u16(int at) {
    return file.getShort(at) & 0xffff;
  }
}
