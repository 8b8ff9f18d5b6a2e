package affect4j.checkpoint;

import affect4j.checkpoint.pickle.Sequence;
import affect4j.checkpoint.pickle.Unpickler;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;

/**
 * PyTorch's files before the zip format, up to 1.5: five pickles, one after another (a magic
 * number, a version, the writer's machine, the object, the keys of its storages), and then the
 * storages in the order of their keys, each with its length in front. Numbers are little-endian on
 * any machine.
 */
final class TorchLegacy {
  private static final BigInteger MAGIC = new BigInteger("1950a86a20f9469cfc6c", 16);
  private static final Long VERSION = 1001L;

  private TorchLegacy() {}

  static WeightsFile.Parts read(ByteSource file) throws IOException {
    ByteBuffer in = file.slice(0, Math.min(file.length(), ByteSource.LONGEST));
    TorchVocabulary vocabulary = new TorchVocabulary();
    Unpickler unpickler = new Unpickler(vocabulary);
    if (!MAGIC.equals(unpickler.read(in))) {
      throw new IOException("is a Python pickle, but not one that torch.save wrote");
    }
    Object version = unpickler.read(in);
    if (!VERSION.equals(version)) {
      throw new IOException("is of version " + version + " of the old format; only 1001 is known");
    }
    unpickler.read(in);
    Object root = unpickler.read(in);
    if (!(unpickler.read(in) instanceof Sequence keys)) {
      throw new IOException("lacks the list of its storages");
    }
    attach(vocabulary.storages(), keys, file, in.position());
    Inventory inventory = new Inventory();
    new Walk(inventory).all(root);
    return new WeightsFile.Parts(
        WeightsFile.Format.PYTORCH_LEGACY, inventory, Map.of(), unpickler.notCalled());
  }

  private static void attach(
      Map<String, Storage> storages, Sequence keys, ByteSource file, long start)
      throws IOException {
    long at = start;
    for (Object key : keys.items()) {
      Storage storage = storages.get(String.valueOf(key));
      if (storage == null) {
        throw new IOException("holds a storage " + key + " that nothing refers to");
      }
      int width = storage.dtype().map(Dtype::bytes).orElse(0);
      if (width == 0) {
        throw new IOException("holds numbers of kind " + storage.kind() + ", which cannot be read");
      }
      long count = file.part(at, 8).slice(0, 8).order(ByteOrder.LITTLE_ENDIAN).getLong();
      if (count != storage.count() || count > file.length()) {
        throw new IOException(
            "storage " + key + " should hold " + storage.count() + " numbers, it says " + count);
      }
      long bytes = count * width;
      storage.attach(file.part(at + 8, bytes), ByteOrder.LITTLE_ENDIAN);
      at += 8 + bytes;
    }
  }
}
