package affect4j.train.config;

/** Whose word counts where the paper and its released code differ; each line can be set alone. */
public enum Preset {
  /** The paper's text, and the code where the text is silent. */
  PAPER,
  /** The released code as it runs: the one that made the published tables. */
  RELEASED
}
