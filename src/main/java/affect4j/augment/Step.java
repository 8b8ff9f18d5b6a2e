package affect4j.augment;

import affect4j.image.Resize;
import affect4j.image.View;
import java.util.List;

/** One thing that is done to a face before it is shown to a network in training. */
public sealed interface Step
    permits ColorJitter,
        RandomAffine,
        RandomCoarse,
        RandomCrop,
        RandomFlip,
        RandomGrey,
        RandomResizedCrop,
        RandomRotation,
        Step.Resized,
        Step.Sometimes {
  /** Does it, with numbers from {@code draw}. */
  View apply(View view, Draw draw);

  /** Always resizes to the same size. Takes no number. */
  record Resized(Resize to) implements Step {
    @Override
    public View apply(View view, Draw draw) {
      return view.resized(to);
    }
  }

  /** All of {@code steps} or none of them. Takes one number, and theirs where they are taken. */
  record Sometimes(double probability, List<Step> steps) implements Step {
    public Sometimes {
      Draw.refuseUnlessProbability(probability);
      steps = List.copyOf(steps);
    }

    @Override
    public View apply(View view, Draw draw) {
      if (!draw.happens(probability)) {
        return view;
      }
      View seen = view;
      for (Step step : steps) {
        seen = step.apply(seen, draw);
      }
      return seen;
    }
  }
}
