package affect4j.checkpoint;

import affect4j.checkpoint.pickle.Arguments;
import affect4j.checkpoint.pickle.Vocabulary;
import java.io.IOException;
import java.util.Map;

/** NumPy's numbers and arrays beside the weights, as versions 1 and 2 write them. */
final class Numpy {
  private Numpy() {}

  static Map<String, Vocabulary.Function> functions() {
    return Map.of(
        "numpy.dtype", Numpy::dtype,
        "numpy._core.multiarray.scalar", Numpy::scalar,
        "numpy._core.multiarray._reconstruct", a -> new NumpyArray(),
        "numpy._core.numeric._frombuffer", Numpy::fromBuffer);
  }

  private static Object dtype(Arguments a) throws IOException {
    if (a.at(0) instanceof String code) {
      return new NumpyDtype(code);
    }
    throw a.unfit();
  }

  private static Object scalar(Arguments a) throws IOException {
    if (a.at(0) instanceof NumpyDtype dtype) {
      return dtype.scalar(a.at(1));
    }
    throw a.unfit();
  }

  /** Protocol 5: (bytes, dtype, shape, order "C" or "F"). */
  private static Object fromBuffer(Arguments a) throws IOException {
    if (a.at(1) instanceof NumpyDtype dtype) {
      return NumpyArray.of(dtype, TensorSpec.sizes(a.at(2)), "F".equals(a.at(3)), a.at(0));
    }
    throw a.unfit();
  }
}
