package affect4j.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HalfFloatTest {
  @Test
  void everyF16ComesBackFromItsFloat() {
    for (int bits = 0; bits < 65536; bits++) {
      float value = HalfFloat.fromF16((short) bits);
      if (Float.isNaN(value)) {
        assertTrue((bits & 0x7c00) == 0x7c00 && (bits & 0x3ff) != 0);
        assertEquals((short) (bits | 0x200), HalfFloat.toF16(value)); // quiet
      } else {
        assertEquals((short) bits, HalfFloat.toF16(value));
      }
    }
  }

  @Test
  void everyBf16ComesBackFromItsFloat() {
    for (int bits = 0; bits < 65536; bits++) {
      float value = HalfFloat.fromBf16((short) bits);
      if (Float.isNaN(value)) {
        assertTrue((bits & 0x7f80) == 0x7f80 && (bits & 0x7f) != 0);
        assertEquals((short) (bits | 0x40), HalfFloat.toBf16(value)); // quiet
      } else {
        assertEquals((short) bits, HalfFloat.toBf16(value));
      }
    }
  }

  @Test
  void f16ValuesAreThoseOfTheStandard() {
    assertEquals(1.0f, HalfFloat.fromF16((short) 0x3c00));
    assertEquals(-2.0f, HalfFloat.fromF16((short) 0xc000));
    assertEquals(65504.0f, HalfFloat.fromF16((short) 0x7bff));
    assertEquals(0x1p-14f, HalfFloat.fromF16((short) 0x0400));
    assertEquals(0x1p-24f, HalfFloat.fromF16((short) 0x0001));
    assertEquals(-0.0f, HalfFloat.fromF16((short) 0x8000));
    assertEquals(Float.NEGATIVE_INFINITY, HalfFloat.fromF16((short) 0xfc00));
  }

  @Test
  void halfwayBetweenTwoF16GoesToTheEvenOneAndALittleMoreGoesUp() {
    for (int bits = 0; bits < 0x7c00; bits++) {
      double low = HalfFloat.fromF16((short) bits);
      double high = bits == 0x7bff ? 65536 : HalfFloat.fromF16((short) (bits + 1));
      double half = (low + high) / 2;
      int even = (bits & 1) == 0 ? bits : bits + 1;
      assertEquals((short) even, HalfFloat.toF16(half));
      assertEquals((short) (bits + 1), HalfFloat.toF16(Math.nextUp(half)));
      assertEquals((short) bits, HalfFloat.toF16(Math.nextDown(half)));
      assertEquals((short) (even | 0x8000), HalfFloat.toF16(-half));
    }
  }

  @Test
  void halfwayBetweenTwoBf16GoesToTheEvenOneAndALittleMoreGoesUp() {
    for (int bits = 0; bits < 0x7f80; bits++) {
      double low = HalfFloat.fromBf16((short) bits);
      double high = bits == 0x7f7f ? 0x1p128 : HalfFloat.fromBf16((short) (bits + 1));
      double half = (low + high) / 2;
      int even = (bits & 1) == 0 ? bits : bits + 1;
      assertEquals((short) even, HalfFloat.toBf16(half));
      assertEquals((short) (bits + 1), HalfFloat.toBf16(Math.nextUp(half)));
      assertEquals((short) bits, HalfFloat.toBf16(Math.nextDown(half)));
    }
  }

  @Test
  void roundingHappensOnceThoughFloatLiesBetween() {
    // By way of float this first rounds to the middle of 1 and 1 + 2^-10, and then down to 1.
    assertEquals((short) 0x3c01, HalfFloat.toF16(1 + 0x1p-11 + 0x1p-40));
  }

  @Test
  void whatIsTooLargeIsInfiniteAndWhatIsTooSmallIsZeroWithItsSign() {
    assertEquals((short) 0x7c00, HalfFloat.toF16(1e300));
    assertEquals((short) 0xff80, HalfFloat.toBf16(Double.NEGATIVE_INFINITY));
    assertEquals((short) 0x8000, HalfFloat.toF16(-1e-300));
    assertEquals((short) 0x8000, HalfFloat.toBf16(-Double.MIN_VALUE));
  }
}
