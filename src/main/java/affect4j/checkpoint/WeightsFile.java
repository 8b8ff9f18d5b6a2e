package affect4j.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file of weights, as PyTorch or safetensors wrote it. Opening it runs nothing that the file
 * names and reads no tensor: they stay in the file, which must not change while they are in use.
 */
public final class WeightsFile {
  /** How a file is written. */
  public enum Format {
    PYTORCH_ZIP("PyTorch zip file"),
    PYTORCH_LEGACY("PyTorch file before the zip format"),
    TORCHSCRIPT("TorchScript archive"),
    SAFETENSORS("safetensors");

    private final String label;

    Format(String label) {
      this.label = label;
    }

    /** What to call it in front of people. */
    public String label() {
      return label;
    }
  }

  /**
   * What a reader found.
   *
   * @param notCalled the functions that the file names for a call and that are not known
   */
  record Parts(
      Format format, Inventory inventory, Map<String, String> metadata, Set<String> notCalled) {}

  private static final int MOST_WARNINGS = 20;
  private static final int PICKLE = 0x80;

  private final Path path;
  private final Parts parts;

  private WeightsFile(Path path, Parts parts) {
    this.path = path;
    this.parts = parts;
  }

  /** Opens {@code path}, in whichever of the four formats it is. */
  public static WeightsFile open(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new IOException(path + ": no such file");
    }
    if (Files.isDirectory(path)) {
      throw new IOException(path + ": is a folder, a file of weights is wanted");
    }
    try (MappedFile file = MappedFile.open(path)) {
      Parts parts = read(path, file);
      Optional<String> reason = parts.inventory().reasons(Refusal.Kind.values()).findFirst();
      if (parts.inventory().tensors().isEmpty() && reason.isPresent()) {
        throw new IOException(reason.get());
      }
      return new WeightsFile(path, parts);
    } catch (AccessDeniedException e) {
      throw new IOException(path + ": may not be read", e);
    } catch (IOException e) {
      throw new IOException(path + ": " + oneLine(String.valueOf(e.getMessage())), e);
    }
  }

  public Path path() {
    return path;
  }

  public Format format() {
    return parts.format();
  }

  /** Every tensor under its dotted path, in the order of the file: {@code model.fc.weight}. */
  public Map<String, StoredTensor> tensors() {
    Map<String, StoredTensor> named = new LinkedHashMap<>();
    parts.inventory().tensors().forEach((path, tensor) -> named.put(Inventory.name(path), tensor));
    return Collections.unmodifiableMap(named);
  }

  /**
   * What lies beside the tensors, by name: {@code Boolean}, {@code Long}, {@code BigInteger},
   * {@code Double}, {@code String}, {@code List}, {@code Map} with text as keys, {@code
   * StoredTensor} for an array of NumPy's, {@link Inert} for all else. An {@code
   * argparse.Namespace} is a {@code Map}.
   */
  public Map<String, Object> values() {
    return Collections.unmodifiableMap(parts.inventory().values());
  }

  /** The text in the header of a safetensors file; empty for other formats. */
  public Map<String, String> metadata() {
    return Collections.unmodifiableMap(parts.metadata());
  }

  /** What the file holds that is not read, a line each; the tensors are not touched by it. */
  public List<String> warnings() {
    List<String> lines =
        Stream.concat(
                parts.notCalled().stream()
                    .map(name -> "names " + name + ", which was neither run nor looked up"),
                parts.inventory().reasons(Refusal.Kind.TENSOR))
            .map(WeightsFile::oneLine)
            .limit(MOST_WARNINGS + 1L)
            .collect(Collectors.toCollection(ArrayList::new));
    if (lines.size() > MOST_WARNINGS) {
      lines.set(MOST_WARNINGS, "and more like these");
    }
    return Collections.unmodifiableList(lines);
  }

  Inventory inventory() {
    return parts.inventory();
  }

  /** A message may quote the file, which may hold anything. */
  static String oneLine(String message) {
    return message.replaceAll("\\p{Cntrl}", "?");
  }

  private static Parts read(Path path, MappedFile file) throws IOException {
    if (file.length() == 0) {
      throw new IOException("is empty");
    }
    ByteBuffer start = file.slice(0, Math.min(file.length(), 40));
    if (start.remaining() > 8 && start.get(8) == '{') {
      return Safetensors.read(file);
    }
    if (start.remaining() > 1 && start.get(0) == 'P' && start.get(1) == 'K') {
      return TorchZip.read(file);
    }
    if ((start.get(0) & 0xff) == PICKLE) {
      return TorchLegacy.read(file);
    }
    if (path.toString().toLowerCase(Locale.ROOT).endsWith(".safetensors")) {
      return Safetensors.read(file);
    }
    String text = StandardCharsets.ISO_8859_1.decode(start).toString();
    throw new IOException(
        "is neither a PyTorch file nor safetensors; it begins with \""
            + text.replaceAll("[^ -~]+", "?")
            + "\"");
  }
}
