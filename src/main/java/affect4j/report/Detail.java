package affect4j.report;

/** How much is written of each face. */
public enum Detail {
  /** Valence and arousal, probabilities and decisions. */
  SCORES,
  /** The same, and after it what the network said before softmax and sigmoid. */
  LOGITS
}
