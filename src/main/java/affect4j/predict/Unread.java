package affect4j.predict;

import affect4j.data.Sample;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Faces whose pictures could not be read, and why. Safe to share between threads. */
public final class Unread {
  private final Map<Sample, String> reasons = new LinkedHashMap<>();

  synchronized void add(Sample sample, IOException why) {
    reasons.putIfAbsent(sample, String.valueOf(why.getMessage()));
  }

  /** Whether {@code sample} is one of them. */
  public synchronized boolean holds(Sample sample) {
    return reasons.containsKey(sample);
  }

  /** How many there are. */
  public synchronized int size() {
    return reasons.size();
  }

  /** How many there are and why the first could not be read; nothing where there are none. */
  public synchronized Optional<String> words() {
    return reasons.entrySet().stream()
        .min(Comparator.comparing(each -> each.getKey().name())) // The same each time.
        .map(Map.Entry::getValue)
        .map(
            first ->
                String.format(
                    Locale.ROOT,
                    "%,d pictures cannot be read and are left out; the first: %s",
                    reasons.size(),
                    first));
  }
}
