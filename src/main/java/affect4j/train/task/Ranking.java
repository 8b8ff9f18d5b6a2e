package affect4j.train.task;

import affect4j.nn.Ops;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/** Cells ranked by how surely they hold a face. */
final class Ranking {
  private record Cell(float logit, boolean face) {}

  private final List<Cell> cells = new ArrayList<>();

  /** Adds all cells that count: those of {@code truth} 0 or 1. */
  void add(Tensor logits, Tensor truth) {
    float[] said = Ops.floats(logits);
    float[] known = Ops.floats(truth);
    for (int i = 0; i < said.length; i++) {
      if (known[i] >= 0) {
        cells.add(new Cell(said[i], known[i] > 0));
      }
    }
  }

  /**
   * The mean precision at each face: of the cells that are as sure or surer, the share that hold
   * one. In [0, 1]; NaN without faces.
   */
  double averagePrecision() {
    List<Cell> ranked = new ArrayList<>(cells);
    ranked.sort((a, b) -> Float.compare(b.logit, a.logit));
    double sum = 0;
    int faces = 0;
    for (int i = 0; i < ranked.size(); i++) {
      if (ranked.get(i).face) {
        faces++;
        sum += (double) faces / (i + 1);
      }
    }
    return sum / faces;
  }
}
