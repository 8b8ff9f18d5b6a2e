package affect4j.infer;

import affect4j.face.FaceCrop;
import affect4j.image.Filter;
import affect4j.image.Normalize;
import affect4j.infer.EmmaScorer.Columns;
import affect4j.label.ActionUnit;
import affect4j.label.Thresholds;
import affect4j.label.Tuning;
import affect4j.model.Affect;
import affect4j.model.Emma;
import affect4j.model.TaughtEmma;
import affect4j.nn.Engine;
import affect4j.nn.Entry;
import affect4j.nn.Net;
import affect4j.nn.Precision;
import affect4j.zoo.Architecture;
import affect4j.zoo.Description;
import affect4j.zoo.ModelFile;
import affect4j.zoo.Preprocessing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bytedeco.pytorch.Device;

/** A weights file, made ready to read faces. */
record Opened(Model model, Scorer scorer) {
  /** Numbers of a network below which its products are too small to be shared by threads. */
  private static final long SMALL = 30_000_000;

  private static final Set<String> NETWORKS = Set.of("emma", "emma_taught");

  static Opened of(Path weights, Settings settings) throws IOException {
    Engine.threads(settings.threads());
    Engine.fastMatmul();
    Device device = Engine.device(settings.device());
    Precision precision = precision(settings, device);
    ModelFile file = ModelFile.open(weights);
    Architecture<?> architecture = emma(file);
    Net<Affect> net = forInference(file.load(architecture));
    if (Entry.of(net).stream().mapToLong(each -> each.tensor().numel()).sum() < SMALL) {
      Engine.productsAlone();
    }
    net.cast(precision);
    net.to(device, false);
    Description said = file.describedAs(architecture);
    try {
      Tuning tuning = said.tuning().orElse(Tuning.none());
      Thresholds thresholds =
          settings
              .thresholds()
              .or(tuning::decisions)
              .orElseGet(() -> thresholds(said.thresholds()));
      Scorer scorer =
          new EmmaScorer(
              net,
              device,
              crop(said.preprocessing()),
              normalize(said.preprocessing()),
              Columns.of(said.labels()),
              thresholds,
              tuning);
      return new Opened(
          new Model(
              architecture.name(),
              file.path(),
              file.sha256(),
              thresholds,
              precision.name().toLowerCase(Locale.ROOT),
              settings.device(),
              tuning.smoothing(),
              said.weak()),
          scorer);
    } catch (IllegalArgumentException e) {
      throw new IOException(file.path() + ": " + e.getMessage(), e);
    }
  }

  private static Architecture<?> emma(ModelFile file) throws IOException {
    Architecture<?> found =
        file.architecture()
            .orElseThrow(
                () ->
                    new IOException(
                        file.path()
                            + ": the weights of emma were wanted, but these are of no network that"
                            + " affect4j knows"));
    if (!NETWORKS.contains(found.name())) {
      throw new IOException(
          file.path() + ": the weights of emma were wanted, got those of " + found.name());
    }
    return found;
  }

  private static Net<Affect> forInference(Net<?> net) {
    if (net instanceof Emma emma) {
      return emma.forInference();
    }
    if (net instanceof TaughtEmma emma) {
      emma.eval();
      return emma;
    }
    throw new AssertionError("the families " + NETWORKS + " build EMMAs");
  }

  /** The precision of the finder, which runs on the CPU whatever the device of the network. */
  static Precision ofFinder(Settings settings) {
    return precision(settings, Engine.device("cpu"));
  }

  private static Precision precision(Settings settings, Device device) {
    return switch (settings.precision()) {
      case AUTO -> device.is_cuda() ? Precision.BF16 : Precision.FP32;
      case FP32 -> Precision.FP32;
      case BF16 -> Precision.BF16;
    };
  }

  private static Thresholds thresholds(Map<String, Double> byName) {
    if (byName.isEmpty()) {
      return Thresholds.half();
    }
    Map<ActionUnit, Double> values = new EnumMap<>(ActionUnit.class);
    for (ActionUnit unit : ActionUnit.values()) {
      Double value = byName.get(unit.name());
      if (value != null) {
        values.put(unit, value);
      }
    }
    return Thresholds.of(values);
  }

  private static Normalize normalize(Preprocessing said) {
    return Normalize.of(said.mean(), said.deviation(), said.grey());
  }

  private static FaceCrop crop(Preprocessing said) {
    Filter filter = Filter.valueOf(said.resample().toUpperCase(Locale.ROOT));
    return new FaceCrop(said.side(), filter);
  }
}
