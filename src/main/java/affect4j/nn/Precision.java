package affect4j.nn;

import org.bytedeco.pytorch.global.torch.ScalarType;

/** How finely a network counts. */
public enum Precision {
  /** 24 bits of mantissa: what networks are trained and published in. */
  FP32(ScalarType.Float),
  /** 8 bits of mantissa: about twice as fast where the hardware has instructions for it. */
  BF16(ScalarType.BFloat16);

  private final ScalarType kind;

  Precision(ScalarType kind) {
    this.kind = kind;
  }

  /** The kind of number in a tensor. */
  public ScalarType kind() {
    return kind;
  }
}
