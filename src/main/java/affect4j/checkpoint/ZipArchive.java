package affect4j.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The records of a zip file, read where they lie; {@code java.util.zip} would copy them. PKWARE's
 * APPNOTE 6.3.10, §4.3: a table of contents at the end of the file, with 64-bit sizes where needed.
 */
final class ZipArchive {
  private static final int END = 0x06054b50;
  private static final int END_64 = 0x06064b50;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int LOCAL = 0x04034b50;
  private static final int END_BYTES = 22;
  private static final int LONGEST_COMMENT = 65535;
  private static final int MOST_RECORDS = 1_000_000;
  private static final long MOST_INFLATED = 512L << 20;

  /** Where a record lies. */
  private record Entry(int flags, int method, long packed, long size, long header) {}

  private final ByteSource file;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private long inflated;

  private ZipArchive(ByteSource file) {
    this.file = file;
  }

  static ZipArchive open(ByteSource file) throws IOException {
    ZipArchive archive = new ZipArchive(file);
    archive.readTable();
    return archive;
  }

  Set<String> names() {
    return Collections.unmodifiableSet(entries.keySet());
  }

  /** The bytes of a record: mapped if they are stored as they are, else unpacked into memory. */
  ByteSource record(String name) throws IOException {
    Entry entry = entries.get(name);
    if (entry == null) {
      throw new IOException("the zip file has no record " + name);
    }
    ByteBuffer header = little(entry.header(), 30);
    if (header.getInt(0) != LOCAL || (entry.flags() & 1) != 0) {
      throw new IOException("record " + name + " of the zip file is damaged or encrypted");
    }
    long start = entry.header() + 30 + header.getChar(26) + header.getChar(28);
    ByteSource packed = file.part(start, entry.packed());
    return switch (entry.method()) {
      case 0 -> packed;
      case 8 -> inflate(name, packed, entry.size());
      default ->
          throw new IOException(
              "record " + name + " is packed by unknown method " + entry.method());
    };
  }

  private void readTable() throws IOException {
    long end = findEnd();
    ByteBuffer tail = little(end, END_BYTES);
    long count = tail.getChar(10);
    long size = Integer.toUnsignedLong(tail.getInt(12));
    long start = Integer.toUnsignedLong(tail.getInt(16));
    if (end >= 20 && little(end - 20, 4).getInt() == LOCATOR_64) {
      ByteBuffer wide = little(little(end - 20, 20).getLong(8), 56);
      if (wide.getInt(0) != END_64) {
        throw new IOException("the zip file's table of contents is damaged");
      }
      count = wide.getLong(32);
      size = wide.getLong(40);
      start = wide.getLong(48);
    }
    if (count < 0 || count > MOST_RECORDS) {
      throw new IOException("the zip file claims " + count + " records");
    }
    ByteBuffer table = little(start, size);
    for (long i = 0; i < count; i++) {
      readEntry(table);
    }
  }

  private long findEnd() throws IOException {
    long from = Math.max(0, file.length() - END_BYTES - LONGEST_COMMENT);
    ByteBuffer tail = little(from, file.length() - from);
    for (int i = tail.limit() - END_BYTES; i >= 0; i--) {
      if (tail.getInt(i) == END) {
        return from + i;
      }
    }
    throw new IOException("is a zip file that is cut off: its table of contents is missing");
  }

  private void readEntry(ByteBuffer table) throws IOException {
    if (table.remaining() < 46 || table.getInt(table.position()) != CENTRAL) {
      throw new IOException("the zip file's table of contents is damaged");
    }
    ByteBuffer fields = table.slice(table.position(), 46).order(ByteOrder.LITTLE_ENDIAN);
    int nameLength = fields.getChar(28);
    int extraLength = fields.getChar(30);
    int whole = 46 + nameLength + extraLength + fields.getChar(32);
    if (table.remaining() < whole) {
      throw new IOException("the zip file's table of contents is damaged");
    }
    int at = table.position() + 46;
    String name = StandardCharsets.UTF_8.decode(table.slice(at, nameLength)).toString();
    ByteBuffer wide = wideFields(table.slice(at + nameLength, extraLength));
    long size = field(fields.getInt(24), wide);
    long packed = field(fields.getInt(20), wide);
    long header = field(fields.getInt(42), wide);
    Entry entry = new Entry(fields.getChar(8), fields.getChar(10), packed, size, header);
    if (entries.put(name, entry) != null) {
      throw new IOException("the zip file holds " + name + " twice");
    }
    table.position(table.position() + whole);
  }

  /** A 32-bit field, or the next of the 64-bit fields that stand in for those that are full. */
  private static long field(int narrow, ByteBuffer wide) throws IOException {
    if (narrow != -1) {
      return Integer.toUnsignedLong(narrow);
    }
    if (wide.remaining() < 8) {
      throw new IOException("the zip file's table of contents lacks a 64-bit size");
    }
    return wide.getLong();
  }

  private static ByteBuffer wideFields(ByteBuffer extra) {
    extra.order(ByteOrder.LITTLE_ENDIAN);
    while (extra.remaining() >= 4) {
      int tag = extra.getChar();
      int length = Math.min(extra.getChar(), extra.remaining());
      if (tag == 1) {
        return extra.slice(extra.position(), length).order(ByteOrder.LITTLE_ENDIAN);
      }
      extra.position(extra.position() + length);
    }
    return ByteBuffer.allocate(0);
  }

  private ByteSource inflate(String name, ByteSource packed, long size) throws IOException {
    inflated += Math.max(0, size);
    if (size < 0 || inflated > MOST_INFLATED || size > packed.length() * 1040 + 1024) {
      throw new IOException(
          "record " + name + " claims to unpack to " + size + " bytes; the limit is 512 MB a file");
    }
    ByteBuffer plain = ByteBuffer.allocateDirect((int) size);
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(packed.slice(0, packed.length()));
      while (plain.hasRemaining() && inflater.inflate(plain) > 0) {}
    } catch (DataFormatException e) {
      throw new IOException("record " + name + " of the zip file is damaged", e);
    } finally {
      inflater.end();
    }
    if (plain.hasRemaining()) {
      throw new IOException("record " + name + " of the zip file is shorter than it claims");
    }
    return ByteSource.of(plain.flip());
  }

  private ByteBuffer little(long offset, long length) throws IOException {
    return file.part(offset, length).slice(0, length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
