package affect4j.train.task;

import affect4j.batch.Batch;
import affect4j.loss.Losses;
import affect4j.nn.Net;
import affect4j.train.Feed;
import affect4j.train.Task;
import affect4j.train.Updates;
import affect4j.zoo.Description;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bytedeco.pytorch.Tensor;

/**
 * A network with one output that learns to say something of faces.
 *
 * @param says all columns of what {@code net} says of pictures
 * @param ready makes {@code net} ready to learn
 * @param described what its file says of itself, by the name of the run
 */
record ReadingTask(
    Net<?> net,
    UnaryOperator<Tensor> says,
    Goal goal,
    Updates updates,
    Runnable ready,
    Function<String, Description> described)
    implements Task<Batch> {
  @Override
  public Map<String, Net<?>> nets() {
    return Map.of("net", net);
  }

  @Override
  public void learn() {
    ready.run();
  }

  @Override
  public Losses loss(Batch batch) {
    return goal.loss(says.apply(batch.images()), batch.targets());
  }

  @Override
  public List<String> terms() {
    return goal.terms();
  }

  @Override
  public List<String> metrics() {
    return goal.metrics();
  }

  @Override
  public Map<String, Double> score(Feed.Batches<Batch> batches) throws IOException {
    Goal.Tally tally = goal.tally();
    Scoring.of(net, batches, batch -> tally.add(says.apply(batch.images()), batch.targets()));
    return tally.all();
  }

  @Override
  public Criterion criterion() {
    return goal.criterion();
  }

  @Override
  public Description description(String run) {
    return goal.described(described.apply(run));
  }

  @Override
  public void close() {
    net.close();
  }
}
