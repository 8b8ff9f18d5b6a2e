package affect4j.zoo;

import affect4j.checkpoint.SafetensorsWriter;
import affect4j.checkpoint.StoredTensor;
import affect4j.checkpoint.WeightsFile;
import affect4j.nn.Ops;
import affect4j.nn.TensorScope;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;

/** Tensors by name in a safetensors file, bit for bit: the state of a training, not a model. */
public final class TensorFile {
  private final Path path;
  private final WeightsFile file;

  private TensorFile(Path path, WeightsFile file) {
    this.path = path;
    this.file = file;
  }

  /** Writes {@code tensors}; the file appears when it is whole, or not at all. */
  public static void write(Map<String, Tensor> tensors, Map<String, String> notes, Path path)
      throws IOException {
    SafetensorsWriter writer = new SafetensorsWriter(notes);
    try (TensorScope scope = TensorScope.open()) {
      tensors.forEach(
          (name, tensor) -> {
            Tensor value = tensor.detach().cpu().contiguous();
            writer.add(name, Kinds.of(value), value.shape(), () -> bytes(value));
          });
      writer.write(path);
    }
  }

  /** The little-endian elements of {@code value}, which must be contiguous and outlive them. */
  static ByteBuffer bytes(Tensor value) {
    return new BytePointer(value.data_ptr()).capacity(value.nbytes()).asByteBuffer();
  }

  /** Opens what {@link #write} wrote. */
  public static TensorFile open(Path path) throws IOException {
    return new TensorFile(path, WeightsFile.open(path));
  }

  /** What was noted beside the tensors. */
  public Map<String, String> notes() {
    return file.metadata();
  }

  /** The names of all tensors. */
  public Set<String> names() {
    return file.tensors().keySet();
  }

  /**
   * Copies the tensor {@code name} into {@code target}.
   *
   * @throws IOException when it is not there, or of another shape
   */
  public void into(String name, Tensor target) throws IOException {
    StoredTensor stored = file.tensors().get(name);
    if (stored == null) {
      throw new IOException(path + ": lacks " + name + " " + Ops.shape(target));
    }
    if (!Arrays.equals(stored.shape(), target.shape())) {
      throw new IOException(path + ": " + name + " is " + stored + ", wanted " + Ops.shape(target));
    }
    ByteBuffer bytes = stored.contents();
    try (TensorScope scope = TensorScope.open();
        NoGradGuard guard = new NoGradGuard()) {
      if (bytes.hasRemaining()) {
        TensorOptions options = new TensorOptions(Kinds.of(stored.dtype()));
        target.copy_(torch.from_blob(new BytePointer(bytes), stored.shape(), options));
      }
    } finally {
      Reference.reachabilityFence(bytes); // It may be a copy, which nothing else holds.
    }
  }
}
