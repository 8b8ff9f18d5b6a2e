package affect4j.train.task;

import affect4j.loss.CellLoss;
import affect4j.loss.Losses;
import affect4j.model.Detector;
import affect4j.model.Init;
import affect4j.nn.Net;
import affect4j.optim.Groups;
import affect4j.scene.SceneBatch;
import affect4j.train.Feed;
import affect4j.train.Start;
import affect4j.train.Task;
import affect4j.train.Updates;
import affect4j.train.config.DetectorSettings;
import affect4j.zoo.Description;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/** Where faces are. Our own. */
public final class DetectorTask implements Task<SceneBatch> {
  private final DetectorSettings settings;
  private final Detector net;
  private final Updates updates;

  public DetectorTask(DetectorSettings settings, Start start) throws IOException {
    this.settings = settings;
    net = new Detector(settings.spec());
    Init.seeded(settings.run().seed()).detector(net);
    if (settings.weights().isPresent()) {
      start.initial().whole(net, "detector", settings.weights().get());
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
  public Losses loss(SceneBatch batch) {
    Detector.Cells said = net.forward(batch.images());
    return CellLoss.standard().of(said.face(), said.points(), batch.face(), batch.points());
  }

  @Override
  public Updates updates() {
    return updates;
  }

  @Override
  public List<String> terms() {
    return List.of("face", "points");
  }

  /** Average precision over cells; mean error of the points, in pixels along each axis. */
  @Override
  public List<String> metrics() {
    return List.of("average_precision", "point_error");
  }

  @Override
  public Map<String, Double> score(Feed.Batches<SceneBatch> batches) throws IOException {
    Ranking ranking = new Ranking();
    double[] sums = new double[2];
    Scoring.of(
        net,
        batches,
        batch -> {
          Detector.Cells said = net.forward(batch.images());
          ranking.add(said.face(), batch.face());
          Tensor there = batch.face().gt(new Scalar(0.0));
          Tensor off = said.points().sub(batch.points()).abs().mean(1).mul(there);
          sums[0] += Detector.UNIT * off.sum().item_double();
          sums[1] += there.sum().item_double();
        });
    return Map.of(
        "average_precision", ranking.averagePrecision(), "point_error", sums[0] / sums[1]);
  }

  @Override
  public Optional<Sheet<SceneBatch>> sheet() {
    return Optional.of(
        batch ->
            Scoring.once(
                net,
                () ->
                    Squares.celled(batch.images(), net.forward(batch.images()).face().sigmoid())));
  }

  @Override
  public Criterion criterion() {
    return new Criterion("average_precision", Criterion.Better.HIGHER);
  }

  @Override
  public Description description(String run) {
    return Models.levelled("detector", settings.spec(), settings.side(), run);
  }

  @Override
  public void close() {
    net.close();
  }
}
