package affect4j.train.task;

import affect4j.batch.Batch;
import affect4j.model.Affect;
import affect4j.model.Dan;
import affect4j.model.Emma;
import affect4j.model.Emma.PriorUse;
import affect4j.model.Init;
import affect4j.model.TaughtEmma;
import affect4j.model.Teacher;
import affect4j.model.Vit;
import affect4j.model.VitSize;
import affect4j.nn.Net;
import affect4j.optim.Adam;
import affect4j.optim.Groups;
import affect4j.optim.Moments;
import affect4j.optim.ParameterGroup;
import affect4j.train.Initial;
import affect4j.train.Start;
import affect4j.train.Task;
import affect4j.train.Updates;
import affect4j.train.config.EmmaSettings;
import affect4j.train.config.PriorSettings.BatchNorm;
import affect4j.train.config.UpdateSettings;
import affect4j.train.config.VaSettings;
import affect4j.train.config.VitSettings.Tasks;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Valence-arousal, expression and action units at once. Li et al. 2022, arXiv:2207.11679. */
final class EmmaTask {
  private static final String VIT = "vit.";
  private static final String VA_HEAD = "va_head.";

  /** As the family of EMMA has them in a model's file. */
  private record Sizes(
      VitSize vit,
      Dan.Spec dan,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<PriorUse> prior,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Double> priorWeight) {}

  /** As the family of EMMAs with other teachers has them. */
  private record TaughtSizes(VitSize vit, List<Prior> priors) {}

  private record Prior(String network, JsonNode sizes, Teacher.Sight sight) {}

  private final EmmaSettings settings;
  private final Start start;
  private final Init init;
  private final Vit vit;

  private EmmaTask(EmmaSettings settings, Start start) {
    this.settings = settings;
    this.start = start;
    init = Init.seeded(settings.run().seed());
    vit = new Vit(settings.vit().spec(), Emma.head(settings.vit().dim()));
  }

  static Task<Batch> of(EmmaSettings settings, Start start) throws IOException {
    EmmaTask maker = new EmmaTask(settings, start);
    return settings.priors().isEmpty() ? maker.emma() : maker.taught();
  }

  private Task<Batch> emma() throws IOException {
    Emma emma =
        new Emma(
            vit, new Dan(settings.dan().spec()), settings.va().gradient(), settings.dan().prior());
    init.emma(emma);
    if (settings.weights().isEmpty() && settings.dan().weights().isPresent()) {
      start.initial().prior(emma.dan(), settings.dan().weights().get(), settings.data().grey());
    } else if (settings.weights().isEmpty() && settings.dan().use() != PriorUse.NOTHING) {
      start.initial().drawnPrior();
    }
    Sizes sizes =
        new Sizes(
            settings.vit().size(),
            settings.dan().spec(),
            Optional.of(settings.dan().use()).filter(use -> use != PriorUse.VA),
            Optional.of(settings.dan().weight()).filter(weight -> weight != 1));
    return task("emma", emma, sizes, List.of(emma.dan()));
  }

  private Task<Batch> taught() throws IOException {
    List<Initial.Taught> found = new ArrayList<>();
    for (String file : settings.priors()) {
      found.add(start.initial().teacher(file));
    }
    List<Teacher> teachers =
        found.stream().map(each -> new Teacher(each.net(), each.sight())).toList();
    TaughtEmma emma = new TaughtEmma(vit, teachers, settings.va().gradient());
    init.emma(vit, emma.vaHead());
    List<Prior> priors =
        found.stream()
            .map(
                each ->
                    new Prior(
                        each.architecture().name(), each.architecture().sizes(), each.sight()))
            .toList();
    return task("emma_taught", emma, new TaughtSizes(settings.vit().size(), priors), teachers);
  }

  private ReadingTask task(
      String family, Net<Affect> net, Object sizes, List<? extends Net<?>> priors)
      throws IOException {
    if (settings.weights().isPresent()) {
      start.initial().whole(net, family, settings.weights().get());
    } else if (settings.vit().weights().isPresent()) {
      start.initial().vit(vit, settings.vit().weights().get());
    }
    Goal goal = Goal.of(Tasks.ALL, settings.classes(), settings.loss(), settings.units(), start);
    return new ReadingTask(
        net,
        images -> net.forward(images).columns(),
        goal,
        updates(net),
        () -> {
          net.train(true);
          if (settings.dan().batchNorm() == BatchNorm.EVAL) {
            priors.forEach(Net::eval);
          }
        },
        run -> Models.described(family, sizes, settings, run));
  }

  private Updates updates(Net<Affect> net) {
    UpdateSettings update = settings.update();
    List<ParameterGroup> main =
        new ArrayList<>(Groups.layerDecay(net, VIT, update.layerDecay(), update.weightDecay()));
    Optional<Updates.Side> side = Optional.empty();
    VaSettings va = settings.va();
    switch (va.rule()) {
      case ADAM -> {
        Adam adam = new Adam(Groups.plain(net, VA_HEAD, 0), Moments.standard());
        adam.rate(va.lr());
        side = Optional.of(new Updates.Side(adam, va.stepping()));
      }
      case ADAMW -> main.addAll(Groups.plain(net, VA_HEAD, update.weightDecay()));
    }
    return Rates.adamW(update, settings.schedule(), settings.batch(), main, side);
  }
}
