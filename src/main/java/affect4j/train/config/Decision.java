package affect4j.train.config;

/** Above what a score an action unit counts as present. */
public enum Decision {
  /** The released code's thresholds on logits, one for each unit: 0.574 to 0.69 of probability. */
  RELEASED,
  /** A probability of one half, for every unit. */
  HALF
}
