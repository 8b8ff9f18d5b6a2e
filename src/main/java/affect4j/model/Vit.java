package affect4j.model;

import affect4j.nn.Block;
import affect4j.nn.Chain;
import affect4j.nn.LayerNorm;
import affect4j.nn.Net;
import affect4j.nn.Ops;
import affect4j.nn.PatchEmbed;
import affect4j.nn.TensorScope;
import java.util.Arrays;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Vision transformer, (N, 3, S, S) to whatever its head makes of (N, D). Dosovitskiy et al. 2021,
 * arXiv:2010.11929; fine-tuned as by He et al. 2022, arXiv:2111.06377.
 */
public final class Vit extends Backbone {
  /** What of the tokens the head is shown. */
  public enum Pooling {
    /** The class token, normalised: what EMMA and CoTEX use. */
    CLASS_TOKEN,
    /** The mean of the patches, normalised: the default of MAE's own fine-tuning. */
    GLOBAL
  }

  /**
   * A vision transformer without its head.
   *
   * @param dropPath how likely the last block's branches are left out for a sample while training,
   *     in [0, 1); it falls evenly to 0 at the first block
   */
  public record Spec(VitSize size, Pooling pooling, double dropPath) {
    public Spec {
      if (!(dropPath >= 0 && dropPath < 1)) {
        throw new IllegalArgumentException("dropPath must be in [0, 1), got " + dropPath);
      }
    }

    /** The class token is read, and nothing left out: for inference. */
    public static Spec of(VitSize size) {
      return new Spec(size, Pooling.CLASS_TOKEN, 0);
    }

    /** The drop-path rate of each block. */
    double[] dropPaths() {
      double[] rates = new double[size.depth()];
      for (int i = 1; i < rates.length; i++) {
        rates[i] = dropPath * i / (rates.length - 1);
      }
      return rates;
    }
  }

  private final Spec spec;
  private final Tensor clsToken;
  private final Tensor posEmbed;
  private final PatchEmbed patchEmbed;
  private final Chain blocks;
  private final Block last;
  private final LayerNorm norm;
  private final Net<Tensor> head;

  /**
   * @param head what is made of the pooled tokens, (N, D); the checkpoint knows it as {@code head}
   */
  public Vit(Spec spec, Net<Tensor> head) {
    this.spec = spec;
    VitSize size = spec.size();
    clsToken = parameter("cls_token", torch.empty(1, 1, size.dim()));
    posEmbed = parameter("pos_embed", torch.empty(1, 1 + size.patches(), size.dim()));
    patchEmbed = add("patch_embed", new PatchEmbed(size.image(), size.patch(), size.dim()));
    blocks = add("blocks", new Chain());
    Block[] each = blocks(spec);
    for (Block block : each) {
      blocks.then(block);
    }
    last = each[each.length - 1];
    norm = new LayerNorm(size.dim());
    switch (spec.pooling()) {
      case CLASS_TOKEN -> {
        addFine("norm", norm);
        addFine("head", head);
      }
      case GLOBAL -> {
        addFine("head", head);
        addFine("fc_norm", norm);
      }
    }
    this.head = head;
  }

  private static Block[] blocks(Spec spec) {
    VitSize size = spec.size();
    return Arrays.stream(spec.dropPaths())
        .mapToObj(rate -> new Block(size.dim(), size.heads(), rate))
        .toArray(Block[]::new);
  }

  @Override
  public Tensor forward(Tensor images) {
    return head.forward(features(images));
  }

  /** The pooled tokens, normalised: what the head reads, (N, D). */
  @Override
  public Tensor features(Tensor images) {
    return normed(Tokens.all(patchEmbed.forward(images), clsToken, posEmbed));
  }

  @Override
  public int featureCount() {
    return spec.size().dim();
  }

  /** What the network says when it is shown only some of the patches of {@code images}. */
  public Tensor forward(Tensor images, Masking masking) {
    return head.forward(
        normed(Tokens.shown(patchEmbed.forward(images), clsToken, posEmbed, masking)));
  }

  private Tensor normed(Tensor tokens) {
    return norm.forward(Ops.readable(pool(tokens)));
  }

  /** (N, 1 + L, D) to (N, D). */
  private Tensor pool(Tensor tokens) {
    return switch (spec.pooling()) {
      case CLASS_TOKEN -> {
        Tensor y = blocks.forward(tokens, spec.size().depth() - 1);
        yield TensorScope.of(() -> last.first(y)).select(1, 0);
      }
      case GLOBAL -> {
        Tensor y = blocks.forward(tokens);
        yield y.narrow(1, 1, y.size(1) - 1).mean(1);
      }
    };
  }

  public Spec spec() {
    return spec;
  }

  /** The token that gathers what the head reads, (1, 1, D). */
  public Tensor clsToken() {
    return clsToken;
  }

  /** Where each token lies, (1, 1 + L, D): see {@link PositionTable}. */
  public Tensor posEmbed() {
    return posEmbed;
  }

  public PatchEmbed patchEmbed() {
    return patchEmbed;
  }

  public Net<Tensor> head() {
    return head;
  }
}
