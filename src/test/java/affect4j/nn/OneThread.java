package affect4j.nn;

import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One thread, for two have to wait for each other where other programs run as well. */
public final class OneThread implements BeforeAllCallback, AfterAllCallback {
  private int before = 1;

  @Override
  public void beforeAll(ExtensionContext context) {
    before = torch.get_num_threads();
    Engine.threads(1);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    Engine.threads(before);
  }
}
