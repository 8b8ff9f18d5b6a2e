package affect4j.bench;

import affect4j.model.Dan;
import affect4j.model.VitSize;

/**
 * Floating-point operations of one picture as papers count them: two for every multiply-add of the
 * layers as they are drawn, whatever the code may leave out.
 */
final class Flops {
  private Flops() {}

  /** Of an encoder without its head. Dosovitskiy et al. 2021: ViT-B/16 about 35 GFLOP. */
  static double of(VitSize size) {
    return of(size, size.patches());
  }

  /** The same where only {@code seen} of the patches go through the blocks. */
  static double of(VitSize size, int seen) {
    double dim = size.dim();
    double tokens = 1 + seen;
    double embed = size.patches() * dim * 3 * size.patch() * size.patch();
    double block = 12 * tokens * dim * dim + 2 * tokens * tokens * dim;
    return 2 * (embed + size.depth() * block);
  }

  /** Of a DAN that looks at pictures of {@code side} pixels. */
  static double of(Dan.Spec spec, int side) {
    double width = spec.width();
    double area = (double) side * side / 4;
    double sum = area * width * 3 * 7 * 7;
    area /= 4;
    sum += area * 4 * 9 * width * width; // the first stage: four convolutions
    for (int stage = 1; stage < 4; stage++) {
      area /= 4;
      double out = width * (1 << stage);
      sum += area * (9 * (out / 2) * out + 3 * 9 * out * out + (out / 2) * out);
    }
    double features = width * 8;
    double inner = features / 2;
    sum += spec.heads() * area * features * inner * (1 + 9 + 3 + 3);
    return 2 * sum;
  }
}
