package affect4j.checkpoint;

import affect4j.checkpoint.pickle.Unpickler;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * PyTorch's zip files, since 1.6: {@code data.pkl} describes, {@code data/0} and so on hold the
 * numbers. TorchScript archives are the same with code beside it, which is left alone.
 */
final class TorchZip {
  /** What TorchScript calls the values that its code refers to. */
  static final String CONSTANTS = "CONSTANTS";

  private static final String PICKLE = "data.pkl";

  private final ZipArchive archive;
  private final String prefix;
  private final Set<String> notCalled = new LinkedHashSet<>();

  private TorchZip(ZipArchive archive, String prefix) {
    this.archive = archive;
    this.prefix = prefix;
  }

  static WeightsFile.Parts read(ByteSource file) throws IOException {
    ZipArchive archive = ZipArchive.open(file);
    String pickle =
        archive.names().stream()
            .filter(name -> name.equals(PICKLE) || name.endsWith("/" + PICKLE))
            .min(Comparator.comparingInt(String::length))
            .orElseThrow(
                () -> new IOException("is a zip file without data.pkl, not one of PyTorch's"));
    return new TorchZip(archive, pickle.substring(0, pickle.length() - PICKLE.length())).parts();
  }

  private WeightsFile.Parts parts() throws IOException {
    Inventory inventory = new Inventory();
    Walk walk = new Walk(inventory);
    walk.all(load("data"));
    if (!archive.names().contains(prefix + "constants.pkl")) {
      return new WeightsFile.Parts(WeightsFile.Format.PYTORCH_ZIP, inventory, Map.of(), notCalled);
    }
    walk.tensors(CONSTANTS, load("constants"));
    return new WeightsFile.Parts(WeightsFile.Format.TORCHSCRIPT, inventory, Map.of(), notCalled);
  }

  /** Reads {@code stem.pkl} and finds the bytes of the storages it names in {@code stem/}. */
  private Object load(String stem) throws IOException {
    TorchVocabulary vocabulary = new TorchVocabulary();
    Unpickler unpickler = new Unpickler(vocabulary);
    Object root = unpickler.read(all(prefix + stem + ".pkl"));
    notCalled.addAll(unpickler.notCalled());
    ByteOrder order = byteOrder();
    for (Storage storage : vocabulary.storages().values()) {
      String name = prefix + stem + "/" + storage.key();
      if (archive.names().contains(name)) {
        storage.attach(archive.record(name), order);
      }
    }
    return root;
  }

  private ByteOrder byteOrder() throws IOException {
    if (!archive.names().contains(prefix + "byteorder")) {
      return ByteOrder.LITTLE_ENDIAN;
    }
    String order = StandardCharsets.UTF_8.decode(all(prefix + "byteorder")).toString();
    return switch (order) {
      case "little" -> ByteOrder.LITTLE_ENDIAN;
      case "big" -> ByteOrder.BIG_ENDIAN;
      default -> throw new IOException("byteorder must be little or big, got \"" + order + "\"");
    };
  }

  private ByteBuffer all(String name) throws IOException {
    ByteSource record = archive.record(name);
    return record.slice(0, record.length());
  }
}
