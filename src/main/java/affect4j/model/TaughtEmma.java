package affect4j.model;

import affect4j.label.ActionUnit;
import affect4j.label.Expression;
import affect4j.model.Emma.VaGradient;
import affect4j.nn.Chain;
import affect4j.nn.Net;
import affect4j.nn.Ops;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * EMMA with other frozen networks in place of the DAN, one or several: its head for valence and
 * arousal sees scores alone, whoever says them. (N, 3, S, S) to {@link Affect}.
 */
public final class TaughtEmma extends Net<Affect> {
  private static final int EXPRESSIONS = Expression.values().length;
  private static final int UNITS = ActionUnit.values().length;

  private final Vit vit;
  private final List<Teacher> teachers;
  private final Net<Tensor> vaHead;
  private final VaGradient vaGradient;

  /**
   * Joins networks.
   *
   * @param vit with {@link Emma#head}
   * @param teachers in the order in which their scores are shown, before the ViT's
   */
  public TaughtEmma(Vit vit, List<Teacher> teachers, VaGradient vaGradient) {
    if (teachers.isEmpty()) {
      throw new IllegalArgumentException("one teacher or more wanted, got none");
    }
    this.vit = add("vit", vit);
    this.teachers = List.copyOf(teachers);
    Chain registered = new Chain();
    teachers.forEach(registered::then);
    add("priors", registered);
    int columns = teachers.stream().mapToInt(Teacher::width).sum();
    vaHead = addFine("va_head", Emma.vaHead(columns));
    this.vaGradient = vaGradient;
  }

  @Override
  public Affect forward(Tensor images) {
    Tensor tasks = vit.forward(images); // (N, 20): expressions, then action units
    Tensor[] scores = new Tensor[teachers.size() + 1];
    for (int i = 0; i < teachers.size(); i++) {
      scores[i] = teachers.get(i).forward(images);
    }
    scores[teachers.size()] =
        switch (vaGradient) {
          case STOPPED -> tasks.detach();
          case FLOWING -> tasks;
        };
    return new Affect(
        vaHead.forward(Ops.cat(1, scores)),
        tasks.narrow(1, 0, EXPRESSIONS),
        tasks.narrow(1, EXPRESSIONS, UNITS));
  }

  public Vit vit() {
    return vit;
  }

  /** Those whose scores are shown to the head, frozen. */
  public List<Teacher> teachers() {
    return teachers;
  }

  public Net<Tensor> vaHead() {
    return vaHead;
  }
}
