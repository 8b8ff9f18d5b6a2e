package affect4j.checkpoint;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of number a tensor is stored in; the constants carry the names of safetensors. */
public enum Dtype {
  F64("float64", 8),
  F32("float32", 4),
  F16("float16", 2),
  BF16("bfloat16", 2),
  I64("int64", 8),
  I32("int32", 4),
  I16("int16", 2),
  I8("int8", 1),
  U64("uint64", 8),
  U32("uint32", 4),
  U16("uint16", 2),
  U8("uint8", 1),
  BOOL("bool", 1);

  private final String label;
  private final int bytes;

  Dtype(String label, int bytes) {
    this.label = label;
    this.bytes = bytes;
  }

  /** The one that PyTorch and NumPy call {@code label}, if there is one. */
  public static Optional<Dtype> labelled(String label) {
    return Arrays.stream(values()).filter(dtype -> dtype.label.equals(label)).findFirst();
  }

  /** The name that PyTorch and NumPy give it: {@code float32}. */
  public String label() {
    return label;
  }

  /** The size of one element. */
  public int bytes() {
    return bytes;
  }

  /** Whether it can hold fractions. */
  public boolean floating() {
    return this == F64 || this == F32 || this == F16 || this == BF16;
  }
}
