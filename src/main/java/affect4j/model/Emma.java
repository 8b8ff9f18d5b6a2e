package affect4j.model;

import affect4j.label.ActionUnit;
import affect4j.label.AffectNetExpression;
import affect4j.label.Expression;
import affect4j.nn.Net;
import affect4j.nn.Ops;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

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

  /** What the scores of the DAN are used for. */
  public enum PriorUse {
    /** Valence and arousal are made of them too: the paper's EMMA. */
    VA,
    /** Nothing: the VA head sees zeros in their place, and the DAN does not run. */
    NOTHING,
    /**
     * Also added to the ViT's scores of the expressions, class by class, contempt to other: L_EXP
     * (p1_EXP + p2_EXP) of table 5.
     */
    VA_AND_EXPRESSION,
    /** The same column by column, in AffectNet's order, should that be what the paper did. */
    VA_AND_EXPRESSION_UNMAPPED
  }

  /**
   * What becomes of the scores of the DAN.
   *
   * @param weight what they count where they are added to the ViT's, above 0: 1 in the paper, more
   *     where the DAN is the better of the two
   */
  public record Prior(PriorUse use, double weight) {
    /** The paper's. */
    public static final Prior PAPER = new Prior(PriorUse.VA, 1);

    public Prior {
      if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("the weight of a prior must be above 0, got " + weight);
      }
    }

    /** What {@code dan} says of {@code images}, (N, 8), or zeros. */
    private Tensor of(Net<Dan.Attended> dan, Tensor images) {
      return use == PriorUse.NOTHING
          ? torch.zeros(images.size(0), PRIOR).to(images.device(), ScalarType.Float)
          : dan.forward(images).logits();
    }

    /** The scores of the expressions, (N, 8), with or without what the DAN says. */
    private Tensor joined(Tensor expression, Tensor scores) {
      return switch (use) {
        case VA, NOTHING -> expression;
        case VA_AND_EXPRESSION -> expression.add(mapped(scores), new Scalar(weight));
        case VA_AND_EXPRESSION_UNMAPPED -> expression.add(scores, new Scalar(weight));
      };
    }

    /** AffectNet's columns in the order of {@link Expression}. */
    private static Tensor mapped(Tensor scores) {
      AffectNetExpression[] columns = AffectNetExpression.values();
      Tensor[] mapped = new Tensor[EXPRESSIONS];
      for (int i = 0; i < columns.length; i++) {
        int to = List.of(Expression.values()).indexOf(columns[i].counterpart());
        mapped[to] = scores.narrow(1, i, 1);
      }
      return Ops.cat(1, mapped);
    }
  }

  private final Vit vit;
  private final Dan cnn;
  private final Net<Tensor> vaHead;
  private final VaGradient vaGradient;
  private final Prior prior;

  /**
   * Joins two networks.
   *
   * @param vit with a {@link #head}
   * @param dan of eight classes; it is frozen
   */
  public Emma(Vit vit, Dan dan, VaGradient vaGradient) {
    this(vit, dan, vaGradient, Prior.PAPER);
  }

  /** Joins two networks in another way than the paper's. */
  public Emma(Vit vit, Dan dan, VaGradient vaGradient, Prior prior) {
    if (dan.spec().classes() != PRIOR) {
      throw new IllegalArgumentException(
          "EMMA needs a DAN of 8 classes, got " + dan.spec().classes());
    }
    this.vit = add("vit", vit);
    this.cnn = add("cnn", dan);
    this.vaHead = addFine("va_head", vaHead(PRIOR));
    this.vaGradient = vaGradient;
    this.prior = prior;
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
    return Head.of(dim, List.of(512, TASKS));
  }

  /** What makes valence and arousal of {@code prior} scores and the ViT's 20. */
  static Net<Tensor> vaHead(int prior) {
    return Head.of(prior + TASKS, List.of(256, VA));
  }

  @Override
  public Affect forward(Tensor images) {
    Tensor tasks = vit.forward(images); // (N, 20): expressions, then action units
    Tensor scores = prior.of(cnn, images); // (N, 8)
    Tensor shown =
        switch (vaGradient) {
          case STOPPED -> tasks.detach();
          case FLOWING -> tasks;
        };
    Tensor va = vaHead.forward(Ops.cat(1, scores, shown));
    return affect(tasks, scores, va, prior);
  }

  private static Affect affect(Tensor tasks, Tensor scores, Tensor va, Prior prior) {
    Tensor expression = tasks.narrow(1, 0, EXPRESSIONS);
    return new Affect(va, prior.joined(expression, scores), tasks.narrow(1, EXPRESSIONS, UNITS));
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
    private final Net<Tensor> vaHead;
    private final Prior prior;

    Folded(Emma emma) {
      prior = emma.prior;
      vit = add("vit", emma.vit);
      cnn = add("cnn", emma.cnn.folded());
      vaHead = addFine("va_head", emma.vaHead);
    }

    @Override
    public Affect forward(Tensor images) {
      Tensor tasks = vit.forward(images);
      Tensor scores = prior.of(cnn, images);
      return affect(tasks, scores, vaHead.forward(Ops.cat(1, scores, tasks)), prior);
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
