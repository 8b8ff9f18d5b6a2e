package affect4j.train.task;

import affect4j.batch.Batch;
import affect4j.loss.Centers;
import affect4j.loss.DanLoss;
import affect4j.loss.Losses;
import affect4j.model.Dan;
import affect4j.model.Init;
import affect4j.nn.Net;
import affect4j.optim.Adam;
import affect4j.optim.Groups;
import affect4j.optim.Moments;
import affect4j.optim.Optimizer;
import affect4j.optim.ParameterGroup;
import affect4j.optim.Progress;
import affect4j.optim.Sgd;
import affect4j.optim.StepDecay;
import affect4j.train.Feed;
import affect4j.train.Start;
import affect4j.train.Task;
import affect4j.train.Updates;
import affect4j.train.config.DanSettings;
import affect4j.train.config.DanSettings.Descent;
import affect4j.train.config.DataSettings.Last;
import affect4j.train.config.UpdateSettings;
import affect4j.zoo.Description;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.pytorch.global.torch;

/** Expression, with heads that look at different parts. Wen et al. 2021, arXiv:2109.07270. */
public final class DanTask implements Task<Batch> {
  private static final double MOMENTUM = 0.9;

  private final DanSettings settings;
  private final Dan dan;
  private final Centers centers;
  private final DanLoss loss;
  private final Updates updates;

  public DanTask(DanSettings settings, Start start) throws IOException {
    this.settings = settings;
    int faces = start.faces().size();
    if (settings.data().last() == Last.KEEP && faces % settings.batch() == 1) {
      throw new IllegalArgumentException(
          "the last batch of an epoch of "
              + faces
              + " faces would be of one, which DAN cannot normalise; give data.last=DROP or"
              + " another data.batch");
    }
    Dan.Spec spec = settings.spec();
    dan = new Dan(spec);
    centers = new Centers(spec.classes(), spec.features());
    Init.seeded(settings.run().seed()).dan(dan);
    centers.draw(torch.make_generator_cpu(settings.run().seed()));
    if (settings.weights().isPresent()) {
      start
          .initial()
          .dan(dan, settings.weights().get(), settings.classes(), settings.data().grey());
    }
    loss =
        new DanLoss(
            centers,
            settings.loss().expression().loss(() -> start.frequencies(settings.classes())));
    Descent descent = settings.descent();
    updates =
        new Updates(
            UpdateSettings.plain(),
            optimizer(),
            Optional.empty(),
            new StepDecay(descent.lr(), descent.decay(), descent.every()),
            Progress.standard());
  }

  private Optimizer optimizer() {
    double decay = settings.descent().weightDecay();
    List<ParameterGroup> groups = new ArrayList<>(Groups.plain(dan, decay));
    groups.addAll(Groups.plain(centers, decay));
    return switch (settings.descent().rule()) {
      case ADAM -> new Adam(groups, Moments.standard());
      case SGD -> new Sgd(groups, MOMENTUM);
    };
  }

  @Override
  public Map<String, Net<?>> nets() {
    Map<String, Net<?>> nets = new LinkedHashMap<>();
    nets.put("net", dan);
    nets.put("loss", centers);
    return nets;
  }

  @Override
  public void learn() {
    dan.train(true);
  }

  @Override
  public Losses loss(Batch batch) {
    return loss.of(dan.forward(batch.images()), batch.targets());
  }

  @Override
  public Updates updates() {
    return updates;
  }

  @Override
  public List<String> terms() {
    return List.of("expression", "affinity", "partition");
  }

  @Override
  public List<String> metrics() {
    return ClassScores.names(settings.classes());
  }

  @Override
  public Map<String, Double> score(Feed.Batches<Batch> batches) throws IOException {
    ClassScores scores = new ClassScores(settings.classes());
    Scoring.of(
        dan,
        batches,
        batch -> {
          scores.add(dan.forward(batch.images()).logits(), batch.targets());
        });
    return scores.all();
  }

  @Override
  public Criterion criterion() {
    return ClassScores.ACCURACY;
  }

  @Override
  public Description description(String run) {
    return Models.described(
        "dan", settings.spec(), Models.expression(settings.classes()), settings, run);
  }

  @Override
  public void close() {
    dan.close();
    centers.close();
  }
}
