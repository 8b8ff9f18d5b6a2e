package affect4j.train.task;

import affect4j.loss.Losses;
import affect4j.loss.MarkLoss;
import affect4j.model.Init;
import affect4j.model.LandmarkNet;
import affect4j.model.LandmarkNet.Marks;
import affect4j.nn.Net;
import affect4j.nn.Ops;
import affect4j.optim.Groups;
import affect4j.scene.MarkBatch;
import affect4j.train.Feed;
import affect4j.train.Start;
import affect4j.train.Task;
import affect4j.train.Updates;
import affect4j.train.config.LandmarkSettings;
import affect4j.zoo.Description;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/** Landmarks of faces. Our own. */
public final class LandmarkTask implements Task<MarkBatch> {
  private static final int LEFT_CORNER = 36;
  private static final int RIGHT_CORNER = 45;
  private static final double FAILED = 0.1;

  private final LandmarkSettings settings;
  private final LandmarkNet net;
  private final Updates updates;

  public LandmarkTask(LandmarkSettings settings, Start start) throws IOException {
    this.settings = settings;
    net = new LandmarkNet(settings.spec());
    Init.seeded(settings.run().seed()).landmarks(net);
    if (settings.weights().isPresent()) {
      start.initial().whole(net, "landmarks", settings.weights().get());
    }
    updates =
        Rates.adamW(
            settings.update(),
            settings.schedule(),
            settings.batch(),
            Groups.plain(net, settings.update().weightDecay()),
            Optional.empty());
  }

  @Override
  public Map<String, Net<?>> nets() {
    return Map.of("net", net);
  }

  @Override
  public void learn() {
    net.train(true);
  }

  @Override
  public Losses loss(MarkBatch batch) {
    Marks said = net.forward(batch.images());
    return MarkLoss.standard()
        .of(Ops.readable(said.points()), Ops.readable(said.face()), batch.points(), batch.face());
  }

  @Override
  public Updates updates() {
    return updates;
  }

  @Override
  public List<String> terms() {
    return List.of("points", "face");
  }

  /** Mean error over the inter-ocular distance, and the share of faces where it is above 0.1. */
  @Override
  public List<String> metrics() {
    return List.of("nme", "failures");
  }

  @Override
  public Map<String, Double> score(Feed.Batches<MarkBatch> batches) throws IOException {
    double[] sums = new double[3];
    Scoring.of(
        net,
        batches,
        batch -> {
          Tensor errors = errors(net.forward(batch.images()).points(), batch.points());
          sums[0] += errors.sum().item_double();
          sums[1] += errors.gt(new Scalar(FAILED)).sum().item_double();
          sums[2] += errors.numel();
        });
    return Map.of("nme", sums[0] / sums[2], "failures", sums[1] / sums[2]);
  }

  /** Of each face, (N): the mean distance of its points over that of its eyes' outer corners. */
  private static Tensor errors(Tensor said, Tensor truth) {
    Tensor off = distances(said.sub(truth)).mean(1);
    Tensor left = truth.narrow(1, 2 * LEFT_CORNER, 2);
    Tensor right = truth.narrow(1, 2 * RIGHT_CORNER, 2);
    return off.div(distances(right.sub(left)).select(1, 0));
  }

  /** (N, 2 P) to (N, P). */
  private static Tensor distances(Tensor both) {
    Tensor pairs = both.view(both.size(0), both.size(1) / 2, 2);
    return pairs.mul(pairs).sum(2).sqrt();
  }

  @Override
  public Optional<Sheet<MarkBatch>> sheet() {
    return Optional.of(
        batch ->
            Scoring.once(
                net, () -> Squares.marked(batch.images(), net.forward(batch.images()).points())));
  }

  @Override
  public Criterion criterion() {
    return new Criterion("nme", Criterion.Better.LOWER);
  }

  @Override
  public Description description(String run) {
    return Models.levelled("landmarks", settings.spec(), settings.side(), run);
  }

  @Override
  public void close() {
    net.close();
  }
}
