package affect4j.zoo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What is done to a face before the network sees it.
 *
 * @param side of the square picture, in pixels
 * @param resample how it is resized: {@code bilinear} or {@code bicubic}, as Pillow does it
 * @param mean of red, green and blue in [0, 1], taken off
 * @param deviation of red, green and blue, divided by
 * @param grey whether its colours are taken away before: all three are its luma
 */
public record Preprocessing(
    int side,
    String resample,
    List<Double> mean,
    List<Double> deviation,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean grey) {
  public Preprocessing {
    if (side < 1) {
      throw new IllegalArgumentException("side must be at least 1, got " + side);
    }
    if (!resample.equals("bilinear") && !resample.equals("bicubic")) {
      throw new IllegalArgumentException(
          "resample must be bilinear or bicubic, got \"" + resample + "\"");
    }
    if (mean.size() != 3 || deviation.size() != 3) {
      throw new IllegalArgumentException("mean and deviation want three numbers each");
    }
    mean = List.copyOf(mean);
    deviation = List.copyOf(deviation);
  }

  /** In colours. */
  Preprocessing(int side, String resample, List<Double> mean, List<Double> deviation) {
    this(side, resample, mean, deviation, false);
  }

  /** The same, with or without colours. */
  public Preprocessing grey(boolean without) {
    return new Preprocessing(side, resample, mean, deviation, without);
  }

  /**
   * The whole face, bilinear, normalised by ImageNet's statistics: spec of the paper's networks.
   */
  public static Preprocessing imageNet(int side) {
    return new Preprocessing(
        side, "bilinear", List.of(0.485, 0.456, 0.406), List.of(0.229, 0.224, 0.225));
  }

  /** Bicubic, normalised by CLIP's own statistics. Radford et al. 2021, arXiv:2103.00020. */
  static Preprocessing clip(int side) {
    return new Preprocessing(
        side,
        "bicubic",
        List.of(0.48145466, 0.4578275, 0.40821073),
        List.of(0.26862954, 0.26130258, 0.27577711));
  }
}
