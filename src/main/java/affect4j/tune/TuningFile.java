package affect4j.tune;

import affect4j.label.Tuning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A {@link Tuning} as JSON, described in docs/formats.md. */
public final class TuningFile {
  private static final String FORMAT = "affect4j tuning";
  private static final int VERSION = 1;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  private record Versioned(String format, int version, Tuning tuning) {}

  private TuningFile() {}

  /** {@code tuning} as the text of such a file. */
  public static String json(Tuning tuning) {
    return JSON.writeValueAsString(new Versioned(FORMAT, VERSION, tuning)) + "\n";
  }

  /**
   * Reads what {@link #json} made.
   *
   * @throws IOException when {@code file} is no tuning, saying why
   */
  public static Tuning read(Path file) throws IOException {
    @Nullable Versioned read;
    try {
      read = JSON.readValue(Files.readAllBytes(file), Versioned.class);
    } catch (NoSuchFileException e) {
      throw new IOException(file + ": no such file; wanted one that tune wrote", e);
    } catch (JacksonException e) {
      throw new IOException(file + ": no tuning: " + e.getOriginalMessage(), e);
    }
    if (read == null) {
      throw new IOException(file + ": no tuning: null");
    }
    if (!read.format().equals(FORMAT) || read.version() != VERSION) {
      throw new IOException(
          file
              + ": "
              + FORMAT
              + " of version "
              + VERSION
              + " wanted, got "
              + read.format()
              + " of version "
              + read.version());
    }
    return read.tuning();
  }
}
