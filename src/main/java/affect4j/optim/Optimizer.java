package affect4j.optim;

import affect4j.nn.Entry;
import affect4j.nn.Ops;
import affect4j.nn.TensorScope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;

/**
 * Moves parameters against their gradients, and remembers for each what the rule needs.
 *
 * <p>Make it when the network is on its device, for what it remembers lies there too. Parameters
 * without a gradient are left alone: they neither move nor decay nor count a step.
 */
public abstract class Optimizer {
  /** One parameter, and what is remembered of it by the names of PyTorch. */
  record Slot(Entry entry, Map<String, Tensor> memory) {
    Tensor value() {
      return entry.tensor();
    }

    Tensor gradient() {
      return entry.tensor().grad();
    }

    Tensor memory(String name) {
      Tensor found = memory.get(name);
      if (found == null) {
        throw new IllegalStateException("nothing is remembered as " + name);
      }
      return found;
    }
  }

  private final Map<ParameterGroup, List<Slot>> slots = new LinkedHashMap<>();
  private double rate = Double.NaN;

  /**
   * @param memory what is remembered of a parameter at the beginning
   */
  Optimizer(List<ParameterGroup> groups, Function<Tensor, Map<String, Tensor>> memory) {
    Set<String> names = new HashSet<>();
    for (ParameterGroup group : groups) {
      List<Slot> own = new ArrayList<>();
      for (Entry entry : group.parameters()) {
        if (!names.add(entry.name())) {
          throw new IllegalArgumentException("parameter " + entry.name() + " is in two groups");
        }
        Map<String, Tensor> mine = memory.apply(entry.tensor());
        // They outlive every scope; the garbage collector frees them with this optimizer.
        mine.values().forEach(Tensor::retainReference);
        own.add(new Slot(entry, mine));
      }
      slots.put(group, own);
    }
  }

  /**
   * Sets the rate of all steps from now on; each group's is its own {@code scale} times that.
   *
   * @param rate 0 or more
   */
  public final void rate(double rate) {
    if (!(rate >= 0 && Double.isFinite(rate))) {
      throw new IllegalArgumentException("a learning rate must be 0 or more, got " + rate);
    }
    this.rate = rate;
  }

  /** Moves every parameter that has a gradient. Nothing native is left behind. */
  public final void step() {
    if (Double.isNaN(rate)) {
      throw new IllegalStateException("set the learning rate before the first step");
    }
    try (TensorScope scope = TensorScope.open();
        NoGradGuard guard = new NoGradGuard()) {
      slots.forEach(
          (group, own) -> {
            List<Slot> moved = own.stream().filter(slot -> slot.gradient().defined()).toList();
            if (!moved.isEmpty()) {
              move(moved, rate * group.scale(), group.weightDecay());
            }
          });
    }
  }

  /** Moves {@code slots}, all of which have gradients; inside a scope and without a graph. */
  abstract void move(List<Slot> slots, double rate, double weightDecay);

  /** Forgets the gradients of its own parameters, so that they have none. */
  public final void zeroGradients() {
    for (Entry entry : parameters()) {
      entry.tensor().mutable_grad().reset();
    }
  }

  /** The groups it was made of. */
  public final List<ParameterGroup> groups() {
    return List.copyOf(slots.keySet());
  }

  /** All its parameters. */
  public final List<Entry> parameters() {
    return slots.keySet().stream().flatMap(group -> group.parameters().stream()).toList();
  }

  /**
   * All it remembers, its own tensors and no copies: {@code PARAMETER.exp_avg} and so on, and the
   * steps taken as {@code PARAMETER.step} where the rule counts them. The rate is not among it: a
   * schedule knows it.
   */
  public final Map<String, Tensor> state() {
    Map<String, Tensor> state = new LinkedHashMap<>();
    slots.values().stream()
        .flatMap(List::stream)
        .forEach(
            slot ->
                slot.memory()
                    .forEach((name, value) -> state.put(slot.entry().name() + "." + name, value)));
    return state;
  }

  /** Remembers what another optimizer of the same parameters did: copies its {@link #state}. */
  public final void restore(Map<String, Tensor> saved) {
    Map<String, Tensor> state = state();
    for (String name : saved.keySet()) {
      if (!state.containsKey(name)) {
        throw new IllegalArgumentException("the optimizer knows no " + name);
      }
    }
    state.forEach((name, mine) -> check(name, mine, saved));
    try (NoGradGuard guard = new NoGradGuard()) {
      state.forEach((name, mine) -> mine.copy_(saved.get(name)));
    }
  }

  private static void check(String name, Tensor mine, Map<String, Tensor> saved) {
    Tensor other = saved.get(name);
    if (other == null) {
      throw new IllegalArgumentException("the optimizer's saved state lacks " + name);
    }
    String wanted = mine.scalar_type().intern() + " " + Ops.shape(mine);
    String got = other.scalar_type().intern() + " " + Ops.shape(other);
    if (!wanted.equals(got)) {
      throw new IllegalArgumentException(name + " must be " + wanted + ", got " + got);
    }
  }
}
