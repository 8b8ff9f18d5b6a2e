package affect4j.model;

import affect4j.nn.Block;
import affect4j.nn.Chain;
import affect4j.nn.LayerNorm;
import affect4j.nn.Linear;
import affect4j.nn.Net;
import affect4j.nn.Ops;
import affect4j.nn.PatchEmbed;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Masked autoencoder: sees a part of each picture, (N, 3, S, S), and paints the rest. He et al.
 * 2022, arXiv:2111.06377.
 */
public final class Mae extends Net<Mae.Reconstruction> {
  private static final double RATIO = 0.75;

  /**
   * Sizes of both halves.
   *
   * @param dim width of the decoder's tokens
   * @param depth its blocks
   * @param heads attention heads of each
   */
  public record Spec(VitSize encoder, int dim, int depth, int heads) {
    public Spec {
      if (depth < 1 || heads < 1 || dim < heads || dim % heads != 0) {
        throw new IllegalArgumentException(
            "a decoder needs blocks, and dim a multiple of heads, got dim "
                + dim
                + ", depth "
                + depth
                + ", heads "
                + heads);
      }
    }

    /** The published decoder, 8 blocks of width 512, for any encoder. */
    public static Spec of(VitSize encoder) {
      return new Spec(encoder, 512, 8, 16);
    }
  }

  /**
   * What the network painted.
   *
   * @param patches every patch as {@link Patches} orders it, (N, L, patch·patch·3); those shown too
   */
  public record Reconstruction(Tensor patches, Masking masking) {}

  private final Spec spec;
  private final Tensor clsToken;
  private final Tensor posEmbed;
  private final Tensor maskToken;
  private final Tensor decoderPosEmbed;
  private final PatchEmbed patchEmbed;
  private final Chain blocks;
  private final LayerNorm norm;
  private final Linear decoderEmbed;
  private final Chain decoderBlocks;
  private final LayerNorm decoderNorm;
  private final Linear decoderPred;

  public Mae(Spec spec) {
    this.spec = spec;
    VitSize size = spec.encoder();
    clsToken = parameter("cls_token", torch.empty(1, 1, size.dim()));
    posEmbed = frozen("pos_embed", PositionTable.sinCos(size.dim(), size.grid()));
    maskToken = parameter("mask_token", torch.empty(1, 1, spec.dim()));
    decoderPosEmbed = frozen("decoder_pos_embed", PositionTable.sinCos(spec.dim(), size.grid()));
    patchEmbed = add("patch_embed", new PatchEmbed(size.image(), size.patch(), size.dim()));
    blocks = add("blocks", blocks(size.dim(), size.depth(), size.heads()));
    norm = add("norm", new LayerNorm(size.dim()));
    decoderEmbed = add("decoder_embed", new Linear(size.dim(), spec.dim()));
    decoderBlocks = add("decoder_blocks", blocks(spec.dim(), spec.depth(), spec.heads()));
    decoderNorm = add("decoder_norm", new LayerNorm(spec.dim()));
    decoderPred = add("decoder_pred", new Linear(spec.dim(), 3 * size.patch() * size.patch()));
  }

  private static Chain blocks(int dim, int depth, int heads) {
    Chain chain = new Chain();
    for (int i = 0; i < depth; i++) {
      chain.then(new Block(dim, heads, 0));
    }
    return chain;
  }

  /** Shows a random quarter of each picture. */
  @Override
  public Reconstruction forward(Tensor images) {
    return forward(images, Masking.random(images.size(0), spec.encoder().patches(), RATIO));
  }

  /** Shows what {@code masking} shows. */
  public Reconstruction forward(Tensor images, Masking masking) {
    return new Reconstruction(Ops.readable(decode(encode(images, masking), masking)), masking);
  }

  /** The class token and the patches shown, encoded: (N, 3, S, S) to (N, 1 + K, D). */
  public Tensor encode(Tensor images, Masking masking) {
    Tensor shown = Tokens.shown(patchEmbed.forward(images), clsToken, posEmbed, masking);
    return norm.forward(blocks.forward(shown));
  }

  private Tensor decode(Tensor latent, Masking masking) {
    Tensor y = decoderEmbed.forward(latent);
    Tensor patches = masking.fill(y.narrow(1, 1, y.size(1) - 1), maskToken);
    Tensor tokens = Ops.cat(1, y.narrow(1, 0, 1), patches).add(decoderPosEmbed);
    Tensor painted = decoderPred.forward(decoderNorm.forward(decoderBlocks.forward(tokens)));
    return painted.narrow(1, 1, patches.size(1));
  }

  public Spec spec() {
    return spec;
  }

  /** (1, 1, D). */
  public Tensor clsToken() {
    return clsToken;
  }

  /** Stands in the decoder for every patch not shown, (1, 1, width of the decoder). */
  public Tensor maskToken() {
    return maskToken;
  }

  public PatchEmbed patchEmbed() {
    return patchEmbed;
  }
}
