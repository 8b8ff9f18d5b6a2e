package affect4j.checkpoint;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes safetensors, one tensor in memory at a time. The file appears under its name when it is
 * whole and on the disk, or not at all.
 */
public final class SafetensorsWriter {
  private static final int ALIGNMENT = 8;

  private static final class Item {
    private final String name;
    private final Dtype dtype;
    private final long[] shape;
    private final Supplier<ByteBuffer> contents;
    private long begin;

    private Item(String name, Dtype dtype, long[] shape, Supplier<ByteBuffer> contents) {
      this.name = name;
      this.dtype = dtype;
      this.shape = shape;
      this.contents = contents;
    }

    private long bytes() {
      return Math.multiplyExact(Layout.count(shape), (long) dtype.bytes());
    }
  }

  private final Map<String, String> metadata;
  private final Map<String, Item> items = new LinkedHashMap<>();

  /** A file that says {@code metadata}, by key, beside its tensors: equal models, equal bytes. */
  public SafetensorsWriter(Map<String, String> metadata) {
    this.metadata = new TreeMap<>(metadata);
  }

  /**
   * Adds a tensor behind those that are there.
   *
   * @param contents its elements, the last dimension fastest, little-endian; asked for when the
   *     file is written
   */
  public void add(String name, Dtype dtype, long[] shape, Supplier<ByteBuffer> contents) {
    if (name.equals(SafetensorsHeader.METADATA)) {
      throw new IllegalArgumentException("no tensor may be called " + name);
    }
    if (Arrays.stream(shape).anyMatch(side -> side < 0)) {
      throw new IllegalArgumentException(name + " cannot have the shape " + Layout.text(shape));
    }
    if (items.put(name, new Item(name, dtype, shape.clone(), contents)) != null) {
      throw new IllegalArgumentException("there are two tensors called " + name);
    }
  }

  /** Writes the file, in place of the one that has this name or that it is a link to, if any. */
  public void write(Path file) throws IOException {
    Path whole = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path parent = whole.getParent();
    Path name = whole.getFileName();
    if (parent == null || name == null) {
      throw new IOException(file + ": is no name of a file");
    }
    if (!Files.isDirectory(parent)) {
      throw new IOException(file + ": cannot be written: there is no folder " + parent);
    }
    if (Files.isDirectory(whole)) {
      throw new IOException(file + ": cannot be written: it is a folder");
    }
    Path part = parent.resolve("." + name + "." + UUID.randomUUID() + ".part");
    try {
      try (FileChannel out = FileChannel.open(part, CREATE_NEW, WRITE)) {
        write(out);
        out.force(true);
      }
      Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new IOException(file + ": cannot be written: " + e.getMessage(), e);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** The order in the file: wide elements first, so that each is aligned to its own width. */
  private List<Item> placed() {
    List<Item> placed = new ArrayList<>(items.values());
    placed.sort(Comparator.comparingInt((Item item) -> item.dtype.bytes()).reversed());
    long at = 0;
    for (Item item : placed) {
      item.begin = at;
      at = Math.addExact(at, item.bytes());
    }
    return placed;
  }

  private void write(FileChannel out) throws IOException {
    List<Item> placed = placed();
    writeFully(out, header(items.values()));
    for (Item item : placed) {
      ByteBuffer contents = item.contents.get();
      if (contents.remaining() != item.bytes()) {
        throw new IllegalStateException(
            item.name
                + " "
                + Layout.text(item.shape)
                + " of "
                + item.dtype.label()
                + " should have "
                + item.bytes()
                + " bytes, got "
                + contents.remaining());
      }
      writeFully(out, contents);
    }
  }

  private ByteBuffer header(Collection<Item> inOrder) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json =
        new JsonFactory().createGenerator(ObjectWriteContext.empty(), bytes)) {
      json.writeStartObject();
      if (!metadata.isEmpty()) {
        json.writeName(SafetensorsHeader.METADATA);
        json.writeStartObject();
        metadata.forEach(json::writeStringProperty);
        json.writeEndObject();
      }
      for (Item item : inOrder) {
        json.writeName(item.name);
        json.writeStartObject();
        json.writeStringProperty("dtype", item.dtype.name());
        json.writeName("shape");
        json.writeArray(item.shape, 0, item.shape.length);
        json.writeName("data_offsets");
        json.writeArray(new long[] {item.begin, item.begin + item.bytes()}, 0, 2);
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    while (bytes.size() % ALIGNMENT != 0) {
      bytes.write(' ');
    }
    ByteBuffer header = ByteBuffer.allocate(8 + bytes.size()).order(ByteOrder.LITTLE_ENDIAN);
    return header.putLong(bytes.size()).put(bytes.toByteArray()).flip();
  }

  private static void writeFully(FileChannel out, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }
}
