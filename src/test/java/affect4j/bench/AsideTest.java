package affect4j.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import affect4j.face.Box;
import affect4j.face.Face;
import affect4j.face.Head;
import affect4j.label.Landmarks;
import affect4j.label.Point;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Heads are counted by how far they look aside. */
final class AsideTest {
  @Test
  void headsAreCountedByTheirYaw() throws IOException {
    Aside aside = new Aside();
    aside.add(head(0), tally(true));
    aside.add(head(10), tally(false));
    aside.add(head(-20), tally(true));
    aside.add(head(22), tally(true));
    aside.add(head(45), tally(false));
    Map<String, String> told = new TreeMap<>();
    aside.each((way, tally) -> told.put(way, tally.toString()));
    assertEquals(
        Map.of(
            "looking aside by 0 to 15 degrees", "1 of 2 found (0.500), other places 0",
            "looking aside by 15 to 30 degrees", "2 of 2 found (1.000), other places 0",
            "looking aside by 30 to 90 degrees", "0 of 1 found (0.000), other places 0"),
        told);
  }

  private static Tally tally(boolean found) {
    Tally tally = new Tally();
    Face face = new Face(new Box(0, 0, 9, 9), 0.9, Optional.empty(), Optional.empty());
    tally.add(found ? List.of(face) : List.of(), each -> true);
    return tally;
  }

  /** The mean head, turned about the vertical and seen from far away. */
  private static Landmarks head(double yaw) throws IOException {
    double cos = Math.cos(Math.toRadians(yaw));
    double sin = Math.sin(Math.toRadians(yaw));
    List<Point> points = new ArrayList<>();
    try (InputStream in = Objects.requireNonNull(Head.class.getResourceAsStream("shape.csv"))) {
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      for (String line : lines.subList(1, lines.size())) {
        List<Double> at = Stream.of(line.split(",", -1)).map(Double::valueOf).toList();
        points.add(new Point(100 * (cos * at.get(0) + sin * at.get(2)), 100 * at.get(1)));
      }
    }
    return new Landmarks(points);
  }
}
