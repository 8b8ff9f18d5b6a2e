package affect4j.bench;

import affect4j.batch.FaceSupply;
import affect4j.data.DataSets;
import affect4j.data.Sample;
import affect4j.data.Split;
import affect4j.face.CascadeFinder;
import affect4j.face.Face;
import affect4j.face.FaceFinder;
import affect4j.find.NeuralFinder;
import affect4j.image.Picture;
import affect4j.label.Landmarks;
import affect4j.nn.Engine;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * How many faces the finder finds: of data sets' validation parts, each a picture of one face.
 * Those without landmarks are laid on an even ground and made hard; of those with landmarks it is
 * said how far off the found ones are, and how many of the heads that look aside are found.
 */
public final class RecallBench {
  /** An error over the inter-ocular distance from which another place was marked. */
  private static final double ELSEWHERE = 0.5;

  private final FaceFinder finder;
  private final int limit;
  private final PrintWriter out;
  private final Tally all = new Tally();

  private RecallBench(FaceFinder finder, int limit, PrintWriter out) {
    this.finder = finder;
    this.limit = limit;
    this.out = out;
  }

  /**
   * Looks for the faces of {@code sets} and prints as it goes.
   *
   * @param limit faces of each set, spread over it
   * @param cascades whether OpenCV's cascades look for them instead of our networks
   */
  public static void run(int threads, List<Path> sets, int limit, boolean cascades, PrintWriter out)
      throws IOException {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1, got " + limit);
    }
    Engine.threads(threads);
    Engine.fastMatmul();
    try (FaceFinder finder = cascades ? CascadeFinder.open() : NeuralFinder.open()) {
      RecallBench bench = new RecallBench(finder, limit, out);
      for (Path set : sets) {
        bench.look(set);
      }
      bench.all.reliability().forEach(bench::print);
    }
  }

  private void look(Path set) throws IOException {
    List<Sample> faces = some(DataSets.open(set).of(Split.VALID));
    if (faces.isEmpty()) {
      throw new IOException(set + ": faces of its part valid wanted, got none");
    }
    print(String.format(Locale.ROOT, "%s, %d faces", set.getFileName(), faces.size()));
    if (faces.get(0).labels().landmarks().isPresent()) {
      marked(faces);
    } else {
      laid(faces);
    }
  }

  private List<Sample> some(List<Sample> faces) {
    List<Sample> some = new ArrayList<>();
    int count = Math.min(limit, faces.size());
    for (int i = 0; i < count; i++) {
      some.add(faces.get((int) ((long) i * faces.size() / count)));
    }
    return some;
  }

  private void laid(List<Sample> faces) throws IOException {
    Portrait upright = Portrait.upright();
    List<Portrait> ways = new ArrayList<>(List.of(upright, upright.dark(), upright.maskedBelow()));
    for (int degrees : new int[] {15, -15, 30, -30, 45, -45}) {
      ways.add(upright.turned(degrees));
    }
    for (int side : new int[] {40, 60, 100, 200, 400, 700, 1000}) {
      ways.add(upright.sized(side));
    }
    for (Portrait way : ways) {
      Tally tally = new Tally();
      for (int i = 0; i < faces.size(); i++) {
        Picture face = FaceSupply.picture(faces.get(i).picture());
        tally.add(finder.find(way.of(face, i)), seen -> way.shows(seen.box()));
      }
      told(way.words(), tally);
    }
  }

  private void marked(List<Sample> faces) throws IOException {
    Tally tally = new Tally();
    Aside aside = new Aside();
    Offsets offsets = new Offsets();
    for (Sample face : faces) {
      Landmarks truth = face.labels().landmarks().orElseThrow();
      List<Face> seen = finder.find(FaceSupply.picture(face.picture()));
      Tally one = new Tally();
      one.add(seen, each -> error(each, truth) < ELSEWHERE);
      tally.add(one);
      aside.add(truth, one);
      seen.stream()
          .min(Comparator.comparingDouble(each -> error(each, truth)))
          .filter(each -> error(each, truth) < ELSEWHERE)
          .flatMap(Face::landmarks)
          .ifPresent(marks -> offsets.add(marks, truth));
    }
    told("as they are", tally);
    aside.each((way, tallied) -> print(line(way, tallied)));
    offsets.lines().forEach(line -> print("  " + line));
  }

  /** That of its landmarks; 1 where a finder marks none. */
  private static double error(Face face, Landmarks truth) {
    return face.landmarks().map(marks -> marks.error(truth)).orElse(1.0);
  }

  private void told(String way, Tally tally) {
    all.add(tally);
    print(line(way, tally));
  }

  private static String line(String way, Tally tally) {
    return String.format(Locale.ROOT, "  %-32s %s", way, tally);
  }

  private void print(String line) {
    out.println(line);
    out.flush();
  }
}
