package affect4j.zoo;

/**
 * A difference between a weights file and a network that may be passed over, because its reason is
 * known. Everything else is refused.
 */
public enum Pass {
  /**
   * The file lacks {@code num_batches_tracked}, as files before PyTorch 0.4.1 do; nothing reads it
   * where the momentum is fixed.
   */
  COUNTERS(".*num_batches_tracked"),

  /**
   * The file has no head, or one of another size: the head is new, and keeps the values it was
   * drawn with. Fine-tuning from MAE, or from a ResNet of other classes.
   */
  HEAD("(.*\\.)?(head|fc|fc_norm)\\..*"),

  /** The file has a decoder that the network does not need: a ViT from a whole MAE. */
  DECODER("(.*\\.)?(decoder_.*|mask_token)"),

  /** The file has what CLIP makes of texts besides what it makes of pictures. */
  TEXT(
      "(transformer|token_embedding|ln_final)\\..*|positional_embedding|text_projection"
          + "|logit_scale|input_resolution|context_length|vocab_size"),

  /** The position table is of another grid, and resized by bicubic interpolation. */
  POSITIONS("(.*\\.)?pos_embed");

  private final String names;

  Pass(String names) {
    this.names = names;
  }

  /** Whether this is about the entry {@code name}. */
  boolean covers(String name) {
    return name.matches(names);
  }
}
