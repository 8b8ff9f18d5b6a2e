package affect4j.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** The JSON in front of a safetensors file: where each tensor lies, and some text beside them. */
final class SafetensorsHeader {
  static final String METADATA = "__metadata__";
  private static final int MOST_DIMENSIONS = 64;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(16)
                  .maxStringLength(100_000_000)
                  .build())
          .build();

  /** Where a tensor lies: bytes {@code begin} to {@code end} behind the header. */
  static final class Info {
    final String name;
    final String dtype;
    final long[] shape;
    final long begin;
    final long end;

    private Info(String name, String dtype, long[] shape, long begin, long end) {
      this.name = name;
      this.dtype = dtype;
      this.shape = shape;
      this.begin = begin;
      this.end = end;
    }
  }

  private final Set<String> names = new HashSet<>();
  private final List<Info> tensors = new ArrayList<>();
  private final Map<String, String> metadata = new LinkedHashMap<>();

  private SafetensorsHeader() {}

  /** Reads the JSON; whether the places fit together is another question. */
  static SafetensorsHeader parse(ByteBuffer utf8) throws IOException {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(utf8).toString();
    } catch (CharacterCodingException e) {
      throw new IOException("the header is not UTF-8", e);
    }
    if (!text.startsWith("{")) {
      throw new IOException("the header must begin with {");
    }
    SafetensorsHeader header = new SafetensorsHeader();
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        header.readEntry(json);
      }
      if (json.nextToken() != null) {
        throw new IOException("the header has something behind its end");
      }
    } catch (JacksonException e) {
      throw new IOException("the header is not the JSON of safetensors", e);
    }
    return header;
  }

  private void readEntry(JsonParser json) throws IOException {
    String name = json.currentName();
    if (!names.add(name)) {
      throw new IOException("holds two entries called " + name);
    }
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new IOException(name + " must be an object");
    }
    if (!name.equals(METADATA)) {
      readTensor(name, json);
      return;
    }
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = json.currentName();
      if (json.nextToken() != JsonToken.VALUE_STRING) {
        throw new IOException("__metadata__ must hold text only, not so " + key);
      }
      if (metadata.put(key, json.getString()) != null) {
        throw new IOException("__metadata__ says " + key + " twice");
      }
    }
  }

  private void readTensor(String name, JsonParser json) throws IOException {
    String dtype = "";
    long[] shape = {-1};
    long[] offsets = {};
    Set<String> fields = new HashSet<>();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String field = json.currentName();
      if (!fields.add(field)) {
        throw new IOException(name + " has its " + field + " twice");
      }
      JsonToken value = json.nextToken();
      switch (field) {
        case "dtype" -> dtype = value == JsonToken.VALUE_STRING ? json.getString() : "";
        case "shape" -> shape = numbers(name, field, json);
        case "data_offsets" -> offsets = numbers(name, field, json);
        default -> json.skipChildren();
      }
    }
    if (dtype.isEmpty() || (shape.length == 1 && shape[0] == -1) || offsets.length != 2) {
      throw new IOException(name + " must have a dtype, a shape and two data_offsets");
    }
    tensors.add(new Info(name, dtype, shape, offsets[0], offsets[1]));
  }

  private static long[] numbers(String name, String field, JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      throw new IOException(name + " must have a list as its " + field);
    }
    long[] numbers = new long[MOST_DIMENSIONS];
    int count = 0;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() != JsonToken.VALUE_NUMBER_INT || count == MOST_DIMENSIONS) {
        throw new IOException(
            name
                + " must have at most 64 whole numbers from 0 as its "
                + field
                + ", got "
                + json.getString());
      }
      if (json.getNumberType() == JsonParser.NumberType.BIG_INTEGER || json.getLongValue() < 0) {
        throw new IOException(name + " has an impossible " + field + ": " + json.getString());
      }
      numbers[count++] = json.getLongValue();
    }
    return Arrays.copyOf(numbers, count);
  }

  List<Info> tensors() {
    return tensors;
  }

  Map<String, String> metadata() {
    return metadata;
  }
}
