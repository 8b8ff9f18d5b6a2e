package affect4j.zoo;

import affect4j.model.Backbone;
import affect4j.model.baseline.Headed;
import affect4j.nn.Net;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A network of another family with a head of ours; only our own files hold such. */
final class HeadedFamily implements DescribedFamily<HeadedFamily.Sizes> {
  /**
   * What is below the head, and the widths of the head's layers.
   *
   * @param backbone name of its family
   * @param sizes in the form of that family
   */
  record Sizes(String backbone, JsonNode sizes, List<Integer> head) {
    Sizes {
      head = List.copyOf(head);
    }

    Architecture<?> below() {
      return Architecture.of(backbone, sizes);
    }
  }

  @Override
  public String name() {
    return "headed";
  }

  @Override
  public String title() {
    return "headed: a published network with a head for expressions, or for all tasks";
  }

  @Override
  public Class<Sizes> sizes() {
    return Sizes.class;
  }

  @Override
  public Net<?> build(Sizes sizes) {
    if (sizes.below().build() instanceof Backbone backbone) {
      return new Headed(backbone, sizes.head());
    }
    throw new IllegalArgumentException(
        sizes.backbone() + " cannot have another head: it has several outputs");
  }

  @Override
  public int side(Sizes sizes) {
    return sizes.below().side();
  }

  @Override
  public Preprocessing preprocessing(Sizes sizes) {
    return sizes.below().preprocessing();
  }

  @Override
  public Map<String, List<String>> labels(Sizes sizes) {
    return Map.of();
  }
}
