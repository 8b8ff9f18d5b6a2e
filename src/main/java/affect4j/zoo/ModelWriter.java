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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
    refuseUnlessFits(file, architecture);
    Description description = file.describedAs(architecture);
    SafetensorsWriter writer = writer(tuning.map(description::with).orElse(description));
    for (Entry entry : Entry.of(architecture.build())) {
      StoredTensor stored = file.weights().get(entry.name());
      if (stored != null) {
        add(writer, entry, stored, dtype, file.path());
      }
    }
    return written(writer, out);
  }

  /**
   * Writes the mean of the weights of several models of one kind, such as epochs of one training:
   * often better than each. Wortsman et al. 2022, arXiv:2203.05482. What was fitted to one of them
   * is left out.
   *
   * @param files the first of them says what the weights are
   * @throws IOException when one of them has other sizes, labels or pictures than the first
   */
  public static Path writeMean(
      List<ModelFile> files, Architecture<?> architecture, Optional<Dtype> dtype, Path out)
      throws IOException {
    ModelFile first = files.get(0);
    List<Description> all = new ArrayList<>();
    for (ModelFile file : files) {
      refuseUnlessFits(file, architecture);
      all.add(file.describedAs(architecture));
    }
    SafetensorsWriter writer = writer(Blend.described(files, all));
    for (Entry entry : Entry.of(architecture.build())) {
      List<StoredTensor> stored =
          files.stream()
              .flatMap(file -> Stream.ofNullable(file.weights().get(entry.name())))
              .toList();
      if (stored.size() == files.size()) {
        for (int i = 0; i < files.size(); i++) {
          refuseUnlessFinite(
              files.get(i).path(), entry.name(), stored.get(i), stored.get(i).dtype());
        }
        add(writer, entry, StoredTensor.mean(stored), dtype, first.path());
      }
    }
    return written(writer, out);
  }

  private static void refuseUnlessFits(ModelFile file, Architecture<?> architecture) throws Misfit {
    Comparison comparison = file.compare(architecture);
    if (!comparison.fits()) {
      throw new Misfit(file.path().toString(), architecture.name(), comparison);
    }
  }

  private static void add(
      SafetensorsWriter writer, Entry entry, StoredTensor stored, Optional<Dtype> dtype, Path file)
      throws IOException {
    boolean rounded = stored.dtype().floating() && entry.kind() == Entry.Kind.PARAM;
    Dtype kind = rounded ? dtype.orElse(stored.dtype()) : stored.dtype();
    refuseUnlessFinite(file, entry.name(), stored, kind);
    writer.add(entry.name(), kind, stored.shape(), () -> stored.contents(kind));
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
