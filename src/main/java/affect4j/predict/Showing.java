package affect4j.predict;

import affect4j.augment.RandomFlip;
import affect4j.augment.RandomGrey;
import affect4j.augment.Step;
import affect4j.image.Filter;
import affect4j.image.Resize;
import java.util.List;

/** In which way faces are shown to networks, other than they lie on disk. */
public enum Showing {
  /** As they are. */
  PLAIN("plain", List.of()),
  /** Left and right changed over. */
  MIRRORED("mirrored", List.of(new RandomFlip(1))),
  /** Without colours. */
  GREY("in grey", List.of(new RandomGrey(1))),
  /** From a picture of 48 pixels a side. */
  SIDE_48("at 48 pixels", resized(48)),
  /** From a picture of 112 pixels a side. */
  SIDE_112("at 112 pixels", resized(112)),
  /** From a picture of 224 pixels a side. */
  SIDE_224("at 224 pixels", resized(224));

  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // List.of, of records
  private final List<Step> steps;

  Showing(String words, List<Step> steps) {
    this.words = words;
    this.steps = steps;
  }

  private static List<Step> resized(int side) {
    return List.of(new Step.Resized(new Resize(side, side, Filter.BILINEAR)));
  }

  /** What it is called. */
  public String words() {
    return words;
  }

  /** What is done to a picture before all else. */
  List<Step> steps() {
    return steps;
  }
}
