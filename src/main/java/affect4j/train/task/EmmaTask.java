package affect4j.train.task;

import affect4j.batch.Batch;
import affect4j.loss.EmmaLoss;
import affect4j.loss.Losses;
import affect4j.model.Dan;
import affect4j.model.Emma;
import affect4j.model.Emma.PriorUse;
import affect4j.model.Init;
import affect4j.model.Vit;
import affect4j.model.VitSize;
import affect4j.nn.Net;
import affect4j.optim.Adam;
import affect4j.optim.Groups;
import affect4j.optim.Moments;
import affect4j.optim.ParameterGroup;
import affect4j.train.Feed;
import affect4j.train.Initial;
import affect4j.train.Start;
import affect4j.train.Task;
import affect4j.train.Updates;
import affect4j.train.config.EmmaSettings;
import affect4j.train.config.PriorSettings.BatchNorm;
import affect4j.train.config.UpdateSettings;
import affect4j.train.config.VaSettings;
import affect4j.zoo.Description;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Valence-arousal, expression and action units at once. Li et al. 2022, arXiv:2207.11679. */
public final class EmmaTask implements Task<Batch> {
  private static final String VIT = "vit.";
  private static final String VA_HEAD = "va_head.";

  /** As the family of EMMA has them in a model's file. */
  private record Sizes(
      VitSize vit,
      Dan.Spec dan,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<PriorUse> prior) {}

  private final EmmaSettings settings;
  private final Emma emma;
  private final EmmaLoss loss;
  private final Updates updates;

  public EmmaTask(EmmaSettings settings, Start start) throws IOException {
    this.settings = settings;
    Initial initial = start.initial();
    Vit vit = new Vit(settings.vit().spec(), Emma.head(settings.vit().dim()));
    emma =
        new Emma(
            vit, new Dan(settings.dan().spec()), settings.va().gradient(), settings.dan().use());
    Init.seeded(settings.run().seed()).emma(emma);
    if (settings.weights().isPresent()) {
      initial.whole(emma, "emma", settings.weights().get());
    } else {
      if (settings.vit().weights().isPresent()) {
        initial.vit(vit, settings.vit().weights().get());
      }
      if (settings.dan().weights().isPresent()) {
        initial.dan(emma.dan(), settings.dan().weights().get());
      }
    }
    loss = settings.loss().loss(() -> start.frequencies(settings.classes()));
    updates = make(settings, emma);
  }

  private static Updates make(EmmaSettings settings, Emma emma) {
    UpdateSettings update = settings.update();
    List<ParameterGroup> main =
        new ArrayList<>(Groups.layerDecay(emma, VIT, update.layerDecay(), update.weightDecay()));
    Optional<Updates.Side> side = Optional.empty();
    VaSettings va = settings.va();
    switch (va.rule()) {
      case ADAM -> {
        Adam adam = new Adam(Groups.plain(emma, VA_HEAD, 0), Moments.standard());
        adam.rate(va.lr());
        side = Optional.of(new Updates.Side(adam, va.stepping()));
      }
      case ADAMW -> main.addAll(Groups.plain(emma, VA_HEAD, update.weightDecay()));
    }
    return Rates.adamW(update, settings.schedule(), settings.batch(), main, side);
  }

  @Override
  public Map<String, Net<?>> nets() {
    return Map.of("net", emma);
  }

  @Override
  public void learn() {
    emma.train(true);
    if (settings.dan().batchNorm() == BatchNorm.EVAL) {
      emma.dan().eval();
    }
  }

  @Override
  public Losses loss(Batch batch) {
    return loss.of(emma.forward(batch.images()), batch.targets());
  }

  @Override
  public Updates updates() {
    return updates;
  }

  @Override
  public List<String> terms() {
    return List.of("valence", "arousal", "expression", "units");
  }

  @Override
  public List<String> metrics() {
    return MultiTaskScores.names();
  }

  @Override
  public Map<String, Double> score(Feed.Batches<Batch> batches) throws IOException {
    MultiTaskScores scores = new MultiTaskScores(settings.units());
    Scoring.of(
        emma,
        batches,
        batch -> {
          scores.add(emma.forward(batch.images()), batch.targets());
        });
    return scores.all();
  }

  @Override
  public Criterion criterion() {
    return MultiTaskScores.TOTAL;
  }

  @Override
  public Description description(String run) {
    Sizes sizes =
        new Sizes(
            settings.vit().size(),
            settings.dan().spec(),
            Optional.of(settings.dan().use()).filter(use -> use != PriorUse.VA));
    return Models.deciding(
        Models.described("emma", sizes, settings.side(), run),
        settings.units(),
        settings.loss().weakUnits());
  }

  @Override
  public void close() {
    emma.close();
  }
}
