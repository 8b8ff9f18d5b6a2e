package affect4j.zoo;

import affect4j.checkpoint.Sha256;
import affect4j.checkpoint.StateDict;
import affect4j.checkpoint.StoredTensor;
import affect4j.checkpoint.WeightsFile;
import affect4j.nn.Net;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A weights file, and the network that it is meant for. */
public final class ModelFile {
  private final Path path;
  private final Path bytes;
  private final WeightsFile file;
  private final String where;
  private final Map<String, StoredTensor> weights;
  private final Optional<Description> description;

  private ModelFile(
      Path path,
      Path bytes,
      WeightsFile file,
      String where,
      Map<String, StoredTensor> weights,
      Optional<Description> description) {
    this.path = path;
    this.bytes = bytes;
    this.file = file;
    this.where = where;
    this.weights = weights;
    this.description = description;
  }

  /**
   * Opens a checkpoint, or the one that lies in a folder, or {@link Starter#NAME}.
   *
   * @throws IOException when there is none, or it cannot be read
   */
  public static ModelFile open(Path fileOrFolder) throws IOException {
    if (Starter.isMeantBy(fileOrFolder)) {
      return open(Starter.NAME, Starter.file());
    }
    Path path = WeightsFolder.file(fileOrFolder);
    return open(path, path);
  }

  private static ModelFile open(Path path, Path bytes) throws IOException {
    WeightsFile file = WeightsFile.open(bytes);
    List<StateDict> found = StateDict.in(file);
    if (found.isEmpty()) {
      throw new IOException(path + ": weights were wanted, but the file holds no tensors");
    }
    return new ModelFile(
        path,
        bytes,
        file,
        where(found),
        VggFacePorts.known(joined(found)),
        description(path, file));
  }

  private static Optional<Description> description(Path path, WeightsFile file) throws IOException {
    String json = file.metadata().get(Description.KEY);
    if (json == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Description.of(json));
    } catch (IllegalArgumentException e) {
      throw new IOException(path + ": " + e.getMessage(), e);
    }
  }

  private static String where(List<StateDict> found) {
    return String.join(", ", found.stream().map(StateDict::name).toList());
  }

  /** One network's weights as they are; those of several under their numbers. */
  private static Map<String, StoredTensor> joined(List<StateDict> found) {
    if (found.size() == 1) {
      return found.get(0).entries();
    }
    Map<String, StoredTensor> all = new LinkedHashMap<>();
    for (int i = 0; i < found.size(); i++) {
      String prefix = i + ".";
      found.get(i).entries().forEach((name, stored) -> all.put(prefix + name, stored));
    }
    return all;
  }

  /** The file, as it was asked for. */
  public Path path() {
    return path;
  }

  /** How many bytes it has. */
  public long size() throws IOException {
    return Files.size(bytes);
  }

  /** All that the file holds, beside the weights too. */
  public WeightsFile file() {
    return file;
  }

  /** Under which keys of the file the weights lie; empty at the top. */
  public String where() {
    return where;
  }

  /** The weights by their names in the network, in the file's order. */
  public Map<String, StoredTensor> weights() {
    return weights;
  }

  /** What the file says of itself, if affect4j wrote it. */
  public Optional<Description> description() {
    return description;
  }

  /** The network that the weights are meant for: the one described, else the one they look like. */
  public Optional<Architecture<?>> architecture() throws IOException {
    if (description.isPresent()) {
      Description said = description.get();
      try {
        return Optional.of(Architecture.of(said.network(), said.sizes()));
      } catch (IllegalArgumentException e) {
        throw new IOException(path + ": " + e.getMessage(), e);
      }
    }
    try {
      return Architecture.of(Shapes.of(weights));
    } catch (IllegalArgumentException e) {
      throw new IOException(path + ": " + e.getMessage(), e);
    }
  }

  /**
   * What is known of the weights as {@code architecture}: what they say, else what was published.
   */
  public Description describedAs(Architecture<?> architecture) throws IOException {
    return description.isPresent() ? description.get() : architecture.described(origin());
  }

  private Origin origin() throws IOException {
    return new Origin(path.getFileName() + ", sha256 " + sha256(), "not stated");
  }

  /** The digest of the whole file, in hexadecimal. */
  public String sha256() throws IOException {
    return Sha256.of(bytes);
  }

  /** The network of the family {@code name} that comes closest to the weights. */
  public Architecture<?> architecture(String name) throws IOException {
    try {
      return Architecture.of(name, Shapes.of(weights));
    } catch (ArithmeticException e) {
      throw new IOException(path + ": " + e.getMessage(), e);
    }
  }

  /** How the weights differ from {@code architecture}. */
  public Comparison compare(Architecture<?> architecture) {
    return Comparison.of(architecture.build(), Shapes.of(weights), architecture.passes());
  }

  /**
   * The network with its weights, ready to read faces.
   *
   * @throws Misfit when an entry is missing, unexpected or misshapen
   * @throws IOException when a weight is not a finite number
   */
  public Net<?> load(Architecture<?> architecture) throws IOException {
    Net<?> net = architecture.build();
    Loading.into(net, architecture.name(), weights, path.toString(), architecture.passes());
    net.eval();
    return net;
  }
}
