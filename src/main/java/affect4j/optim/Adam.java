package affect4j.optim;

import java.util.List;

/**
 * Steps by the average gradient over the root of the average square; weight decay is added to the
 * gradient. Kingma and Ba 2015, arXiv:1412.6980.
 */
public final class Adam extends Optimizer {
  private final AdamRule rule;

  public Adam(List<ParameterGroup> groups, Moments moments) {
    this(groups, AdamRule.fastest(AdamRule.Decay.IN_GRADIENT, moments));
  }

  Adam(List<ParameterGroup> groups, AdamRule rule) {
    super(groups, AdamRule::memory);
    this.rule = rule;
  }

  @Override
  void move(List<Slot> slots, double rate, double weightDecay) {
    rule.move(slots, rate, weightDecay);
  }
}
