package affect4j.optim;

import affect4j.nn.Entry;
import java.util.List;

/**
 * Parameters that learn alike.
 *
 * @param name what logs call it
 * @param parameters trainable, under their full names, at least one
 * @param scale what the optimizer's rate is multiplied by for them, above 0
 * @param weightDecay 0 or more
 */
public record ParameterGroup(
    String name, List<Entry> parameters, double scale, double weightDecay) {
  public ParameterGroup {
    parameters = List.copyOf(parameters);
    if (parameters.isEmpty()) {
      throw new IllegalArgumentException("group \"" + name + "\" has no parameters");
    }
    for (Entry each : parameters) {
      if (each.kind() != Entry.Kind.PARAM || !each.tensor().requires_grad()) {
        throw new IllegalArgumentException(
            "group \"" + name + "\" wants parameters that learn, got " + each.name());
      }
    }
    if (!(scale > 0 && Double.isFinite(scale))) {
      throw new IllegalArgumentException(
          "the scale of group \"" + name + "\" must be above 0, got " + scale);
    }
    if (!(weightDecay >= 0 && Double.isFinite(weightDecay))) {
      throw new IllegalArgumentException(
          "the weight decay of group \"" + name + "\" must be 0 or more, got " + weightDecay);
    }
  }
}
