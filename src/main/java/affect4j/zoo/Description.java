package affect4j.zoo;

import affect4j.label.Tuning;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that must be known beside the weights to use them, written into the weights file itself.
 *
 * @param network the name of a {@link Family}
 * @param sizes of the network, in the form of its family
 * @param labels for each output the names of its columns, in their order
 * @param preprocessing what is done to a face first
 * @param thresholds the probability above which an action unit is present, by name; may be empty
 * @param origin where the weights came from
 * @param tuning what was fitted after training; empty where nothing was
 * @param weak for each output that learnt from something other than people's labels of it, what
 *     that was: {@code units}, {@code expressions by Du et al. 2014}; empty for most networks
 */
public record Description(
    String network,
    JsonNode sizes,
    Map<String, List<String>> labels,
    Preprocessing preprocessing,
    Map<String, Double> thresholds,
    Origin origin,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Tuning> tuning,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> weak) {
  /** The entry of a safetensors file's metadata that holds a description. */
  public static final String KEY = "affect4j";

  private static final int VERSION = 1;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  public Description {
    // Files of before it was written have none.
    weak = Objects.requireNonNullElse(weak, Map.of());
  }

  private record Versioned(int version, Description description) {}

  /** The same with {@code fitted}. */
  public Description with(Tuning fitted) {
    return new Description(
        network, sizes, labels, preprocessing, thresholds, origin, Optional.of(fitted), weak);
  }

  /** The same of other weights, to which nothing has been fitted. */
  Description of(Origin other) {
    return new Description(
        network, sizes, labels, preprocessing, thresholds, other, Optional.empty(), weak);
  }

  /** The same, whose outputs learnt from what {@code said} says. */
  public Description weak(Map<String, String> said) {
    return new Description(network, sizes, labels, preprocessing, thresholds, origin, tuning, said);
  }

  /** As JSON, to be put under {@link #KEY}. */
  public String json() {
    return JSON.writeValueAsString(new Versioned(VERSION, this));
  }

  /**
   * Reads what {@link #json} wrote.
   *
   * @throws IllegalArgumentException when {@code json} is no description, saying why
   */
  public static Description of(String json) {
    try {
      Versioned read = JSON.readValue(json, Versioned.class);
      if (read.version() != VERSION) {
        throw new IllegalArgumentException(
            "a model description of version " + VERSION + " is wanted, got " + read.version());
      }
      return read.description();
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not a model description: " + e.getOriginalMessage(), e);
    }
  }
}
