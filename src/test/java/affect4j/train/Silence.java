package affect4j.train;

import java.nio.file.Path;
import java.util.Map;

/** Hears how a training goes and says nothing. */
public class Silence implements Watcher {
  @Override
  public void learnt(Progress progress) {}

  @Override
  public void scored(int epoch, Map<String, Double> scores, boolean best) {}

  @Override
  public void saved(Path state) {}

  @Override
  public void note(String line) {}
}
