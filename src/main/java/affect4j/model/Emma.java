package affect4j.model;

import affect4j.label.ActionUnit;
import affect4j.label.Expression;
import affect4j.nn.Chain;
import affect4j.nn.Linear;
import affect4j.nn.Net;
import affect4j.nn.Ops;
import org.bytedeco.pytorch.Tensor;

/**
 * Expression and action units from a ViT; valence and arousal from those logits joined with the
 * logits of a frozen DAN, (N, 3, 224, 224) to {@link Affect}. Li et al. 2022, arXiv:2207.11679.
 *
 * <p>The DAN's parameters never learn. Its batch norms do follow the pictures after {@code
 * train(true)}, as in the released code; {@code dan().eval()} after it keeps them, as in the paper.
 */
public final class Emma extends Net<Affect> {
  private static final int EXPRESSIONS = Expression.values().length;
  private static final int UNITS = ActionUnit.values().length;
  private static final int TASKS = EXPRESSIONS + UNITS;
  private static final int PRIOR = 8;
  private static final int VA = 2;

  /** What of the network learns from valence and arousal. */
  public enum VaGradient {
    /** Their head alone, as the paper says: no gradient reaches the ViT. */
    STOPPED,
    /** The ViT too, as the released code does. */
    FLOWING
  }

  private final Vit vit;
  private final Dan cnn;
  private final Chain vaHead;
  private final VaGradient vaGradient;

  /**
   * Joins two networks.
   *
   * @param vit with a {@link #head}
   * @param dan of eight classes; it is frozen
   */
  public Emma(Vit vit, Dan dan, VaGradient vaGradient) {
    if (dan.spec().classes() != PRIOR) {
      throw new IllegalArgumentException(
          "EMMA needs a DAN of 8 classes, got " + dan.spec().classes());
    }
    this.vit = add("vit", vit);
    this.cnn = add("cnn", dan);
    this.vaHead = addFine("va_head", mlp(PRIOR + TASKS, 256, VA));
    this.vaGradient = vaGradient;
    dan.freeze();
  }

  /** The published network: ViT-B/16 and DAN. */
  public static Emma base(VaGradient vaGradient) {
    VitSize size = VitSize.base();
    Vit vit = new Vit(new Vit.Spec(size, Vit.Pooling.CLASS_TOKEN, 0.1), head(size.dim()));
    return new Emma(vit, new Dan(Dan.Spec.of(PRIOR)), vaGradient);
  }

  /** The head of EMMA's ViT, (N, dim) to (N, 20). */
  public static Net<Tensor> head(int dim) {
    return mlp(dim, 512, TASKS);
  }

  private static Chain mlp(int in, int hidden, int out) {
    return new Chain().then(new Linear(in, hidden)).then(Ops::relu).then(new Linear(hidden, out));
  }

  @Override
  public Affect forward(Tensor images) {
    Tensor tasks = vit.forward(images); // (N, 20): expressions, then action units
    Tensor prior = cnn.forward(images).logits(); // (N, 8)
    Tensor shown =
        switch (vaGradient) {
          case STOPPED -> tasks.detach();
          case FLOWING -> tasks;
        };
    return affect(tasks, vaHead.forward(Ops.cat(1, prior, shown)));
  }

  private static Affect affect(Tensor tasks, Tensor va) {
    return new Affect(va, tasks.narrow(1, 0, EXPRESSIONS), tasks.narrow(1, EXPRESSIONS, UNITS));
  }

  /**
   * The same for inference alone, with the DAN in a third of the time. It shares the ViT and the
   * last layers with this network, copies what its DAN has learnt so far, and is no network of any
   * checkpoint: write, convert and train this one.
   */
  public Net<Affect> forInference() {
    Net<Affect> folded = new Folded(this);
    folded.eval();
    return folded;
  }

  private static final class Folded extends Net<Affect> {
    private final Vit vit;
    private final Net<Dan.Attended> cnn;
    private final Chain vaHead;

    Folded(Emma emma) {
      vit = add("vit", emma.vit);
      cnn = add("cnn", emma.cnn.folded());
      vaHead = addFine("va_head", emma.vaHead);
    }

    @Override
    public Affect forward(Tensor images) {
      Tensor tasks = vit.forward(images);
      Tensor prior = cnn.forward(images).logits();
      return affect(tasks, vaHead.forward(Ops.cat(1, prior, tasks)));
    }
  }

  public Vit vit() {
    return vit;
  }

  public Dan dan() {
    return cnn;
  }

  public Net<Tensor> vaHead() {
    return vaHead;
  }
}
