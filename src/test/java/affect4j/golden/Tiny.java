package affect4j.golden;

import affect4j.model.Dan;
import affect4j.model.Emma;
import affect4j.model.Emma.VaGradient;
import affect4j.model.Vit;
import affect4j.model.VitSize;

/** Networks that are small enough for everyday tests, with golden values. */
public final class Tiny {
  private Tiny() {}

  /** 32 pixels in patches of 8: 16 patches, two blocks. */
  public static VitSize vit() {
    return new VitSize(32, 8, 64, 2, 1);
  }

  /** An EMMA that looks at 32 pixels. */
  public static Emma emma() {
    Vit vit = new Vit(Vit.Spec.of(vit()), Emma.head(vit().dim()));
    Emma emma = new Emma(vit, new Dan(new Dan.Spec(8, 8, 2)), VaGradient.STOPPED);
    Fill.fill(emma);
    emma.eval();
    return emma;
  }
}
