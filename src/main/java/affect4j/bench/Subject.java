package affect4j.bench;

import affect4j.model.Dan;
import affect4j.model.Emma;
import affect4j.model.Emma.VaGradient;
import affect4j.model.Vit;
import affect4j.model.VitSize;
import affect4j.nn.Entry;
import affect4j.nn.Linear;
import affect4j.nn.Net;
import affect4j.nn.Ops;
import org.bytedeco.pytorch.Tensor;

/**
 * A network to be timed.
 *
 * @param flops of one picture, as papers count them
 */
record Subject(String name, Net<?> net, int side, double flops) {
  private static final double WIDTH = 0.02;

  /** ViT-B/16 with a head of six classes. */
  static Subject vitBase() {
    VitSize size = VitSize.base();
    Vit vit = new Vit(Vit.Spec.of(size), new Linear(size.dim(), 6));
    return new Subject("ViT-B/16", filled(vit), size.image(), Flops.of(size));
  }

  /** The published EMMA, as it reads faces. */
  static Subject emma() {
    VitSize size = VitSize.base();
    Emma emma = baseEmma();
    double flops = Flops.of(size) + Flops.of(emma.dan().spec(), size.image());
    return new Subject("EMMA", emma.forInference(), size.image(), flops);
  }

  /** The published EMMA. */
  static Emma baseEmma() {
    return filled(Emma.base(VaGradient.STOPPED));
  }

  /** An EMMA so small that little but the way of the photos is timed. */
  static Emma tinyEmma() {
    VitSize size = new VitSize(224, 32, 64, 2, 1);
    Vit vit = new Vit(Vit.Spec.of(size), Emma.head(size.dim()));
    return filled(new Emma(vit, new Dan(new Dan.Spec(8, 8, 2)), VaGradient.STOPPED));
  }

  /** Small random weights: zeros and what lies about in memory are not timed like numbers. */
  private static <N extends Net<?>> N filled(N net) {
    Ops.withoutGradient(
        () -> {
          for (Entry entry : Entry.of(net)) {
            fill(entry);
          }
          return net;
        });
    net.eval();
    return net;
  }

  private static void fill(Entry entry) {
    Tensor value = entry.tensor();
    if (entry.kind() == Entry.Kind.PARAM && value.dim() > 1) {
      value.normal_(0, WIDTH, new org.bytedeco.pytorch.GeneratorOptional());
    } else if (entry.kind() == Entry.Kind.PARAM && entry.name().endsWith("bias")) {
      value.zero_();
    }
  }
}
