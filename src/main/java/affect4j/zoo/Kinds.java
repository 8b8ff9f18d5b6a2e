package affect4j.zoo;

import affect4j.checkpoint.Dtype;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;

/** The kinds of number in files and in libtorch. */
final class Kinds {
  private Kinds() {}

  /** What libtorch calls {@code dtype}. */
  static ScalarType of(Dtype dtype) {
    return switch (dtype) {
      case F64 -> ScalarType.Double;
      case F32 -> ScalarType.Float;
      case F16 -> ScalarType.Half;
      case BF16 -> ScalarType.BFloat16;
      case I64 -> ScalarType.Long;
      case I32 -> ScalarType.Int;
      case I16 -> ScalarType.Short;
      case I8 -> ScalarType.Char;
      case U64 -> ScalarType.UInt64;
      case U32 -> ScalarType.UInt32;
      case U16 -> ScalarType.UInt16;
      case U8 -> ScalarType.Byte;
      case BOOL -> ScalarType.Bool;
    };
  }

  /** What a file calls the numbers of {@code tensor}. */
  static Dtype of(Tensor tensor) {
    ScalarType kind = tensor.scalar_type().intern();
    for (Dtype dtype : Dtype.values()) {
      if (of(dtype) == kind) {
        return dtype;
      }
    }
    throw new IllegalStateException("no file holds tensors of " + kind);
  }
}
