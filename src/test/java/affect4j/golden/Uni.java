package affect4j.golden;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Numbers in [-1, 1) that look random and follow from a name alone. */
public final class Uni {
  private Uni() {}

  /** The first {@code count} numbers of {@code name}. */
  public static double[] of(String name, int count) {
    return of(name, 0, count);
  }

  /** The {@code count} numbers of {@code name} after the first {@code from}. */
  static double[] of(String name, int from, int count) {
    CRC32 crc = new CRC32();
    crc.update(name.getBytes(StandardCharsets.UTF_8));
    int start = (int) crc.getValue();
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] =
          Integer.toUnsignedLong(mix(start + (from + i) * (int) 2654435761L)) / 0x1p32 * 2 - 1;
    }
    return numbers;
  }

  private static int mix(int hash) {
    int h = hash;
    h = (h ^ (h >>> 16)) * 0x85EBCA6B;
    h = (h ^ (h >>> 13)) * 0xC2B2AE35;
    return h ^ (h >>> 16);
  }
}
