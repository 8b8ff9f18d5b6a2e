package affect4j.report;

import affect4j.infer.Reading;
import affect4j.report.Field.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/** How a reading becomes a row of Parquet: text, 32-bit whole numbers and doubles, or null. */
final class ParquetReadings extends WriteSupport<Reading> {
  /** A writer of such rows. */
  static final class Builder extends ParquetWriter.Builder<Reading, Builder> {
    private final List<Field> fields;
    private final Map<String, String> about;

    /**
     * A writer onto {@code file}.
     *
     * @param about what the file says of itself
     */
    Builder(OutputFile file, List<Field> fields, Map<String, String> about) {
      super(file);
      this.fields = fields;
      this.about = about;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    @SuppressWarnings("deprecation") // abstract above
    protected WriteSupport<Reading> getWriteSupport(Configuration conf) {
      return new ParquetReadings(fields, about);
    }

    @Override
    protected WriteSupport<Reading> getWriteSupport(ParquetConfiguration conf) {
      return new ParquetReadings(fields, about);
    }
  }

  private final List<Field> fields;
  private final Map<String, String> about;
  private @Nullable RecordConsumer rows;

  private ParquetReadings(List<Field> fields, Map<String, String> about) {
    this.fields = fields;
    this.about = about;
  }

  @Override
  @SuppressWarnings("deprecation") // abstract above
  public WriteContext init(Configuration conf) {
    return new WriteContext(schema(), about);
  }

  @Override
  public WriteContext init(ParquetConfiguration conf) {
    return new WriteContext(schema(), about);
  }

  @Override
  public void prepareForWrite(RecordConsumer consumer) {
    rows = consumer;
  }

  @Override
  public void write(Reading reading) {
    RecordConsumer to = rows;
    if (to == null) {
      throw new IllegalStateException("the writer has not been prepared");
    }
    to.startMessage();
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      Object value = field.value().apply(reading).orElse(null);
      if (value != null) {
        to.startField(field.name(), i);
        add(to, value);
        to.endField(field.name(), i);
      }
    }
    to.endMessage();
  }

  private static void add(RecordConsumer to, Object value) {
    if (value instanceof BigDecimal number) {
      to.addDouble(number.doubleValue());
    } else if (value instanceof Integer number) {
      to.addInteger(number);
    } else {
      to.addBinary(Binary.fromString(value.toString()));
    }
  }

  private MessageType schema() {
    Types.MessageTypeBuilder schema = Types.buildMessage();
    for (Field field : fields) {
      if (field.kind() == Kind.TEXT) {
        schema
            .optional(PrimitiveTypeName.BINARY)
            .as(LogicalTypeAnnotation.stringType())
            .named(field.name());
      } else {
        schema
            .optional(
                field.kind() == Kind.WHOLE ? PrimitiveTypeName.INT32 : PrimitiveTypeName.DOUBLE)
            .named(field.name());
      }
    }
    return schema.named("reading");
  }
}
