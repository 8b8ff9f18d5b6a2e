package affect4j.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.infer.Reading;
import affect4j.infer.Scores;
import affect4j.label.Thresholds;
import affect4j.report.Detail.Extra;
import affect4j.report.Detail.Subject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetFileTest {
  private static final Detail DETAIL =
      Detail.of(Subject.SEQUENCE, Extra.LOGITS, Extra.LANDMARKS, Extra.POSE);

  @TempDir Path folder;

  @Test
  void columnsAreThoseOfTheCsvByTheirTypes() throws IOException {
    Path file = written(List.of(Samples.smiling("a.jpg")));
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
      MessageType schema = reader.getFileMetaData().getSchema();
      String header = Samples.written(Format.CSV, DETAIL).strip();
      assertEquals(
          header, schema.getFields().stream().map(Type::getName).collect(Collectors.joining(",")));
      assertEquals("optional binary file (STRING)", schema.getType("file").toString());
      assertEquals("optional int32 frame", schema.getType("frame").toString());
      assertEquals("optional int32 AU26_c", schema.getType("AU26_c").toString());
      assertEquals("optional double valence", schema.getType("valence").toString());
    }
  }

  @Test
  void valuesAreThoseOfTheCsvAndNullWhereThereIsNoFace() throws IOException {
    Path file = written(List.of(marked(1, 0), Samples.smiling("ä.jpg"), Reading.withoutFace("c")));
    List<Group> rows = rows(file);
    assertEquals(3, rows.size());
    assertEquals(0.712345679, rows.get(0).getDouble("valence", 0));
    assertEquals(3, rows.get(0).getInteger("face_id", 0));
    assertEquals(0.04, rows.get(0).getDouble("timestamp", 0));
    assertEquals(-45.5, rows.get(0).getDouble("yaw", 0));
    assertEquals(67.25, rows.get(0).getDouble("x_67", 0));
    assertEquals("happiness", rows.get(0).getString("expression", 0));
    assertEquals(1, rows.get(0).getInteger("AU12_c", 0));
    assertEquals("ä.jpg", rows.get(1).getString("file", 0));
    assertEquals(0, rows.get(1).getFieldRepetitionCount("yaw"));
    assertEquals(0, rows.get(2).getInteger("success", 0));
    assertEquals(0, rows.get(2).getFieldRepetitionCount("valence"));
    assertEquals(0, rows.get(2).getFieldRepetitionCount("face_id"));
  }

  @Test
  void theFileSaysWhatItsNumbersDependOn() throws IOException {
    Path file = written(List.of(Samples.smiling("a.jpg")));
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
      Map<String, String> about = reader.getFileMetaData().getKeyValueMetaData();
      assertEquals("affect4j readings", about.get("format"));
      assertEquals("0123456789abcdef".repeat(4), about.get("weights.sha256"));
      assertEquals("0.5", about.get("threshold.AU12"));
      assertEquals("fp32", about.get("precision"));
    }
  }

  @Test
  void manyRowsAreSeveralGroupsSoThatMemoryIsBounded() throws IOException {
    List<Reading> many = new ArrayList<>();
    for (int i = 0; i < 40_000; i++) {
      many.add(marked(i + 1, Math.sin(i * 7919.0)));
    }
    Path file = folder.resolve("many.parquet");
    write(file, many, Detail.of(Subject.SEQUENCE, Extra.LOGITS));
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
      assertEquals(40_000, reader.getRecordCount());
      assertTrue(reader.getRowGroups().size() > 1, reader.getRowGroups().size() + " groups");
    }
  }

  @Test
  void aRunThatFailsLeavesNoFile() throws IOException {
    Path file = folder.resolve("a.parquet");
    try (Output out = Output.to(file)) {
      ReadingWriter writer = Format.PARQUET.writer(out, Samples.provenance(), DETAIL);
      writer.begin();
      writer.write(Samples.smiling("a.jpg"));
    }
    assertFalse(Files.exists(file));
  }

  @Test
  void whatHasNotBegunCannotBeWritten() {
    ReadingWriter writer =
        Format.PARQUET.writer(Output.to(new ByteArrayOutputStream()), Samples.provenance(), DETAIL);
    var e = assertThrows(IllegalStateException.class, () -> writer.write(Samples.smiling("a.jpg")));
    assertEquals("begin comes before write and end", e.getMessage());
  }

  private static Reading marked(int frame, double noise) {
    Scores scores =
        noise == 0
            ? Samples.smile(Thresholds.half())
            : new Scores(
                noise, -noise, Samples.indifferent(), Samples.units(noise), Thresholds.half());
    return new Reading("v.mp4", frame, frame / 25.0, Optional.of(Samples.marked(3, scores)));
  }

  private Path written(List<Reading> readings) throws IOException {
    Path file = folder.resolve("readings.parquet");
    write(file, readings, DETAIL);
    return file;
  }

  private static void write(Path file, List<Reading> readings, Detail detail) throws IOException {
    try (Output out = Output.to(file)) {
      ReadingWriter writer = Format.PARQUET.writer(out, Samples.provenance(), detail);
      writer.begin();
      for (Reading reading : readings) {
        writer.write(reading);
      }
      writer.end();
      out.commit();
    }
  }

  private static List<Group> rows(Path file) throws IOException {
    List<Group> rows = new ArrayList<>();
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
      MessageType schema = reader.getFileMetaData().getSchema();
      PageReadStore pages = reader.readNextRowGroup();
      while (pages != null) {
        RecordReader<Group> records =
            new ColumnIOFactory()
                .getColumnIO(schema)
                .getRecordReader(pages, new GroupRecordConverter(schema));
        for (long i = 0; i < pages.getRowCount(); i++) {
          rows.add(records.read());
        }
        pages = reader.readNextRowGroup();
      }
    }
    return rows;
  }
}
