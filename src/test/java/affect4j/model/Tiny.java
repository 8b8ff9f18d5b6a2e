package affect4j.model;

import affect4j.golden.Fill;
import affect4j.golden.Given;
import affect4j.nn.Linear;
import affect4j.nn.Net;
import affect4j.nn.Ops;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bytedeco.pytorch.Tensor;

/** A network of every kind, small enough to run in a moment, filled by the golden recipe. */
record Tiny(String name, Net<?> net, Function<Tensor, Tensor> outputs) {
  static final VitSize SIZE = new VitSize(64, 16, 16, 3, 2);

  static Stream<Tiny> all() {
    return Stream.of(
        classToken(), globalPool(), mae(), resNet18(), resNet50(), dan(), emma(), cotex());
  }

  /** Four pictures for any of them, (4, 3, 64, 64). */
  static Tensor images() {
    return Given.images("tiny", 4, SIZE.image());
  }

  static Vit vit(Vit.Pooling pooling) {
    return filled(new Vit(new Vit.Spec(SIZE, pooling, 0), new Linear(SIZE.dim(), 6)));
  }

  static Emma emma(Emma.VaGradient vaGradient) {
    Vit vit = new Vit(Vit.Spec.of(SIZE), Emma.head(SIZE.dim()));
    return filled(new Emma(vit, new Dan(new Dan.Spec(8, 8, 2)), vaGradient));
  }

  static <N extends Net<?>> N filled(N net) {
    Fill.fill(net);
    return net;
  }

  private static Tiny classToken() {
    Vit vit = vit(Vit.Pooling.CLASS_TOKEN);
    return new Tiny("vit", vit, vit::forward);
  }

  private static Tiny globalPool() {
    Vit vit = vit(Vit.Pooling.GLOBAL);
    return new Tiny("vit, global pooling", vit, vit::forward);
  }

  private static Tiny mae() {
    Mae mae = filled(new Mae(new Mae.Spec(SIZE, 8, 2, 2)));
    Masking masking =
        Masking.of(Given.images("noise", 1, 8).reshape(-1).narrow(0, 0, 64).view(4, 16), 0.75);
    return new Tiny("mae", mae, x -> mae.forward(x, masking).patches());
  }

  private static Tiny resNet18() {
    return resNet("resnet18", ResNet.Kind.BASIC);
  }

  private static Tiny resNet50() {
    return resNet("resnet50", ResNet.Kind.BOTTLENECK);
  }

  private static Tiny resNet(String name, ResNet.Kind kind) {
    ResNet net = filled(new ResNet(new ResNet.Spec(kind, List.of(2, 1, 1, 1), 8, 6)));
    return new Tiny(name, net, net::forward);
  }

  private static Tiny dan() {
    Dan dan = filled(new Dan(new Dan.Spec(7, 8, 2)));
    return new Tiny("dan", dan, x -> dan.forward(x).logits());
  }

  private static Tiny emma() {
    Emma emma = emma(Emma.VaGradient.FLOWING);
    return new Tiny("emma", emma, x -> joined(emma.forward(x)));
  }

  static Tensor joined(Affect said) {
    return Ops.cat(1, said.va(), said.expression(), said.units());
  }

  private static Tiny cotex() {
    CotexView second = new CotexView(vit(Vit.Pooling.CLASS_TOKEN));
    Fill.fill("second.", second);
    Cotex cotex = new Cotex(new CotexView(vit(Vit.Pooling.CLASS_TOKEN)), second);
    return new Tiny("cotex", cotex, x -> cotex.forward(x).mean());
  }

  @Override
  public String toString() {
    return name;
  }
}
