package affect4j.augment;

import affect4j.image.Filter;
import affect4j.image.Normalize;
import affect4j.image.Resize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the papers do to faces, at any side; all normalise with the colours of ImageNet. */
public enum Recipe {
  /** Nothing at random: resized, for validation, tests and use. */
  PLAIN {
    @Override
    public Pipeline at(int side) {
      return pipeline(side, List.of(resized(side)));
    }
  },
  /**
   * EMMA on Aff-Wild2: 4 % larger, one time in five {@link ColorJitter#EMMA}, cropped, mirrored. Li
   * et al. 2022, arXiv:2207.11679.
   */
  MTL {
    @Override
    public Pipeline at(int side) {
      return zoomed(side, 1.04, List.of(JITTER));
    }
  },
  /** CoTEX on LSD, as the paper has it: 2 % larger, jitter as {@link #MTL}, cropped, mirrored. */
  LSD {
    @Override
    public Pipeline at(int side) {
      return zoomed(side, 1.02, List.of(JITTER));
    }
  },
  /** CoTEX on LSD, as the released code has it: {@link #LSD} without jitter. */
  LSD_RELEASED {
    @Override
    public Pipeline at(int side) {
      return zoomed(side, 1.02, List.of());
    }
  },
  /** Pre-training of MAE: {@link RandomResizedCrop#mae}, mirrored. He et al. 2022. */
  MAE {
    @Override
    public Pipeline at(int side) {
      return pipeline(side, List.of(RandomResizedCrop.mae(side), FLIP));
    }
  },
  /** DAN on AffectNet: mirrored, seven times in ten {@link RandomAffine#DAN}, erased. */
  DAN_AFFECT_NET {
    @Override
    public Pipeline at(int side) {
      Step affine = new Step.Sometimes(0.7, List.of(RandomAffine.DAN));
      List<Step> steps = List.of(resized(side), FLIP, affine);
      return erased(side, steps, new Span(0.02, 0.33));
    }
  },
  /**
   * DAN on RAF-DB: mirrored, one time in five turned by up to 20 degrees and cropped with a seventh
   * of black round it, erased.
   */
  DAN_RAF_DB {
    @Override
    public Pipeline at(int side) {
      List<Step> moved = List.of(new RandomRotation(20), new RandomCrop(side, side / 7));
      List<Step> steps = List.of(resized(side), FLIP, new Step.Sometimes(0.2, moved));
      return erased(side, steps, new Span(0.02, 0.25));
    }
  },
  /**
   * Our own, for faces from anywhere: coarse or fine, in colours or grey, in other light, moved,
   * turned and partly covered. What the starter model learnt with.
   */
  ANYWHERE {
    @Override
    public Pipeline at(int side) {
      List<Step> steps =
          List.of(
              resized(side),
              FLIP,
              new Step.Sometimes(0.3, List.of(new RandomCoarse(new Span(0.35, 1)))),
              new RandomGrey(0.3),
              new Step.Sometimes(0.5, List.of(new ColorJitter(0.5, 0.5, 0.4, 0.05))),
              new Step.Sometimes(0.8, List.of(new RandomAffine(15, 0.08, new Span(0.85, 1.2)))));
      RandomErasing erasing = RandomErasing.of(0.3, new Span(0.02, 0.2));
      return new Pipeline(side, steps, Normalize.IMAGENET, Optional.of(erasing));
    }
  },
  /**
   * Our own, for the last epochs after {@link #ANYWHERE}: faces about as they are, mirrored and a
   * little moved, but half of them coarse.
   */
  NEARLY {
    @Override
    public Pipeline at(int side) {
      return zoomed(
          side,
          1.04,
          List.of(new Step.Sometimes(0.5, List.of(new RandomCoarse(new Span(0.35, 1)))), JITTER));
    }
  };

  private static final Step FLIP = new RandomFlip(0.5);
  private static final Step JITTER = new Step.Sometimes(0.2, List.of(ColorJitter.EMMA));

  /** This recipe for squares of {@code side} pixels; the papers' is 224. */
  public abstract Pipeline at(int side);

  private static Pipeline zoomed(int side, double zoom, List<Step> jitter) {
    List<Step> steps = new ArrayList<>();
    steps.add(resized((int) (side * zoom)));
    steps.addAll(jitter);
    steps.add(new RandomCrop(side, 0));
    steps.add(FLIP);
    return pipeline(side, steps);
  }

  private static Step resized(int side) {
    return new Step.Resized(new Resize(side, side, Filter.BILINEAR));
  }

  private static Pipeline pipeline(int side, List<Step> steps) {
    return new Pipeline(side, steps, Normalize.IMAGENET, Optional.empty());
  }

  private static Pipeline erased(int side, List<Step> steps, Span area) {
    return new Pipeline(side, steps, Normalize.IMAGENET, Optional.of(RandomErasing.of(0.5, area)));
  }
}
