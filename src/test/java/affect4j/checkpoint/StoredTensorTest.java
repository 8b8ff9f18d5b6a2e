package affect4j.checkpoint;

import static affect4j.checkpoint.FixturesTest.path;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoredTensorTest {
  private static ByteBuffer floats(ByteOrder order, float... values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(order);
    for (float value : values) {
      bytes.putFloat(value);
    }
    return bytes.flip();
  }

  private static StoredTensor tensor(long[] shape, long[] strides, float... values) {
    return new StoredTensor(Dtype.F32, shape, strides, floats(ByteOrder.LITTLE_ENDIAN, values));
  }

  private static long[] of(long... values) {
    return values;
  }

  @Test
  void viewsAreGatheredInRowMajorOrder() {
    StoredTensor transposed = tensor(of(3, 2), of(1, 3), 1, 2, 3, 4, 5, 6);
    assertFalse(transposed.contiguous());
    assertArrayEquals(new double[] {1, 4, 2, 5, 3, 6}, transposed.toDoubles(6));
    assertEquals(floats(ByteOrder.LITTLE_ENDIAN, 1, 4, 2, 5, 3, 6), transposed.contents());
    StoredTensor expanded = tensor(of(2, 2), of(0, 0), 7);
    assertEquals(4, expanded.count());
    assertEquals(floats(ByteOrder.LITTLE_ENDIAN, 7, 7, 7, 7), expanded.contents());
  }

  @Test
  void whatLiesInOrderIsSeenWhereItLies() throws IOException {
    StoredTensor whole =
        requireNonNull(WeightsFile.open(path("plain.pth")).tensors().get("fc.weight"));
    assertTrue(whole.contiguous());
    assertTrue(whole.contents().isDirect());
    assertTrue(whole.contents().isReadOnly());
    assertEquals(ByteOrder.LITTLE_ENDIAN, whole.contents().order());
  }

  @Test
  void stridesOfSidesOfOneDoNotMatter() {
    assertTrue(tensor(of(2, 1), of(1, 99), 1, 2).contiguous());
    assertTrue(tensor(of(1, 2), of(5, 1), 1, 2).contiguous());
    assertTrue(
        new StoredTensor(Dtype.F32, of(0, 3), of(9, 9), ByteBuffer.allocate(0)).contiguous());
  }

  @Test
  void otherByteOrdersComeOutLittleEndian() {
    ByteBuffer big = floats(ByteOrder.BIG_ENDIAN, 1.5f, -2);
    StoredTensor tensor = new StoredTensor(Dtype.F32, of(2), of(1), big);
    assertEquals(floats(ByteOrder.LITTLE_ENDIAN, 1.5f, -2), tensor.contents());
    assertArrayEquals(new double[] {1.5, -2}, tensor.toDoubles(2));
  }

  @Test
  void bytesInOrderNeedNoCopyInAnyByteOrder() {
    ByteBuffer bytes = ByteBuffer.wrap(new byte[] {1, 2}).order(ByteOrder.BIG_ENDIAN);
    assertFalse(new StoredTensor(Dtype.U8, of(2), of(1), bytes).contents().isDirect());
  }

  @Test
  void everyKindBecomesDoubles() throws IOException {
    Map<String, StoredTensor> tensors = WeightsFile.open(path("more/unsigned.pth")).tensors();
    assertArrayEquals(new double[] {1, 65535}, requireNonNull(tensors.get("u16")).toDoubles(9));
    assertArrayEquals(new double[] {4294967295.0}, requireNonNull(tensors.get("u32")).toDoubles(9));
    assertArrayEquals(new double[] {-128}, requireNonNull(tensors.get("i8")).toDoubles(9));
    assertArrayEquals(new double[] {-32768}, requireNonNull(tensors.get("i16")).toDoubles(9));
    ByteBuffer all = ByteBuffer.allocate(8).putLong(-1).flip();
    assertArrayEquals(
        new double[] {0x1p64}, new StoredTensor(Dtype.U64, of(), of(), all).toDoubles(1));
  }

  @Test
  void fractionsAreRoundedToNearestOnTheWayToANarrowerKind() {
    StoredTensor tensor = tensor(of(3), of(1), 1, 1 + 0x1p-8f, 1 + 0x1.8p-7f);
    ByteBuffer narrow = tensor.contents(Dtype.BF16);
    StoredTensor back = new StoredTensor(Dtype.BF16, of(3), of(1), narrow);
    assertArrayEquals(new double[] {1, 1, 1 + 0x1p-6}, back.toDoubles(3)); // ties to even
    ByteBuffer wide = back.contents(Dtype.F64);
    assertEquals(1 + 0x1p-6, wide.getDouble(16));
    assertEquals(tensor.contents(), tensor.contents(Dtype.F32));
  }

  @Test
  void wholeNumbersAreNotTurnedIntoFractions() {
    StoredTensor whole = new StoredTensor(Dtype.I64, of(), of(), ByteBuffer.allocate(8));
    var e = assertThrows(IllegalArgumentException.class, () -> whole.contents(Dtype.F32));
    assertEquals("int64 is not turned into float32: only fractions are", e.getMessage());
  }

  @Test
  void noMoreThanTheLimitIsRead() {
    assertArrayEquals(new double[] {1}, tensor(of(2), of(1), 1, 2).toDoubles(1));
    assertArrayEquals(new double[] {}, tensor(of(2), of(1), 1, 2).toDoubles(0));
  }

  @Test
  void shapesAndStridesAreCopies() {
    StoredTensor tensor = tensor(of(2), of(1), 1, 2);
    tensor.shape()[0] = 5;
    tensor.strides()[0] = 5;
    assertArrayEquals(of(2), tensor.shape());
    assertArrayEquals(of(1), tensor.strides());
  }

  @Test
  void bytesThatDoNotFitTheShapeAreRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> tensor(of(3), of(1), 1, 2));
    assertEquals("(3) with strides (1) of float32 cannot view 8 bytes", e.getMessage());
  }
}
