package affect4j.bench;

import affect4j.face.Head;
import affect4j.label.Landmarks;
import java.util.List;
import java.util.function.BiConsumer;

/** What was found, by how far the heads look aside: straight on, three-quarter, further. */
final class Aside {
  /** Where the groups of heads begin, and the last ends: yaw in degrees, in either direction. */
  private static final List<Integer> YAW = List.of(0, 15, 30, 90);

  private final List<Tally> tallies = YAW.stream().skip(1).map(to -> new Tally()).toList();

  /** Adds what was found of a face that has its landmarks at {@code truth}. */
  void add(Landmarks truth, Tally found) {
    double yaw = Math.abs(Head.pose(truth).yaw());
    int group = 0;
    while (group + 1 < tallies.size() && yaw >= YAW.get(group + 1)) {
      group++;
    }
    tallies.get(group).add(found);
  }

  /** Tells each group and what was found of it. */
  void each(BiConsumer<String, Tally> told) {
    for (int i = 0; i < tallies.size(); i++) {
      told.accept(
          "looking aside by %d to %d degrees".formatted(YAW.get(i), YAW.get(i + 1)),
          tallies.get(i));
    }
  }
}
