package affect4j.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import affect4j.label.Emotion;
import affect4j.label.ExpressionSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AffectNetTest {
  private static final String HEADER =
      "subDirectory_filePath,face_x,face_y,face_width,face_height,facial_landmarks,expression,"
          + "valence,arousal";

  @TempDir Path folder;
  private Lying set;

  @BeforeEach
  void layNothing() {
    set = new Lying(folder);
  }

  private static byte[] npy(String type, String shape, byte[] value) throws IOException {
    String header = "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }\n";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("\u0093NUMPY\u0001\0".getBytes(StandardCharsets.ISO_8859_1));
    bytes.write(header.length());
    bytes.write(0);
    bytes.write(header.getBytes(StandardCharsets.ISO_8859_1));
    bytes.write(value);
    return bytes.toByteArray();
  }

  private static byte[] text(String value) throws IOException {
    ByteBuffer points = ByteBuffer.allocate(4 * value.length()).order(ByteOrder.LITTLE_ENDIAN);
    value.chars().forEach(points::putInt);
    return npy("<U" + value.length(), "()", points.array());
  }

  private static byte[] number(double value) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putDouble(value);
    return npy("<f8", "(1,)", bytes.array());
  }

  private void face(String name, byte[] expression, byte[] valence, byte[] arousal)
      throws IOException {
    String stem = "train_set/annotations/" + name;
    set.pictures("train_set/images/" + name + ".jpg")
        .bytes(stem + "_exp.npy", expression)
        .bytes(stem + "_val.npy", valence)
        .bytes(stem + "_aro.npy", arousal);
  }

  @Test
  void theReleaseOf2021IsReadFromNumPysFiles() throws IOException {
    face("0", text("7"), text("-0.25"), text("0.5"));
    face("1", npy(">i2", "()", new byte[] {0, 1}), number(0.75), number(-1));
    face("2", text("8"), text("-2"), text("-2"));
    DataSet read = set.open();
    assertEquals("affectnet-2021", read.kind());
    assertEquals(ExpressionSet.AFFECT_NET_8.classes(), read.classes());
    assertEquals(
        new Labels(
            OptionalDouble.of(-0.25),
            OptionalDouble.of(0.5),
            Map.of(Emotion.CONTEMPT, 1.0),
            Map.of()),
        read.of(Split.TRAIN).get(0).labels());
    assertEquals(
        new Labels(
            OptionalDouble.of(0.75),
            OptionalDouble.of(-1),
            Map.of(Emotion.HAPPINESS, 1.0),
            Map.of()),
        read.of(Split.TRAIN).get(1).labels());
    assertEquals(Labels.NONE, read.of(Split.TRAIN).get(2).labels());
    assertEquals(read.digest(), DataSets.open(set.tar(folder.resolve("a.tar"))).digest());
  }

  @Test
  void aNumPyFileThatIsNoneIsNamed() throws IOException {
    String file = "ROOT/train_set/annotations/0_exp.npy: ";
    face("0", "7".getBytes(StandardCharsets.UTF_8), text("0"), text("0"));
    set.refused(file + "a NumPy file was wanted");
    face("0", npy("<f8", "()", new byte[3]), text("0"), text("0"));
    set.refused(file + "a NumPy file was wanted, and this is cut off");
    face("0", npy("<f8", "(2,)", new byte[16]), text("0"), text("0"));
    set.refused(
        file
            + "one number or text was wanted, got"
            + " {'descr': '<f8', 'fortran_order': False, 'shape': (2,), }");
    face("0", text("11"), text("0"), text("0"));
    set.refused("ROOT: train_set/annotations/0_*.npy: expression must be 0 to 10, got 11");
  }

  @Test
  void aPictureWithoutAnnotationIsRefused() throws IOException {
    face("0", text("0"), text("0"), text("0"));
    set.pictures("train_set/images/1.jpg");
    set.refused("ROOT: train_set/annotations/1_exp.npy is missing; its picture is there");
  }

  @Test
  void theReleaseOf2017IsReadFromItsTables() throws IOException {
    set.pictures("Manually_Annotated_Images/689/a.jpg", "Manually_Annotated_Images/689/b.jpg");
    set.list(
        "training.csv",
        HEADER,
        "689/a.jpg,134,134,899,899,181.64;530.91,1,0.785714,-0.055556",
        "689/b.jpg,0,0,9,9,1;2,10,-2,-2",
        "689/c.jpg,0,0,9,9,1;2,0,0,0");
    DataSet read = set.open();
    assertEquals("affectnet-2017", read.kind());
    Labels labels = read.of(Split.TRAIN).get(0).labels();
    assertEquals(Map.of(Emotion.HAPPINESS, 1.0), labels.expression());
    assertEquals(OptionalDouble.of(0.785714), labels.valence());
    assertEquals(Labels.NONE, read.of(Split.TRAIN).get(1).labels());
    assertEquals(List.of("689/c.jpg"), read.missingOf(Split.TRAIN));
    assertEquals(List.of(), read.notes());
    PictureSource.Cut face = (PictureSource.Cut) read.of(Split.TRAIN).get(0).picture();
    assertEquals(
        List.of(134, 134, 899, 899), List.of(face.x(), face.y(), face.width(), face.height()));
  }

  @Test
  void aBadRowOf2017IsNamed() throws IOException {
    set.list("training.csv", HEADER, "689/a.jpg,0,0,9,9,1;2,11,0,0");
    set.refused("ROOT/training.csv:2: expression must be 0 to 10, got 11");
    set.list("training.csv", HEADER, "689/a.jpg,0,0,9,9,1;2,,0,0");
    set.refused("ROOT/training.csv:2: expression is empty");
  }
}
