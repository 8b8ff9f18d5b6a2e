package affect4j.checkpoint;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Large files; they are sparse, and take no room on the disk. */
class MappedFileTest {
  private static final long GB = 1L << 30;

  @TempDir private Path folder;

  /** A file of {@code length} bytes with one mark at its end, and what {@code head} puts first. */
  private Path sparse(ByteBuffer head, long length) throws IOException {
    Path path = folder.resolve("large.safetensors");
    try (FileChannel out =
        FileChannel.open(
            path,
            Set.of(
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE,
                StandardOpenOption.SPARSE))) {
      out.write(head);
      out.write(ByteBuffer.wrap(new byte[] {42}), length - 1);
    }
    return path;
  }

  private static ByteBuffer header(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    ByteBuffer head = ByteBuffer.allocate(8 + bytes.length).order(ByteOrder.LITTLE_ENDIAN);
    return head.putLong(bytes.length).put(bytes).flip();
  }

  @Test
  void slicesLieAnywhereInAFileLargerThanABuffer() throws IOException {
    Path path = sparse(ByteBuffer.wrap(new byte[] {7}), 5 * GB);
    try (MappedFile file = MappedFile.open(path)) {
      assertEquals(5 * GB, file.length());
      assertEquals(7, file.slice(0, 1).get());
      assertEquals(42, file.slice(5 * GB - 1, 1).get());
      ByteBuffer most = file.slice(5 * GB - Integer.MAX_VALUE, Integer.MAX_VALUE);
      assertEquals(42, most.get(Integer.MAX_VALUE - 1));
      ByteBuffer across = file.slice(2 * GB - 5, 2 * GB - 1);
      assertEquals(2 * GB - 1, across.remaining());
      assertEquals(0, file.slice(5 * GB, 0).remaining());
    }
  }

  @Test
  void slicesBeyondTheFileAreRefused() throws IOException {
    Path path = sparse(ByteBuffer.wrap(new byte[] {7}), 3 * GB);
    try (MappedFile file = MappedFile.open(path)) {
      var e = assertThrows(IOException.class, () -> file.slice(3 * GB - 1, 2));
      assertEquals(
          "is cut off: bytes 3221225471 to 3221225473 wanted, 3221225472 there", e.getMessage());
      e = assertThrows(IOException.class, () -> file.slice(0, 3 * GB));
      assertEquals("holds a part of 3221225472 bytes; the limit is 2 GB", e.getMessage());
      assertThrows(IOException.class, () -> file.slice(-1, 1));
    }
  }

  @Test
  void tensorsBehindTheSecondGigabyteAreRead() throws IOException {
    long gb = GB;
    String json =
        ("{\"a\":{\"dtype\":\"U8\",\"shape\":[%d],\"data_offsets\":[0,%d]},"
                + "\"b\":{\"dtype\":\"U8\",\"shape\":[%d],\"data_offsets\":[%d,%d]},"
                + "\"c\":{\"dtype\":\"U8\",\"shape\":[3],\"data_offsets\":[%d,%d]}}")
            .formatted(gb, gb, 2 * gb - 1, gb, 3 * gb - 1, 3 * gb - 1, 3 * gb + 2);
    Path path = sparse(header(json), 8 + json.length() + 3 * gb + 2);
    WeightsFile file = WeightsFile.open(path);
    assertArrayEquals(
        new double[] {0, 0, 42}, requireNonNull(file.tensors().get("c")).toDoubles(3));
    assertEquals(Integer.MAX_VALUE, requireNonNull(file.tensors().get("b")).contents().remaining());
  }

  @Test
  void aTensorOverTwoGigabytesIsRefusedByName() throws IOException {
    String json =
        "{\"big\":{\"dtype\":\"U8\",\"shape\":[2147483648],\"data_offsets\":[0,2147483648]}}";
    Path path = sparse(header(json), 8 + json.length() + 2 * GB);
    var e = assertThrows(IOException.class, () -> WeightsFile.open(path));
    assertEquals(path + ": big is larger than 2 GB, which no single tensor may be", e.getMessage());
  }

  @Test
  void openingALargeFileTakesNextToNoHeap() throws IOException {
    String json =
        "{\"w\":{\"dtype\":\"F32\",\"shape\":[100000000],\"data_offsets\":[0,400000000]}}";
    Path path = sparse(header(json), 8 + json.length() + 400_000_000L);
    WeightsFile.open(path); // loads classes
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    ByteBuffer contents = requireNonNull(WeightsFile.open(path).tensors().get("w")).contents();
    long used = threads.getCurrentThreadAllocatedBytes() - before;
    assertEquals(400_000_000, contents.remaining());
    assertTrue(contents.isDirect());
    assertTrue(used < 1_000_000, used + " bytes of heap");
  }
}
