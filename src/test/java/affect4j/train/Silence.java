package affect4j.train;

/** Hears how a training goes and says nothing. */
public class Silence implements Watcher {
  @Override
  public void learnt(Progress progress) {}
}
