package affect4j.zoo;

import affect4j.nn.Net;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A kind of network that affect4j knows by the names of its entries and can build in any size.
 *
 * @param <S> its sizes, a record that goes to JSON and back
 */
interface Family<S> {
  /** What users call it: {@code emma}. */
  String name();

  /** What it is, in words. */
  String title();

  /** The type of its sizes. */
  Class<S> sizes();

  /** Whether weights with these entries are meant for it, complete or not. */
  boolean claims(Shapes weights);

  /** The sizes of the network that {@code weights} are of. */
  S measure(Shapes weights);

  /** A network of these sizes, without values. */
  Net<?> build(S sizes);

  /** The side of the pictures that it looks at, in pixels. */
  int side(S sizes);

  /** How many channels they have. */
  default int channels() {
    return 3;
  }

  /** What is done to a face before it looks at it. */
  default Preprocessing preprocessing(S sizes) {
    return Preprocessing.imageNet(side(sizes));
  }

  /** Differences between its published files and it that are known and passed over. */
  default Set<Pass> passes() {
    return Set.of();
  }

  /** For each output the names of its columns as published, where they are known. */
  Map<String, List<String>> labels(S sizes);

  /** The published probabilities above which an action unit is present, by name; or none. */
  default Map<String, Double> thresholds() {
    return Map.of();
  }
}
