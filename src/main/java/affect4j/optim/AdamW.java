package affect4j.optim;

import java.util.List;

/**
 * Adam with weight decay beside the gradient: first p = p·(1 - rate·decay), then Adam's step.
 * Loshchilov and Hutter 2019, arXiv:1711.05101.
 */
public final class AdamW extends Optimizer {
  private final AdamRule rule;

  public AdamW(List<ParameterGroup> groups, Moments moments) {
    this(groups, AdamRule.fastest(AdamRule.Decay.DECOUPLED, moments));
  }

  AdamW(List<ParameterGroup> groups, AdamRule rule) {
    super(groups, AdamRule::memory);
    this.rule = rule;
  }

  @Override
  void move(List<Slot> slots, double rate, double weightDecay) {
    rule.move(slots, rate, weightDecay);
  }
}
