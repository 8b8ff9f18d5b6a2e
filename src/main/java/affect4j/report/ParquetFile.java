package affect4j.report;

import affect4j.infer.Reading;
import affect4j.label.ActionUnit;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.jspecify.annotations.Nullable;

/**
 * Parquet: the columns of our CSV by their types, and in the file's own metadata all that the
 * numbers depend on. Rows wait in memory until a group of them is full, so that it is bounded; a
 * run that fails leaves a file that no reader takes, for its end is missing.
 */
final class ParquetFile implements ReadingWriter {
  /** Bytes of rows in memory. */
  private static final long GROUP = 8L << 20;

  private final OutputStream out;
  private final Provenance provenance;
  private final Detail detail;
  private @Nullable ParquetWriter<Reading> rows;

  ParquetFile(OutputStream out, Provenance provenance, Detail detail) {
    this.out = out;
    this.provenance = provenance;
    this.detail = detail;
  }

  @Override
  public void begin() throws IOException {
    rows =
        new ParquetReadings.Builder(new ParquetOutput(out), Fields.of(detail), about())
            .withConf(new PlainParquetConfiguration())
            .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
            .withRowGroupSize(GROUP)
            .build();
  }

  @Override
  public void write(Reading reading) throws IOException {
    begun().write(reading);
  }

  @Override
  public void end() throws IOException {
    begun().close();
  }

  private ParquetWriter<Reading> begun() {
    if (rows == null) {
      throw new IllegalStateException("begin comes before write and end");
    }
    return rows;
  }

  private Map<String, String> about() {
    Map<String, String> about = new LinkedHashMap<>();
    about.put("format", "affect4j readings");
    about.put("version", "1");
    about.put("affect4j", provenance.version());
    about.put("model", provenance.model());
    about.put("weights.file", provenance.weights().file());
    about.put("weights.sha256", provenance.weights().sha256());
    about.put("precision", provenance.precision());
    about.put("device", provenance.device());
    provenance.weak().forEach((task, from) -> about.put("weak." + task, from));
    for (ActionUnit unit : ActionUnit.values()) {
      double threshold = provenance.thresholds().of(unit);
      about.put("threshold." + unit, new BigDecimal(threshold).toPlainString());
    }
    return about;
  }
}
