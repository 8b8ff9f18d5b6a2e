package affect4j.train.task;

import affect4j.batch.Batch;
import affect4j.loss.ExpressionLoss;
import affect4j.loss.Losses;
import affect4j.model.Affect;
import affect4j.model.Init;
import affect4j.model.Vit;
import affect4j.nn.Chain;
import affect4j.nn.Linear;
import affect4j.nn.Net;
import affect4j.nn.Ops;
import affect4j.optim.Groups;
import affect4j.train.Feed;
import affect4j.train.Initial;
import affect4j.train.Task;
import affect4j.train.Updates;
import affect4j.train.config.UpdateSettings;
import affect4j.train.config.VitSettings;
import affect4j.zoo.Description;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.pytorch.Tensor;

/** All tasks, or expression alone, from one ViT: the paper's "ViT-base" rows. */
public final class VitTask implements Task<Batch> {
  private static final int HIDDEN = 512;

  private final VitSettings settings;
  private final Vit vit;
  private final Updates updates;

  public VitTask(VitSettings settings, Initial initial) throws IOException {
    this.settings = settings;
    vit = new Vit(settings.vit().spec(), head(settings));
    Init init = Init.seeded(settings.run().seed());
    init.vit(vit);
    if (settings.tasks() == VitSettings.Tasks.ALL) {
      init.standard(vit.head());
    }
    if (settings.vit().weights().isPresent()) {
      initial.vit(vit, settings.vit().weights().get());
    }
    UpdateSettings update = settings.update();
    updates =
        Rates.adamW(
            update,
            settings.schedule(),
            settings.batch(),
            Groups.layerDecay(vit, update.layerDecay(), update.weightDecay()),
            Optional.empty());
  }

  private static Net<Tensor> head(VitSettings settings) {
    int dim = settings.vit().dim();
    return switch (settings.tasks()) {
      case ALL ->
          new Chain()
              .then(new Linear(dim, HIDDEN))
              .then(Ops::relu)
              .then(new Linear(HIDDEN, Affect.COLUMNS));
      case EXPRESSION -> new Linear(dim, settings.classes().classes().size());
    };
  }

  @Override
  public Map<String, Net<?>> nets() {
    return Map.of("net", vit);
  }

  @Override
  public void learn() {
    vit.train(true);
  }

  @Override
  public Losses loss(Batch batch) {
    Tensor said = vit.forward(batch.images());
    return switch (settings.tasks()) {
      case ALL -> settings.loss().loss().of(said, batch.targets());
      case EXPRESSION -> new ExpressionLoss().of(said, batch.targets());
    };
  }

  @Override
  public Updates updates() {
    return updates;
  }

  @Override
  public List<String> terms() {
    return switch (settings.tasks()) {
      case ALL -> List.of("valence", "arousal", "expression", "units");
      case EXPRESSION -> List.of("expression");
    };
  }

  @Override
  public List<String> metrics() {
    return switch (settings.tasks()) {
      case ALL -> MultiTaskScores.names();
      case EXPRESSION -> ClassScores.names(settings.classes());
    };
  }

  @Override
  public Map<String, Double> score(Feed.Batches<Batch> batches) throws IOException {
    MultiTaskScores all = new MultiTaskScores(settings.units());
    ClassScores expression = new ClassScores(settings.classes());
    Scoring.of(
        vit,
        batches,
        batch -> {
          Tensor said = vit.forward(batch.images());
          switch (settings.tasks()) {
            case ALL -> all.add(Affect.of(said), batch.targets());
            case EXPRESSION -> expression.add(said, batch.targets());
          }
        });
    return switch (settings.tasks()) {
      case ALL -> all.all();
      case EXPRESSION -> expression.all();
    };
  }

  @Override
  public Criterion criterion() {
    return switch (settings.tasks()) {
      case ALL -> MultiTaskScores.TOTAL;
      case EXPRESSION -> ClassScores.F1;
    };
  }

  @Override
  public Description description(String run) {
    return switch (settings.tasks()) {
      case ALL ->
          Models.deciding(
              Models.described(
                  "vit",
                  Models.encoder(settings.vit().size(), List.of(HIDDEN, Affect.COLUMNS)),
                  Models.ALL_TASKS,
                  settings.side(),
                  run),
              settings.units(),
              settings.loss().weakUnits());
      case EXPRESSION ->
          Models.described(
              "vit",
              Models.classifier(settings.vit().size(), settings.classes()),
              Models.expression(settings.classes()),
              settings.side(),
              run);
    };
  }

  @Override
  public void close() {
    vit.close();
  }
}
