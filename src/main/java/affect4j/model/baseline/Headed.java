package affect4j.model.baseline;

import affect4j.model.Backbone;
import affect4j.model.Head;
import affect4j.nn.Net;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * A published network under {@code backbone}, and a head of our own that is shown its features, (N,
 * 3, H, W) to (N, C): how the systems that the paper compares itself with are fine-tuned. The paper
 * does not describe its heads.
 */
public final class Headed extends Net<Tensor> {
  private static final String BACKBONE = "backbone";
  private static final String HEAD = "head";

  private final Backbone backbone;
  private final Net<Tensor> head;

  /**
   * With a new head.
   *
   * @param backbone that has no last layer of its own, or none that is made use of
   * @param widths of the head's layers: {@code [C]}, or {@code [hidden, C]} with ReLU between them
   */
  public Headed(Backbone backbone, List<Integer> widths) {
    this.backbone = add(BACKBONE, backbone);
    head = addFine(HEAD, Head.of(backbone.featureCount(), widths));
  }

  @Override
  public Tensor forward(Tensor images) {
    return head.forward(backbone.features(images));
  }

  /** What is below the head. */
  public Backbone backbone() {
    return backbone;
  }

  /** The head. */
  public Net<Tensor> head() {
    return head;
  }
}
