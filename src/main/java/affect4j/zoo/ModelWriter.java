package affect4j.zoo;

import affect4j.checkpoint.Dtype;
import affect4j.checkpoint.SafetensorsWriter;
import affect4j.checkpoint.StoredTensor;
import affect4j.label.Tuning;
import affect4j.nn.Entry;
import affect4j.nn.Net;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.pytorch.Tensor;

/** Writes weights and their description as one safetensors file, which is a whole model. */
public final class ModelWriter {
  private ModelWriter() {}

  /**
   * Writes the weights of {@code file}, which must fit {@code architecture}, in its order.
   *
   * @param out a file, or an existing folder to put {@link WeightsFolder#NAME} in
   * @param dtype the kind of number to round parameters to; as they are stored if absent. The
   *     running statistics of norms always stay: they are few, and may be too large for f16
   * @param tuning what was fitted, to travel with it; what it brings of its own if absent
   * @return the file written
   * @throws Misfit when an entry is missing, unexpected or misshapen
   * @throws IOException when a weight is not finite, or would not be in {@code dtype}
   */
  public static Path write(
      ModelFile file,
      Architecture<?> architecture,
      Optional<Dtype> dtype,
      Optional<Tuning> tuning,
      Path out)
      throws IOException {
    Net<?> net = architecture.build();
    Comparison comparison = file.compare(architecture);
    if (!comparison.fits()) {
      throw new Misfit(file.path().toString(), architecture.name(), comparison);
    }
    Description description = file.describedAs(architecture);
    SafetensorsWriter writer = writer(tuning.map(description::with).orElse(description));
    for (Entry entry : Entry.of(net)) {
      StoredTensor stored = file.weights().get(entry.name());
      if (stored != null) {
        boolean rounded = stored.dtype().floating() && entry.kind() == Entry.Kind.PARAM;
        Dtype kind = rounded ? dtype.orElse(stored.dtype()) : stored.dtype();
        refuseUnlessFinite(file.path(), entry.name(), stored, kind);
        writer.add(entry.name(), kind, stored.shape(), () -> stored.contents(kind));
      }
    }
    return written(writer, out);
  }

  /** Writes a network that is in memory. */
  public static Path write(Net<?> net, Description description, Path out) throws IOException {
    SafetensorsWriter writer = writer(description);
    for (Entry entry : Entry.of(net)) {
      Tensor value = entry.tensor().detach().cpu().contiguous();
      writer.add(entry.name(), Kinds.of(value), value.shape(), () -> TensorFile.bytes(value));
    }
    return written(writer, out);
  }

  private static SafetensorsWriter writer(Description description) {
    return new SafetensorsWriter(Map.of("format", "pt", Description.KEY, description.json()));
  }

  private static Path written(SafetensorsWriter writer, Path out) throws IOException {
    Path target = Files.isDirectory(out) ? out.resolve(WeightsFolder.NAME) : out;
    try {
      writer.write(target);
    } catch (IOException e) {
      throw new IOException(target + ": cannot be written: " + e.getMessage(), e);
    }
    return target;
  }

  private static void refuseUnlessFinite(Path file, String name, StoredTensor stored, Dtype kind)
      throws IOException {
    if (!kind.floating()) {
      return;
    }
    long before = Finite.exceptions(stored.contents(), stored.dtype());
    if (before > 0) {
      throw new IOException(Finite.refusal(file.toString(), name, before, stored.count()));
    }
    if (kind != stored.dtype() && Finite.exceptions(stored.contents(kind), kind) > 0) {
      throw new IOException(file + ": " + name + " holds numbers too large for " + kind.label());
    }
  }
}
