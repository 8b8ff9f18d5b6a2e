package affect4j.zoo;

import java.io.IOException;

/** A weights file that does not fit a network; the message names the first few differences. */
public final class Misfit extends IOException {
  private static final long serialVersionUID = 1;

  private final transient Comparison comparison;

  Misfit(String file, String network, Comparison comparison) {
    super(file + ": does not fit " + network + ": " + comparison.summary());
    this.comparison = comparison;
  }

  /** Every difference. */
  public Comparison comparison() {
    return comparison;
  }
}
