package affect4j.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import affect4j.image.Similarity;
import affect4j.label.Landmarks;
import affect4j.label.Point;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HeadTest {
  private static final Path OPEN_FACE = Path.of("../shared/media/OpenFace_Test.csv");

  /** The mean head turned as OpenFace turns it, R = Rx Ry Rz, and seen from far away. */
  private static Landmarks turned(double pitch, double yaw, double roll) throws IOException {
    double s1 = Math.sin(Math.toRadians(pitch));
    double c1 = Math.cos(Math.toRadians(pitch));
    double s2 = Math.sin(Math.toRadians(yaw));
    double c2 = Math.cos(Math.toRadians(yaw));
    double s3 = Math.sin(Math.toRadians(roll));
    double c3 = Math.cos(Math.toRadians(roll));
    List<Point> points = new ArrayList<>();
    for (double[] p : shape()) {
      double x = c2 * c3 * p[0] - c2 * s3 * p[1] + s2 * p[2];
      double y = (c1 * s3 + c3 * s1 * s2) * p[0] + (c1 * c3 - s1 * s2 * s3) * p[1] - c2 * s1 * p[2];
      points.add(new Point(100 * x + 300, 100 * y + 200));
    }
    return new Landmarks(points);
  }

  private static List<double[]> shape() throws IOException {
    try (var in = Objects.requireNonNull(Head.class.getResourceAsStream("shape.csv"))) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> numbers(line, ","))
          .toList();
    }
  }

  private static double[] numbers(String line, String between) {
    return Stream.of(line.split(between, -1)).mapToDouble(Double::parseDouble).toArray();
  }

  @ParameterizedTest
  @CsvSource({
    "0,0,0",
    "20,0,0",
    "-15,0,0",
    "0,30,0",
    "0,-25,0",
    "0,0,40",
    "12,-35,20",
    "-20,40,-60"
  })
  void aTurnIsFoundAgain(double pitch, double yaw, double roll) throws IOException {
    Pose pose = Head.pose(turned(pitch, yaw, roll));
    assertEquals(pitch, pose.pitch(), 1e-9);
    assertEquals(yaw, pose.yaw(), 1e-9);
    assertEquals(roll, pose.roll(), 1e-9);
  }

  @Test
  void theMirrorImageLooksTheOtherWay() throws IOException {
    Pose pose = Head.pose(turned(10, 20, -15).mirrored(600));
    assertEquals(10, pose.pitch(), 1e-9);
    assertEquals(-20, pose.yaw(), 1e-9);
    assertEquals(15, pose.roll(), 1e-9);
  }

  @Test
  void sizeAndPlaceDoNotCount() throws IOException {
    Landmarks face = turned(5, -10, 0);
    Similarity map = Similarity.of(0.3, 12, 50, -20);
    Pose pose = Head.pose(new Landmarks(face.points().stream().map(map::apply).toList()));
    Pose plain = Head.pose(face);
    // Turning the picture turns the camera too; seen from the front it is roll alone.
    assertEquals(plain.roll() + 12, pose.roll(), 3);
  }

  @Test
  void openFaceSaysTheSame() throws IOException {
    assumeTrue(Files.exists(OPEN_FACE), "needs ../shared/media, which is not here");
    List<String> lines = Files.readAllLines(OPEN_FACE);
    List<String> names = Stream.of(lines.get(0).split(",", -1)).map(String::strip).toList();
    double[] off = new double[3];
    for (String line : lines.subList(1, lines.size())) {
      double[] row = numbers(line, ",");
      List<Point> points = new ArrayList<>();
      for (int i = 0; i < Landmarks.COUNT; i++) {
        points.add(new Point(row[names.indexOf("x_" + i)], row[names.indexOf("y_" + i)]));
      }
      Pose pose = Head.pose(new Landmarks(points));
      off[0] += Math.abs(pose.pitch() - Math.toDegrees(row[names.indexOf("pose_Rx")])) / 100;
      off[1] += Math.abs(pose.yaw() - Math.toDegrees(row[names.indexOf("pose_Ry")])) / 100;
      off[2] += Math.abs(pose.roll() - Math.toDegrees(row[names.indexOf("pose_Rz")])) / 100;
    }
    assertEquals(101, lines.size());
    assertEquals(0, off[0], 1.5);
    assertEquals(0, off[1], 1.5);
    assertEquals(0, off[2], 0.5);
  }
}
