package affect4j.checkpoint;

import affect4j.checkpoint.pickle.PickleBytes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes PyTorch files, also such as PyTorch never would. */
final class TorchFiles {
  private TorchFiles() {}

  /** A packed zip file of {@code data.pkl} and storages. */
  static Path zip(Path file, PickleBytes pickle, Map<String, byte[]> storages) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      put(zip, "x/data.pkl", pickle.done());
      put(zip, "x/byteorder", "little".getBytes(StandardCharsets.US_ASCII));
      for (Map.Entry<String, byte[]> storage : storages.entrySet()) {
        put(zip, "x/data/" + storage.getKey(), storage.getValue());
      }
    }
    return file;
  }

  /**
   * A tensor of floats on the stack.
   *
   * @param count of the storage, in elements
   */
  static PickleBytes tensor(String key, long count, long offset, long[] shape, long[] strides) {
    PickleBytes out = new PickleBytes().global("torch._utils", "_rebuild_tensor_v2").op('(');
    out.op('(').text("storage").global("torch", "FloatStorage").text(key).text("cpu");
    out.number(count).op('t', 'Q').number(offset);
    tuple(out, shape);
    tuple(out, strides);
    return out.op(0x89).global("collections", "OrderedDict").op(')', 'R', 't', 'R');
  }

  /** A dictionary with one entry on the stack. */
  static PickleBytes dict(String key, PickleBytes value) {
    return new PickleBytes().op('}').text(key).raw(value.bytes()).op('s');
  }

  private static void tuple(PickleBytes out, long[] values) {
    out.op('(');
    for (long value : values) {
      out.number(value);
    }
    out.op('t');
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }
}
