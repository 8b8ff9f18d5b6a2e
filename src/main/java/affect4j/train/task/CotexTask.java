package affect4j.train.task;

import affect4j.batch.Batch;
import affect4j.loss.CotexLoss;
import affect4j.loss.Losses;
import affect4j.model.Cotex;
import affect4j.model.Cotex.Views;
import affect4j.model.CotexView;
import affect4j.model.Init;
import affect4j.model.Vit;
import affect4j.nn.Linear;
import affect4j.nn.Net;
import affect4j.optim.Groups;
import affect4j.train.Feed;
import affect4j.train.Start;
import affect4j.train.Task;
import affect4j.train.Updates;
import affect4j.train.config.CotexSettings;
import affect4j.train.config.UpdateSettings;
import affect4j.zoo.Description;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Two ViTs that see different patches and are drawn together. Li et al. 2022, arXiv:2207.11679. */
public final class CotexTask implements Task<Batch> {
  private final CotexSettings settings;
  private final Cotex cotex;
  private final CotexLoss loss;
  private final Updates updates;

  public CotexTask(CotexSettings settings, Start start) throws IOException {
    this.settings = settings;
    cotex = new Cotex(new CotexView(vit()), new CotexView(vit()));
    Init init = Init.seeded(settings.run().seed());
    init.vit(cotex.first().vit());
    init.vit(cotex.second().vit());
    if (settings.weights().isPresent()) {
      start.initial().whole(cotex, "cotex", settings.weights().get());
    } else if (settings.vit().weights().isPresent()) {
      start.initial().vit(cotex.first().vit(), settings.vit().weights().get());
      start.initial().vit(cotex.second().vit(), settings.vit().weights().get());
    }
    loss = settings.loss().loss(() -> start.frequencies(settings.classes()));
    UpdateSettings update = settings.update();
    updates =
        Rates.adamW(
            update,
            settings.schedule(),
            settings.batch(),
            Groups.layerDecay(cotex, update.layerDecay(), update.weightDecay()),
            Optional.empty());
  }

  private Vit vit() {
    int classes = settings.classes().classes().size();
    return new Vit(settings.vit().spec(), new Linear(settings.vit().dim(), classes));
  }

  @Override
  public Map<String, Net<?>> nets() {
    return Map.of("net", cotex);
  }

  @Override
  public void learn() {
    cotex.train(true);
  }

  @Override
  public Losses loss(Batch batch) {
    Tensor images = batch.images();
    Views views =
        settings.mask() == 0
            ? cotex.forward(images)
            : cotex.forward(
                images, settings.mask(), settings.masks(), torch.getDefaultCPUGenerator());
    return loss.of(views, batch.targets());
  }

  @Override
  public Updates updates() {
    return updates;
  }

  @Override
  public List<String> terms() {
    return List.of("first", "second", "disagreement");
  }

  @Override
  public List<String> metrics() {
    return ClassScores.names(settings.classes());
  }

  /** No patch is hidden. */
  @Override
  public Map<String, Double> score(Feed.Batches<Batch> batches) throws IOException {
    ClassScores scores = new ClassScores(settings.classes());
    Scoring.of(
        cotex,
        batches,
        batch -> {
          scores.add(prediction(cotex.forward(batch.images())), batch.targets());
        });
    return scores.all();
  }

  private Tensor prediction(Views views) {
    return switch (settings.average()) {
      case LOGITS -> views.mean();
      case PROBABILITIES ->
          views.first().softmax(1).add(views.second().softmax(1)).div(new Scalar(2.0));
    };
  }

  @Override
  public Criterion criterion() {
    return ClassScores.F1;
  }

  @Override
  public Description description(String run) {
    return Models.described(
        "cotex",
        Models.classifier(settings.vit().size(), settings.classes()),
        Models.expression(settings.classes()),
        settings,
        run);
  }

  @Override
  public void close() {
    cotex.close();
  }
}
